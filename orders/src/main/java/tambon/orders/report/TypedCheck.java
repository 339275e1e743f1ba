package tambon.orders.report;

import tambon.orders.ReportForms.Field;
import tambon.orders.ReportForms.Kind;
import tambon.orders.ReportForms.Layout;
import tambon.orders.ReportForms.Typed;
import tambon.orders.ReportRejected;
import tambon.orders.ReportRejected.Invalid;

import java.util.List;
import java.util.regex.Pattern;

/** Refuses what cannot stand in a form. Rows are without the running number. */
final class TypedCheck {

    static final int MOST_ROWS = 200;

    private static final int LONGEST_FIELD = 4_000;
    private static final int LONGEST_CELL = 300;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");

    private TypedCheck() {}

    /** @throws ReportRejected naming the first field that is wrong */
    static void check(Layout layout, Typed typed) {
        var known =
                layout.fields().stream().filter(Field::typed).map(Field::key).toList();
        if (!known.containsAll(typed.fields().keySet())) {
            throw new ReportRejected(new Invalid("fields"));
        }
        layout.fields()
                .forEach(field ->
                        cell(field.key(), field.kind(), typed.fields().getOrDefault(field.key(), ""), LONGEST_FIELD));
        if (typed.rows().size() > (layout.typedRows() ? MOST_ROWS : 0)) {
            throw new ReportRejected(new Invalid("rows"));
        }
        typed.rows().forEach(row -> row(layout, row));
    }

    private static void row(Layout layout, List<String> row) {
        var columns = layout.columns();
        if (row.size() != columns.size() - 1) {
            throw new ReportRejected(new Invalid("rows"));
        }
        for (int i = 0; i < row.size(); i++) {
            cell(columns.get(i + 1).key(), columns.get(i + 1).kind(), row.get(i), LONGEST_CELL);
        }
    }

    private static void cell(String key, Kind kind, String text, int longest) {
        boolean number = kind == Kind.COUNT || kind == Kind.MONEY;
        if (text.length() > longest
                || number && !text.isEmpty() && !NUMBER.matcher(text).matches()) {
            throw new ReportRejected(new Invalid(key));
        }
    }
}
