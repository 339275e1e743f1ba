package tambon.orders.report;

import tambon.orders.Reports.Column;
import tambon.orders.Reports.Form;
import tambon.orders.Reports.Kind;
import tambon.orders.Reports.Layout;
import tambon.orders.Reports.Sheet;
import tambon.orders.Reports.Subject;
import tambon.orders.Reports.Typed;

import jakarta.inject.Singleton;
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
                rows.add(numbered(rows.size() + 1, row));
            }
        }
        return new Sheet(fields, rows, totals(layout, rows));
    }

    private static List<String> numbered(int number, List<String> row) {
        var cells = new ArrayList<String>(row.size() + 1);
        cells.add(Integer.toString(number));
        cells.addAll(row);
        return cells;
    }

    private static List<String> totals(Layout layout, List<List<String>> rows) {
        var columns = layout.columns();
        var totals = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            totals.add(columns.get(i).summed() ? total(columns.get(i), i, rows) : "");
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
