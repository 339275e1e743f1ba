package tambon.orders.report;

import org.jspecify.annotations.Nullable;
import tambon.infra.time.FiscalYear;
import tambon.orders.ReportForms.Form;
import tambon.orders.ReportPeriod;
import tambon.orders.Reports.Desk;
import tambon.orders.Reports.Officer;
import tambon.orders.Reports.Owed;
import tambon.orders.Reports.Progress;
import tambon.orders.Reports.State;
import tambon.orders.Reports.Subject;
import tambon.orders.Reports.Waiting;
import tambon.orders.report.Deadlines.Calendar;
import tambon.orders.report.ReportRows.Stored;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an office owes, what waits for it, and how far the offices below are. */
@Singleton
final class Desks {

    /** How many periods back a desk looks. */
    private static final int PERIODS = 3;

    private static final int MOST_TO_CHECK = 200;
    private static final Duration REMINDED_LATELY = Duration.ofDays(14);

    private static final Comparator<Owed> SOONEST = Comparator.comparing((Owed owed) -> done(owed.state()))
            .thenComparing(owed -> owed.dueOn() == null ? LocalDate.MAX : owed.dueOn())
            .thenComparing(owed -> owed.subject().form());

    private final ReportRows rows;
    private final ReportActs acts;
    private final Deadlines deadlines;
    private final PlaceNames places;
    private final Clock clock;

    Desks(ReportRows rows, ReportActs acts, Deadlines deadlines, PlaceNames places, Clock clock) {
        this.rows = rows;
        this.acts = acts;
        this.deadlines = deadlines;
        this.places = places;
        this.clock = clock;
    }

    /** Five statements, six where there are offices below. */
    Desk of(Officer officer) {
        var calendar = deadlines.calendar();
        var area = officer.areaCode();
        var own = own(area, calendar);
        if (area.length() == 4) {
            return new Desk(own, List.of(), List.of());
        }
        var toCheck = rows.sent(area + "__", MOST_TO_CHECK).stream()
                .map(report -> owed(report.subject(), report, calendar, Set.of()))
                .toList();
        return new Desk(own, toCheck, below(area, calendar, rows.of(area + "__", firstDays(calendar))));
    }

    /** Five statements. */
    Waiting waiting(Officer officer) {
        var open = own(officer.areaCode(), deadlines.calendar()).stream()
                .filter(owed -> !done(owed.state()))
                .toList();
        return new Waiting(
                (int) open.stream().filter(Owed::late).count(),
                (int) open.stream().filter(Owed::reminded).count(),
                officer.areaCode().length() == 4 ? 0 : rows.countSent(officer.areaCode() + "__"));
    }

    /** The first days of all periods that a desk shows. */
    private Set<LocalDate> firstDays(Calendar calendar) {
        return Arrays.stream(Form.values())
                .flatMap(form -> periods(form, calendar).stream())
                .map(ReportPeriod::first)
                .collect(Collectors.toSet());
    }

    List<Owed> below(Officer officer, Form form, ReportPeriod period) {
        var pattern = officer.areaCode() + "__";
        var calendar = deadlines.calendar();
        var reports = byArea(rows.of(form, period, pattern));
        var reminded = new HashSet<>(acts.reminded(pattern, clock.instant().minus(REMINDED_LATELY)));
        return places.officesBelow(officer.areaCode()).stream()
                .map(code -> owed(new Subject(form, period, code), reports.get(code), calendar, reminded))
                .toList();
    }

    private List<Owed> own(String area, Calendar calendar) {
        if (area.isEmpty()) {
            return List.of();
        }
        var reports = rows.of(area, firstDays(calendar)).stream()
                .collect(Collectors.toMap(Stored::subject, Function.identity()));
        var reminded = Set.copyOf(acts.reminded(area, clock.instant().minus(REMINDED_LATELY)));
        var own = new ArrayList<Owed>();
        for (var form : Form.values()) {
            for (var period : periods(form, calendar)) {
                var subject = new Subject(form, period, area);
                if (!subject.ofDistrict() || Layouts.of(form).fromDistricts()) {
                    own.add(owed(subject, reports.get(subject), calendar, reminded));
                }
            }
        }
        own.sort(SOONEST);
        return own;
    }

    private List<Progress> below(String area, Calendar calendar, List<Stored> stored) {
        var offices = places.officesBelow(area);
        var progress = new ArrayList<Progress>();
        for (var form : Form.values()) {
            if (!area.isEmpty() && !Layouts.of(form).fromDistricts()) {
                continue;
            }
            for (var period : periods(form, calendar)) {
                var of = byArea(stored.stream()
                        .filter(report -> report.subject().form() == form
                                && report.subject().period().equals(period))
                        .toList());
                progress.add(progress(form, period, offices, calendar, of));
            }
        }
        return progress;
    }

    private Progress progress(
            Form form, ReportPeriod period, List<String> offices, Calendar calendar, Map<String, Stored> reports) {
        var all = offices.stream()
                .map(code -> owed(new Subject(form, period, code), reports.get(code), calendar, Set.of()))
                .toList();
        return new Progress(
                form,
                period,
                calendar.dueOn(new Subject(form, period, offices.getFirst())),
                all.size(),
                (int) all.stream().filter(owed -> done(owed.state())).count(),
                (int) all.stream()
                        .filter(owed -> owed.state() == State.APPROVED)
                        .count(),
                (int) all.stream()
                        .filter(owed -> owed.late() && !done(owed.state()))
                        .count());
    }

    /** The running one and those before it, newest first. */
    private List<ReportPeriod> periods(Form form, Calendar calendar) {
        var periods = new ArrayList<ReportPeriod>();
        var period = ReportPeriod.of(Layouts.of(form).rhythm(), today());
        while (periods.size() < PERIODS
                && !period.first().isBefore(calendar.of(form).since())) {
            periods.add(period);
            period = period.previous();
        }
        return periods;
    }

    private Owed owed(Subject subject, @Nullable Stored report, Calendar calendar, Set<Long> reminded) {
        var dueOn = calendar.dueOn(subject);
        var state = report == null ? State.OPEN : report.state();
        boolean overdue = dueOn != null && today().isAfter(dueOn);
        boolean late = report != null && done(state) ? report.late() : overdue;
        return new Owed(subject, state, dueOn, late, report != null && reminded.contains(report.id()));
    }

    private static boolean done(State state) {
        return state == State.SENT || state == State.APPROVED;
    }

    private static Map<String, Stored> byArea(List<Stored> reports) {
        return reports.stream()
                .collect(Collectors.toMap(report -> report.subject().areaCode(), Function.identity()));
    }

    private LocalDate today() {
        return clock.instant().atZone(FiscalYear.BANGKOK).toLocalDate();
    }
}
