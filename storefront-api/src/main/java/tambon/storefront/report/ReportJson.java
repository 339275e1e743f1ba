package tambon.storefront.report;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import tambon.orders.ReportForms.Column;
import tambon.orders.ReportForms.Field;
import tambon.orders.Reports.Act;
import tambon.orders.Reports.Desk;
import tambon.orders.Reports.Owed;
import tambon.orders.Reports.Progress;
import tambon.orders.Reports.Report;
import tambon.orders.Reports.Signature;
import tambon.orders.Reports.Subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The official reports as programs read them; whole numbers as digits, money in satang, days as ISO 8601, a tick as 1. */
final class ReportJson {

    private ReportJson() {}

    /** @param area DOPA code of the office, {@code all} for the country */
    @Serdeable
    record Line(
            String form,
            String period,
            String area,
            String state,
            @Nullable LocalDate dueOn,
            boolean late,
            boolean reminded) {
        static Line of(Owed owed) {
            return new Line(
                    Asked.code(owed.subject().form()),
                    owed.subject().period().code(),
                    officeOf(owed.subject()),
                    owed.state().name(),
                    owed.dueOn(),
                    owed.late(),
                    owed.reminded());
        }
    }

    /** How far the offices below are with one form and period. */
    @Serdeable
    record Below(String form, String period, @Nullable LocalDate dueOn, int offices, int sent, int approved, int late) {
        static Below of(Progress progress) {
            return new Below(
                    Asked.code(progress.form()),
                    progress.period().code(),
                    progress.dueOn(),
                    progress.offices(),
                    progress.sent(),
                    progress.approved(),
                    progress.late());
        }
    }

    /** @param own what the office owes or has sent of late; {@code toCheck} what the offices below sent */
    @Serdeable
    record DeskJson(List<Line> own, List<Line> toCheck, List<Below> below) {
        static DeskJson of(Desk desk) {
            return new DeskJson(
                    desk.own().stream().map(Line::of).toList(),
                    desk.toCheck().stream().map(Line::of).toList(),
                    desk.below().stream().map(Below::of).toList());
        }
    }

    /** @param value left out where nothing is filled in */
    @Serdeable
    record FieldJson(
            String key,
            String th,
            String en,
            String kind,
            boolean typed,
            @Nullable String value) {
        static FieldJson of(Field field, @Nullable String value) {
            return new FieldJson(
                    field.key(), field.th(), field.en(), field.kind().name(), field.typed(), value);
        }
    }

    @Serdeable
    record ColumnJson(
            String key,
            String groupTh,
            String th,
            String en,
            String kind,
            @Nullable String total) {
        static ColumnJson of(Column column, String total) {
            return new ColumnJson(
                    column.key(),
                    column.groupTh(),
                    column.th(),
                    column.en(),
                    column.kind().name(),
                    column.summed() ? total : null);
        }
    }

    @Serdeable
    record SignedJson(int edition, String name, String position, Instant at, boolean late) {
        static @Nullable SignedJson of(@Nullable Signature signature) {
            return signature == null
                    ? null
                    : new SignedJson(
                            signature.edition(),
                            signature.name(),
                            signature.position(),
                            signature.at(),
                            signature.late());
        }
    }

    @Serdeable
    record ActJson(String move, int edition, String who, Instant at, String reason) {
        static ActJson of(Act act) {
            return new ActJson(act.move().name(), act.edition(), act.who(), act.at(), act.reason());
        }
    }

    /**
     * A report whole.
     *
     * @param version to be given back with a step
     * @param rows a text for each column
     * @param signed who sent the edition shown; left out before that
     * @param moves what may be done now by the one who asks
     * @param changedSince in how many places the ledger differs from what was sent
     */
    @Serdeable
    record Whole(
            String form,
            String period,
            String area,
            String titleTh,
            String titleEn,
            String source,
            String state,
            int version,
            @Nullable LocalDate dueOn,
            Instant asOf,
            List<FieldJson> fields,
            List<ColumnJson> columns,
            List<List<String>> rows,
            @Nullable SignedJson signed,
            int changedSince,
            List<ActJson> acts,
            List<String> moves) {
        static Whole of(Report report) {
            var layout = report.layout();
            var values = report.sheet().fields();
            return new Whole(
                    Asked.code(layout.form()),
                    report.subject().period().code(),
                    officeOf(report.subject()),
                    layout.titleTh(),
                    layout.titleEn(),
                    layout.source(),
                    report.state().name(),
                    report.version(),
                    report.dueOn(),
                    report.asOf(),
                    layout.fields().stream()
                            .map(field -> FieldJson.of(field, values.get(field.key())))
                            .toList(),
                    IntStream.range(0, layout.columns().size())
                            .mapToObj(i -> ColumnJson.of(
                                    layout.columns().get(i),
                                    report.sheet().totals().get(i)))
                            .toList(),
                    report.sheet().rows(),
                    SignedJson.of(report.signature()),
                    report.differences().size(),
                    report.acts().stream().map(ActJson::of).toList(),
                    report.moves().stream().map(Enum::name).sorted().toList());
        }
    }

    private static String officeOf(Subject subject) {
        return subject.areaCode().isEmpty() ? Asked.COUNTRY : subject.areaCode();
    }

    /**
     * What the office fills in by hand.
     *
     * @param rows of the office's own, without the running number
     */
    @Serdeable
    record TypedJson(
            @Nullable Map<String, String> fields, @Nullable List<List<String>> rows) {}

    /** @param position of the officer who signs; {@code reason} for a corrected edition */
    @Serdeable
    record SendJson(int version, String position, @Nullable String reason) {}

    @Serdeable
    record ApproveJson(int version) {}

    @Serdeable
    record ReturnJson(int version, String reason) {}

    /** @param areas of the offices to ask */
    @Serdeable
    record RemindJson(List<String> areas) {}

    @Serdeable
    record RemindedJson(int asked) {}
}
