package tambon.storefront.report;

import org.jspecify.annotations.Nullable;
import tambon.infra.time.FiscalYear;
import tambon.orders.ReportForms.Column;
import tambon.orders.ReportForms.Field;
import tambon.orders.ReportForms.Kind;
import tambon.orders.ReportForms.Shown;
import tambon.orders.ReportPeriod;
import tambon.orders.Reports.Difference;
import tambon.orders.Reports.Move;
import tambon.orders.Reports.Report;
import tambon.orders.Reports.Subject;
import tambon.storefront.page.Language;
import tambon.storefront.problem.Problem;
import tambon.storefront.report.Inputs.Input;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A report as its page and its paper show it.
 *
 * @param entered what was typed and refused, by field name; empty otherwise
 * @param photos of the pictures the paper shows, each as a data address, by the picture's id; empty on the page
 * @param done a word on what was just done; null for nothing
 */
public record FormView(
        Language language,
        Report report,
        String period,
        String office,
        String address,
        Map<String, String> entered,
        Map<String, String> photos,
        @Nullable Problem refused,
        @Nullable String done) {

    private static final Set<String> SHORT = Set.of("area", "tambon", "district", "registration");

    public FormView {
        entered = Map.copyOf(entered);
        photos = Map.copyOf(photos);
    }

    /** A heading above several columns, or above one where it has no name. */
    public record Group(String text, int span) {}

    /** The same report of another time. */
    public record Turn(String address, String period) {}

    public Turn before() {
        return turn(report.subject().period().previous());
    }

    /** Null where its time has not come. */
    public @Nullable Turn after() {
        var next = report.subject().period().next();
        return next.first().isAfter(report.asOf().atZone(FiscalYear.BANGKOK).toLocalDate()) ? null : turn(next);
    }

    private Turn turn(ReportPeriod period) {
        var subject = report.subject();
        return new Turn(
                Asked.address(new Subject(subject.form(), period, subject.areaCode())), Told.period(language, period));
    }

    public String title() {
        return Told.title(language, report.layout());
    }

    public boolean may(String move) {
        return report.moves().contains(Move.valueOf(move));
    }

    /** Whether this office fills it in. */
    public boolean owns() {
        return may("SEND") || may("CORRECT");
    }

    public boolean hasGroups() {
        return report.layout().columns().stream()
                .anyMatch(column -> !column.groupTh().isEmpty());
    }

    public List<Group> groups() {
        var groups = new ArrayList<Group>();
        for (var column : report.layout().columns()) {
            var text = Told.group(language, column);
            if (!text.isEmpty() && !groups.isEmpty() && groups.getLast().text().equals(text)) {
                groups.set(groups.size() - 1, new Group(text, groups.getLast().span() + 1));
            } else {
                groups.add(new Group(text, 1));
            }
        }
        return groups;
    }

    /** @param kind {@code num}, {@code tick}, or null for text */
    public record Head(
            String text, int columns, int rows, @Nullable String kind) {}

    /** The headings: one row, or two where columns are grouped. */
    public List<List<Head>> heads() {
        var columns = report.layout().columns();
        if (!hasGroups()) {
            return List.of(columns.stream().map(column -> head(column, 1)).toList());
        }
        var above = new ArrayList<Head>();
        int at = 0;
        for (var group : groups()) {
            for (int i = at; group.text().isEmpty() && i < at + group.span(); i++) {
                above.add(head(columns.get(i), 2));
            }
            if (!group.text().isEmpty()) {
                above.add(new Head(group.text(), group.span(), 1, "tick"));
            }
            at += group.span();
        }
        return List.of(
                above,
                columns.stream()
                        .filter(column -> !column.groupTh().isEmpty())
                        .map(column -> head(column, 1))
                        .toList());
    }

    private Head head(Column column, int rows) {
        var kind = isNumber(column) ? "num" : column.kind() == Kind.TICK ? "tick" : null;
        return new Head(heading(column), 1, rows, kind);
    }

    public String heading(Column column) {
        return Told.heading(language, column);
    }

    public String label(Field field) {
        return Told.label(language, field);
    }

    /** The fields above the table, or below. */
    public List<Field> fields(boolean after) {
        var shown = after ? Shown.BELOW_THE_TABLE : Shown.ABOVE_THE_TABLE;
        return report.layout().fields().stream()
                .filter(field -> field.shown() == shown)
                .toList();
    }

    public String value(Field field) {
        return Told.cell(language, field.kind(), report.sheet().fields().getOrDefault(field.key(), ""));
    }

    public String cell(Column column, String text) {
        return Told.cell(language, column.kind(), text);
    }

    /** A place's name, a day: what is not to be broken in two. */
    public boolean isShort(Column column) {
        return column.kind() == Kind.DAY || SHORT.contains(column.key());
    }

    public boolean isNumber(Column column) {
        return switch (column.kind()) {
            case COUNT, MONEY, RISE -> true;
            case TEXT, DAY, TICK, PICTURES -> false;
        };
    }

    public List<Picture> pictures(Field field) {
        return field.kind() == Kind.PICTURES
                ? Picture.all(report.sheet().fields().getOrDefault(field.key(), ""))
                : List.of();
    }

    public boolean hasTotals() {
        return report.layout().columns().stream().anyMatch(Column::summed);
    }

    public boolean hasTyped() {
        return report.layout().typedRows() || report.layout().fields().stream().anyMatch(Field::typed);
    }

    public List<Input> inputs() {
        return new Inputs(this).fields();
    }

    public List<List<Input>> inputRows() {
        return new Inputs(this).rows();
    }

    /** What a difference is about. */
    public String about(Difference difference) {
        return report.layout().columns().stream()
                .filter(column -> column.key().equals(difference.where()))
                .findFirst()
                .map(this::heading)
                .or(() -> report.layout().fields().stream()
                        .filter(field -> field.key().equals(difference.where()))
                        .findFirst()
                        .map(this::label))
                .orElse(difference.where());
    }

    public String told(Difference difference, String text) {
        var kind = report.layout().columns().stream()
                .filter(column -> column.key().equals(difference.where()))
                .map(Column::kind)
                .findFirst()
                .or(() -> report.layout().fields().stream()
                        .filter(field -> field.key().equals(difference.where()))
                        .map(Field::kind)
                        .findFirst())
                .orElse(Kind.TEXT);
        return text.isEmpty() ? "–" : Told.cell(language, kind, text);
    }
}
