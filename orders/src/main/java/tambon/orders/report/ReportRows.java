package tambon.orders.report;

import io.micronaut.serde.ObjectMapper;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.orders.ReportForms.Form;
import tambon.orders.ReportForms.Layout;
import tambon.orders.ReportForms.Sheet;
import tambon.orders.ReportForms.Typed;
import tambon.orders.ReportPeriod;
import tambon.orders.ReportPeriod.Rhythm;
import tambon.orders.Reports.Officer;
import tambon.orders.Reports.Signature;
import tambon.orders.Reports.State;
import tambon.orders.Reports.Subject;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import static java.util.Objects.requireNonNull;

/** Reports and their sheets, in their tables. */
@Singleton
final class ReportRows {

    private static final String COLUMNS =
            "r.id, r.form, r.period_first, r.area_code, r.state, r.edition, r.late, r.version";

    private final Statements sql;
    private final ObjectMapper json;
    private final Ids ids;

    ReportRows(Statements sql, ObjectMapper json, Ids ids) {
        this.sql = sql;
        this.json = json;
        this.ids = ids;
    }

    record Stored(long id, Subject subject, State state, int edition, boolean late, int version) {}

    record Signed(Sheet sheet, Signature signature) {}

    Optional<Stored> find(Subject subject) {
        return sql.first(
                "select " + COLUMNS
                        + " from tambon_orders.report r where form = ? and period_first = ? and area_code = ?",
                ReportRows::stored,
                subject.form(),
                subject.period().first(),
                subject.areaCode());
    }

    /** The one there is, or one opened now. */
    Stored ensure(Subject subject) {
        var found = find(subject);
        if (found.isPresent()) {
            return found.get();
        }
        sql.change(
                "insert into tambon_orders.report (id, form, period_first, area_code, state, edition, late, version) values "
                        + Statements.rows(1, 8) + " on duplicate key update id = id",
                ids.next(),
                subject.form(),
                subject.period().first(),
                subject.areaCode(),
                State.OPEN,
                0,
                false,
                0);
        return find(subject).orElseThrow(() -> new IllegalStateException("no report after " + subject));
    }

    /** Reports of the periods that began on these days, of one office or of those below it. */
    List<Stored> of(String areaPattern, Set<LocalDate> firstDays) {
        if (firstDays.isEmpty()) {
            return List.of();
        }
        var values = new ArrayList<Object>(firstDays);
        values.add(areaPattern);
        return sql.list(
                "select " + COLUMNS + " from tambon_orders.report r where period_first in ("
                        + Statements.marks(firstDays.size()) + ") and area_code like ?",
                ReportRows::stored,
                values.toArray());
    }

    List<Stored> of(Form form, ReportPeriod period, String areaPattern) {
        return sql.list(
                "select " + COLUMNS
                        + " from tambon_orders.report r where form = ? and period_first = ? and area_code like ?",
                ReportRows::stored,
                form,
                period.first(),
                areaPattern);
    }

    /** Those waiting for the office above, longest first. */
    List<Stored> sent(String areaPattern, int most) {
        return sql.list(
                "select " + COLUMNS
                        + " from tambon_orders.report r join tambon_orders.report_sheet s on s.report_id = r.id"
                        + " and s.edition = r.edition where r.state = 'SENT' and r.area_code like ?"
                        + " order by s.sent_at, r.id limit ?",
                ReportRows::stored,
                areaPattern,
                most);
    }

    int countSent(String areaPattern) {
        return sql.first(
                        "select count(*) n from tambon_orders.report where state = 'SENT' and area_code like ?",
                        row -> row.count("n"),
                        areaPattern)
                .orElse(0);
    }

    private static Stored stored(Row row) throws SQLException {
        var form = row.constant("form", Form.class);
        return new Stored(
                row.number("id"),
                new Subject(form, new ReportPeriod(rhythm(form), row.day("period_first")), row.text("area_code")),
                row.constant("state", State.class),
                row.count("edition"),
                row.flag("late"),
                row.count("version"));
    }

    private static Rhythm rhythm(Form form) {
        return Layouts.of(form).rhythm();
    }

    /** @return whether nobody else was faster */
    boolean move(Stored from, State to, int edition, boolean late) {
        return sql.change(
                        "update tambon_orders.report set state = ?, edition = ?, late = ?, version = version + 1"
                                + " where id = ? and version = ? and state = ?",
                        to,
                        edition,
                        late,
                        from.id(),
                        from.version(),
                        from.state())
                == 1;
    }

    /** What the office typed; empty where it never did. */
    Optional<Typed> typed(long id) {
        return sql.first(
                        "select typed from tambon_orders.report where id = ?",
                        row -> Optional.ofNullable(row.textOrNull("typed")),
                        id)
                .flatMap(text -> text)
                .map(text -> read(text, Typed.class));
    }

    void keepTyped(Subject subject, Typed typed) {
        sql.change(
                "update tambon_orders.report set typed = ?, version = version + 1 where id = ?",
                write(typed),
                ensure(subject).id());
    }

    void addSheet(Stored report, int edition, Sheet sheet, Officer signer, String position, Instant at, boolean late) {
        sql.change(
                "insert into tambon_orders.report_sheet (report_id, edition, sheet, sent_at, sent_by, position, late) values "
                        + Statements.rows(1, 7),
                report.id(),
                edition,
                write(sheet),
                at,
                signer.name(),
                position,
                late);
    }

    Optional<Signed> sheet(Stored report) {
        return sql.first(
                "select edition, sheet, sent_at, sent_by, position, late from tambon_orders.report_sheet"
                        + " where report_id = ? and edition = ?",
                row -> new Signed(
                        widened(
                                read(row.text("sheet"), Sheet.class),
                                Layouts.of(report.subject().form())),
                        new Signature(
                                row.count("edition"),
                                row.text("sent_by"),
                                row.text("position"),
                                row.time("sent_at"),
                                row.flag("late"))),
                report.id(),
                report.edition());
    }

    /** A sheet that was sent before a column came to the form has nothing to say there. */
    private static Sheet widened(Sheet sheet, Layout layout) {
        int columns = layout.columns().size();
        return new Sheet(
                sheet.fields(),
                sheet.rows().stream().map(row -> widened(row, columns)).toList(),
                widened(sheet.totals(), columns));
    }

    private static List<String> widened(List<String> cells, int columns) {
        var wide = new ArrayList<>(cells);
        wide.addAll(Collections.nCopies(Math.max(0, columns - cells.size()), ""));
        return wide;
    }

    /** The latest sheets that the districts of a province sent, in the order of their codes. */
    List<Sheet> sheetsBelow(Subject subject) {
        return sql.list(
                "select s.sheet from tambon_orders.report r join tambon_orders.report_sheet s on s.report_id = r.id and"
                        + " s.edition = r.edition where r.form = ? and r.period_first = ? and r.area_code like ? order by r.area_code",
                row -> read(row.text("sheet"), Sheet.class),
                subject.form(),
                subject.period().first(),
                subject.areaCode() + "__");
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return requireNonNull(json.readValue(text, type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
