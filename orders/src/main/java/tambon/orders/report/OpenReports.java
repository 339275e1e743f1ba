package tambon.orders.report;

import tambon.infra.time.FiscalYear;
import tambon.orders.ReportForms.Sheet;
import tambon.orders.ReportForms.Typed;
import tambon.orders.ReportRejected;
import tambon.orders.ReportRejected.NoSuchReport;
import tambon.orders.Reports.Officer;
import tambon.orders.Reports.Report;
import tambon.orders.Reports.State;
import tambon.orders.Reports.Subject;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Opens a report: as it was sent, and beside that what the ledger says now. */
@Singleton
final class OpenReports {

    private final ReportRows rows;
    private final ReportActs acts;
    private final FormFiller filler;
    private final TypedForms typedForms;
    private final Deadlines deadlines;
    private final PlaceNames places;
    private final Clock clock;

    OpenReports(
            ReportRows rows,
            ReportActs acts,
            FormFiller filler,
            TypedForms typedForms,
            Deadlines deadlines,
            PlaceNames places,
            Clock clock) {
        this.rows = rows;
        this.acts = acts;
        this.filler = filler;
        this.typedForms = typedForms;
        this.deadlines = deadlines;
        this.places = places;
        this.clock = clock;
    }

    /** @throws ReportRejected if there is none for this officer */
    void refuseUnknown(Officer officer, Subject subject) {
        var layout = Layouts.of(subject.form());
        boolean known = subject.areaCode().isEmpty() || places.hasOffice(subject.areaCode());
        boolean reports = !subject.ofDistrict() || layout.fromDistricts();
        boolean begun = !subject.period()
                .first()
                .isAfter(clock.instant().atZone(FiscalYear.BANGKOK).toLocalDate());
        if (!known
                || !reports
                || !begun
                || subject.period().rhythm() != layout.rhythm()
                || !Steps.sees(officer, subject)) {
            throw new ReportRejected(new NoSuchReport());
        }
    }

    /** The form as the ledger and the office have it at this moment. */
    Sheet now(Subject subject, Typed typed) {
        return filler.sheet(subject, typed, typedBelow(subject));
    }

    Report open(Officer officer, Subject subject) {
        refuseUnknown(officer, subject);
        var dueOn = subject.areaCode().isEmpty() ? null : deadlines.calendar().dueOn(subject);
        var layout = Layouts.of(subject.form());
        var stored = rows.find(subject).orElse(null);
        var typed = typedForms.of(subject, stored);
        if (stored == null) {
            return new Report(
                    subject,
                    layout,
                    State.OPEN,
                    0,
                    dueOn,
                    clock.instant(),
                    now(subject, typed),
                    typed,
                    null,
                    List.of(),
                    List.of(),
                    Steps.moves(officer, subject, State.OPEN));
        }
        var now = now(subject, typed);
        var sent = rows.sheet(stored).orElse(null);
        var moves = Set.copyOf(Steps.moves(officer, subject, stored.state()));
        boolean editing = stored.state() == State.RETURNED && Steps.owns(officer, subject);
        return new Report(
                subject,
                layout,
                stored.state(),
                stored.version(),
                dueOn,
                sent == null || editing ? clock.instant() : sent.signature().at(),
                sent == null || editing ? now : sent.sheet(),
                typed,
                sent == null ? null : sent.signature(),
                sent == null ? List.of() : Differences.between(layout, sent.sheet(), now),
                acts.of(stored.id()),
                moves);
    }

    /** What the districts typed and sent stands in the province's form too; what comes from the ledger is there already. */
    private List<List<String>> typedBelow(Subject subject) {
        if (subject.areaCode().length() != 2 || !Layouts.of(subject.form()).typedRows()) {
            return List.of();
        }
        var below = new ArrayList<List<String>>();
        rows.sheetsBelow(subject).forEach(sheet -> sheet.rows().forEach(row -> below.add(row.subList(1, row.size()))));
        return below;
    }
}
