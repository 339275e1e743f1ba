package tambon.orders.report;

import tambon.orders.ReportForms.Column;
import tambon.orders.ReportForms.Kind;
import tambon.orders.ReportForms.Layout;
import tambon.orders.ReportForms.Sheet;
import tambon.orders.Reports.Difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Where two sheets of one form differ; rows are matched by their texts, so that one row more is one difference. */
final class Differences {

    /** What a page can show; there being any is what counts. */
    private static final int MOST = 100;

    private final Layout layout;
    private final List<Difference> found = new ArrayList<>();

    private Differences(Layout layout) {
        this.layout = layout;
    }

    static List<Difference> between(Layout layout, Sheet was, Sheet now) {
        var differences = new Differences(layout);
        differences.fields(was, now);
        differences.rows(was, now);
        differences.totals(was, now);
        return List.copyOf(differences.found.subList(0, Math.min(MOST, differences.found.size())));
    }

    private void fields(Sheet was, Sheet now) {
        layout.fields()
                .forEach(field -> note(
                        field.key(),
                        "",
                        was.fields().getOrDefault(field.key(), ""),
                        now.fields().getOrDefault(field.key(), "")));
    }

    private void rows(Sheet was, Sheet now) {
        var before = named(was);
        var after = named(now);
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (var name : names) {
            var old = before.getOrDefault(name, List.of());
            var current = after.getOrDefault(name, List.of());
            for (int i = 1; i < layout.columns().size(); i++) {
                note(layout.columns().get(i), name, cell(old, i), cell(current, i));
            }
        }
    }

    private void totals(Sheet was, Sheet now) {
        for (int i = 0; i < layout.columns().size(); i++) {
            note(layout.columns().get(i), "", cell(was.totals(), i), cell(now.totals(), i));
        }
    }

    private static String cell(List<String> cells, int at) {
        return at < cells.size() ? cells.get(at) : "";
    }

    /** Rows by their first text and, where that is not theirs alone, a number. */
    private Map<String, List<String>> named(Sheet sheet) {
        var named = new LinkedHashMap<String, List<String>>();
        for (var row : sheet.rows()) {
            var name = name(row);
            var free = name;
            for (int i = 2; named.containsKey(free); i++) {
                free = name + " (" + i + ")";
            }
            named.put(free, row);
        }
        return named;
    }

    private String name(List<String> row) {
        return layout.columns().stream()
                .filter(column -> column.kind() == Kind.TEXT)
                .findFirst()
                .map(column -> row.get(index(column)))
                .orElse("");
    }

    private int index(Column column) {
        return layout.columns().indexOf(column);
    }

    /** What only follows from other cells differs no more than they do. */
    private void note(Column column, String row, String was, String now) {
        if (column.kind() != Kind.RISE) {
            note(column.key(), row, was, now);
        }
    }

    private void note(String where, String row, String was, String now) {
        if (!was.equals(now)) {
            found.add(new Difference(where, row, was, now));
        }
    }
}
