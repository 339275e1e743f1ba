package tambon.orders.report;

import tambon.orders.ReportForms.Column;
import tambon.orders.ReportForms.Form;
import tambon.orders.ReportForms.Kind;
import tambon.orders.ReportForms.Layout;
import tambon.orders.ReportForms.Sheet;
import tambon.orders.ReportForms.Typed;
import tambon.orders.Reports.Subject;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a sheet of what the ledger knows and the office typed: rows numbered, columns summed. */
@Singleton
final class FormFiller {

    private final Map<Form, Filling> fillings = new EnumMap<>(Form.class);

    FormFiller(List<Filling> fillings) {
        fillings.forEach(filling -> this.fillings.put(filling.form(), filling));
    }

    /** @param below rows that the offices below typed and sent, in the order of their codes */
    Sheet sheet(Subject subject, Typed typed, List<List<String>> below) {
        var layout = Layouts.of(subject.form());
        var filling = fillings.get(subject.form());
        var filled = filling == null
                ? Filling.Filled.NOTHING
                : filling.of(subject.areaCode(), subject.period(), typed.fields());
        var fields = new HashMap<>(filled.fields());
        layout.fields().stream()
                .filter(field -> field.typed() && typed.fields().containsKey(field.key()))
                .forEach(field -> fields.put(field.key(), typed.fields().get(field.key())));
        var rows = new ArrayList<List<String>>();
        for (var part : List.of(filled.rows(), below, typed.rows())) {
            for (var row : part) {
                rows.add(whole(layout, rows.size() + 1, row));
            }
        }
        return new Sheet(fields, rows, totals(layout, rows));
    }

    /** With its number, and what follows from its other cells. */
    private static List<String> whole(Layout layout, int number, List<String> filled) {
        var given = filled.iterator();
        var cells = new ArrayList<String>(layout.columns().size());
        cells.add(Integer.toString(number));
        for (var column : layout.columns().subList(1, layout.columns().size())) {
            cells.add(column.kind() == Kind.RISE ? rise(cells) : given.next());
        }
        return cells;
    }

    private static String rise(List<String> cells) {
        long now = Long.parseLong(cells.get(cells.size() - 2));
        long before = Long.parseLong(cells.getLast());
        return before <= 0
                ? ""
                : BigDecimal.valueOf(Math.subtractExact(now, before))
                        .scaleByPowerOfTen(3)
                        .divide(BigDecimal.valueOf(before), 0, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static List<String> totals(Layout layout, List<List<String>> rows) {
        var columns = layout.columns();
        var totals = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            totals.add(
                    columns.get(i).summed()
                            ? total(columns.get(i), i, rows)
                            : columns.get(i).kind() == Kind.RISE ? rise(totals) : "");
        }
        return totals;
    }

    private static String total(Column column, int at, List<List<String>> rows) {
        if (column.kind() != Kind.COUNT && column.kind() != Kind.MONEY) {
            throw new IllegalStateException("no sum of " + column.key());
        }
        long sum = 0;
        for (var row : rows) {
            sum = Math.addExact(sum, row.get(at).isEmpty() ? 0 : Long.parseLong(row.get(at)));
        }
        return Long.toString(sum);
    }
}
