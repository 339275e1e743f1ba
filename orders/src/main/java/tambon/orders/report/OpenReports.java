package tambon.orders.report;

import tambon.infra.time.FiscalYear;
import tambon.orders.ReportRejected;
import tambon.orders.ReportRejected.NoSuchReport;
import tambon.orders.Reports.Key;
import tambon.orders.Reports.Officer;
import tambon.orders.Reports.Report;
import tambon.orders.Reports.Sheet;
import tambon.orders.Reports.State;
import tambon.orders.Reports.Typed;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Opens a report: as it was sent, and beside that what the ledger says now. */
@Singleton
final class OpenReports {

    private final ReportRows rows;
    private final FormFiller filler;
    private final Deadlines deadlines;
    private final PlaceNames places;
    private final Clock clock;

    OpenReports(ReportRows rows, FormFiller filler, Deadlines deadlines, PlaceNames places, Clock clock) {
        this.rows = rows;
        this.filler = filler;
        this.deadlines = deadlines;
        this.places = places;
        this.clock = clock;
    }

    /** @throws ReportRejected if there is none for this officer */
    void refuseUnknown(Officer officer, Key key) {
        var layout = Layouts.of(key.form());
        boolean known = key.areaCode().isEmpty() || places.hasOffice(key.areaCode());
        boolean reports = !key.ofDistrict() || layout.fromDistricts();
        boolean begun = !key.period().first().isAfter(clock.instant().atZone(FiscalYear.BANGKOK).toLocalDate());
        if (!known || !reports || !begun || key.period().rhythm() != layout.rhythm() || !Steps.sees(officer, key)) {
            throw new ReportRejected(new NoSuchReport());
        }
    }

    /** The form as the ledger and the office have it at this moment. */
    Sheet now(Key key, Typed typed) {
        return filler.sheet(key, typed, typedBelow(key));
    }

    Report open(Officer officer, Key key) {
        refuseUnknown(officer, key);
        var dueOn = key.areaCode().isEmpty() ? null : deadlines.calendar().dueOn(key);
        var layout = Layouts.of(key.form());
        var stored = rows.find(key).orElse(null);
        if (stored == null) {
            return new Report(
                    key,
                    layout,
                    State.OPEN,
                    0,
                    dueOn,
                    now(key, Typed.NOTHING),
                    Typed.NOTHING,
                    null,
                    List.of(),
                    List.of(),
                    Steps.moves(officer, key, State.OPEN));
        }
        var typed = rows.typed(stored.id());
        var now = now(key, typed);
        var sent = rows.sheet(stored).orElse(null);
        var moves = Set.copyOf(Steps.moves(officer, key, stored.state()));
        boolean editing = sent == null || stored.state() == State.RETURNED && Steps.owns(officer, key);
        return new Report(
                key,
                layout,
                stored.state(),
                stored.version(),
                dueOn,
                editing ? now : sent.sheet(),
                typed,
                sent == null ? null : sent.signature(),
                sent == null ? List.of() : Differences.between(layout, sent.sheet(), now),
                rows.acts(stored.id()),
                moves);
    }

    /** What the districts typed and sent stands in the province's form too; what comes from the ledger is there already. */
    private List<List<String>> typedBelow(Key key) {
        if (key.areaCode().length() != 2 || !Layouts.of(key.form()).typedRows()) {
            return List.of();
        }
        var below = new ArrayList<List<String>>();
        rows.sheetsBelow(key).forEach(sheet -> sheet.rows().forEach(row -> below.add(row.subList(1, row.size()))));
        return below;
    }
}
