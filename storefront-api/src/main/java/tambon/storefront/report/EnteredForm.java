package tambon.storefront.report;

import tambon.orders.ReportForms.Kind;
import tambon.orders.ReportForms.Layout;
import tambon.orders.ReportForms.Typed;
import tambon.storefront.page.Entered;
import tambon.storefront.page.Form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Reads what an officer typed into a report; what is no number is passed on as it is, to be refused by name. */
final class EnteredForm {

    /** As many rows as a report may have, and some more to notice that there are too many. */
    private static final int MOST_ROWS = 210;

    private EnteredForm() {}

    static Typed of(Layout layout, Form form) {
        var fields = new HashMap<String, String>();
        layout.fields().stream().filter(field -> field.typed()).forEach(field -> {
            var text = canonical(field.kind(), form.text("field-" + field.key()));
            if (!text.isEmpty()) {
                fields.put(field.key(), text);
            }
        });
        return new Typed(fields, rows(layout, form));
    }

    private static List<List<String>> rows(Layout layout, Form form) {
        if (!layout.typedRows()) {
            return List.of();
        }
        var columns = layout.columns().subList(1, layout.columns().size());
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < MOST_ROWS; i++) {
            var prefix = "row-" + i + "-";
            var row = columns.stream()
                    .map(column -> canonical(column.kind(), form.text(prefix + column.key())))
                    .toList();
            if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static String canonical(Kind kind, String text) {
        return switch (kind) {
            case MONEY ->
                Entered.baht(text)
                        .map(amount -> Long.toString(amount.satang()))
                        .orElse(text.isEmpty() ? "" : "?" + text);
            case COUNT -> {
                var count = Entered.count(text);
                yield count.isPresent() ? Integer.toString(count.getAsInt()) : text.isEmpty() ? "" : "?" + text;
            }
            case TEXT, DAY, TICK, RISE, PICTURES -> text;
        };
    }
}
