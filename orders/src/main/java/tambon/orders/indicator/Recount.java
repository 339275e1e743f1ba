package tambon.orders.indicator;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import io.micronaut.scheduling.annotation.Scheduled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.infra.time.FiscalYear;
import tambon.orders.Indicators;
import tambon.orders.indicator.GrowthShelf.Question;
import tambon.orders.indicator.RecountTurn.Step;
import tambon.orders.sales.LedgerCheck;
import tambon.orders.sales.LedgerCheck.Month;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

import static java.util.stream.Collectors.groupingBy;

/**
 * Counts every sum and every indicator anew from the ledger, in steps, some side by side. Each step is one transaction
 * together with the note that it is done: a run that was killed goes on with those that are not.
 */
@Singleton
public class Recount {

    private static final Logger LOG = LoggerFactory.getLogger(Recount.class);

    /** How long a page that was opened is kept fresh. */
    private static final Duration LOOKED_AT = Duration.ofMinutes(20);

    private final LedgerCheck ledger;
    private final GrowthShelf shelf;
    private final CohortCopy cohorts;
    private final GroupCopy groups;
    private final Backlog backlog;
    private final Counts counts;
    private final Statements sql;
    private final RecountTurn turn;
    private final Ids ids;
    private final Clock clock;

    Recount(
            LedgerCheck ledger,
            GrowthShelf shelf,
            CohortCopy cohorts,
            GroupCopy groups,
            Backlog backlog,
            Counts counts,
            Statements sql,
            RecountTurn turn,
            Ids ids,
            Clock clock) {
        this.ledger = ledger;
        this.shelf = shelf;
        this.cohorts = cohorts;
        this.groups = groups;
        this.backlog = backlog;
        this.counts = counts;
        this.sql = sql;
        this.turn = turn;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param steps done by this call, those of the call that was killed not counted */
    public record Done(int steps, long read, long mended) {

        private static final Done NOTHING = new Done(0, 0, 0);

        private Done plus(Done other) {
            return new Done(steps + other.steps, read + other.read, mended + other.mended);
        }
    }

    /** Finishes the run that is open, or makes a new one. */
    public Done run() {
        long run = open();
        // One after the other: years are summed up from months, indicators from years.
        var done = inLanes(run, months()).plus(inLanes(run, years())).plus(inLanes(run, indicators()));
        sql.change("update tambon_orders.recount_run set finished_at = ? where id = ?", clock.instant(), run);
        if (done.mended() > 0) {
            LOG.warn("The recount mended {} sums that differed from the ledger", done.mended());
        }
        return done;
    }

    private long open() {
        return sql.first(
                        "select id from tambon_orders.recount_run where finished_at is null order by id limit 1",
                        row -> row.number("id"))
                .orElseGet(() -> {
                    long id = ids.next();
                    sql.change(
                            "insert into tambon_orders.recount_run (id, started_at) values (?, ?)",
                            id,
                            clock.instant());
                    return id;
                });
    }

    private Done inLanes(long run, List<Step> steps) {
        var noted = Set.copyOf(
                sql.list("select step from tambon_orders.recount_step where run_id = ?", row -> row.text("step"), run));
        var lanes = steps.stream()
                .filter(step -> !noted.contains(step.name()))
                .collect(groupingBy(Step::lane))
                .values();
        try (var threads = Executors.newFixedThreadPool(RecountTurn.LANES)) {
            var taken = lanes.stream()
                    .map(lane -> CompletableFuture.supplyAsync(() -> inOrder(run, lane), threads))
                    .toList();
            return taken.stream().map(CompletableFuture::join).reduce(Done.NOTHING, Done::plus);
        }
    }

    private Done inOrder(long run, List<Step> lane) {
        var done = Done.NOTHING;
        for (var step : lane) {
            var checked = turn.take(run, step);
            done = done.plus(new Done(1, checked.read(), checked.mended()));
        }
        return done;
    }

    private List<Step> months() {
        return ledger.months().stream()
                .map(month -> new Step(
                        "month-" + month.fiscalYear() + "-" + month.month(), month.month(), () -> ledger.month(month)))
                .toList();
    }

    private List<Step> years() {
        return ledger.months().stream()
                .map(Month::fiscalYear)
                .distinct()
                .map(year -> new Step("year-" + year, year, () -> ledger.year(year)))
                .toList();
    }

    /**
     * Those that pages ask for first: the running year and the one before, against the usual base and the year before; and
     * whatever else was asked lately.
     */
    private List<Step> indicators() {
        cohorts.refresh();
        groups.refresh();
        var current = FiscalYear.of(clock.instant());
        var years = List.of(current, current.previous());
        var questions = new LinkedHashSet<Question>();
        for (var year : years) {
            questions.addAll(backlog.questions(year, Indicators.USUAL_BASE));
            questions.addAll(backlog.questions(year, year.previous()));
        }
        questions.addAll(backlog.remembered());
        var steps = new ArrayList<Step>();
        questions.forEach(question -> steps.add(growth(steps.size(), question)));
        for (var year : years) {
            steps.add(new Step("counts-" + year.be(), year.be(), () -> {
                counts.recount(year);
                return RecountTurn.NOTHING;
            }));
        }
        return steps;
    }

    private Step growth(int number, Question question) {
        var name = String.join(
                "-", "growth", Integer.toString(question.year()), Integer.toString(question.base()), question.cohort());
        return new Step(name, number, () -> {
            shelf.recount(question);
            return RecountTurn.NOTHING;
        });
    }

    /** Property {@code tambon.orders.timers=false} keeps it still for tests. */
    @Singleton
    @Requires(property = "tambon.orders.timers", notEquals = StringUtils.FALSE)
    static class Timer {

        private final Recount recount;
        private final GrowthShelf shelf;
        private final CohortCopy cohorts;
        private final GroupCopy groups;
        private final Backlog backlog;
        private final Clock clock;

        Timer(Recount recount, GrowthShelf shelf, CohortCopy cohorts, GroupCopy groups, Backlog backlog, Clock clock) {
            this.recount = recount;
            this.shelf = shelf;
            this.cohorts = cohorts;
            this.groups = groups;
            this.backlog = backlog;
            this.clock = clock;
        }

        @Scheduled(cron = "0 40 1 * * *", zoneId = "Asia/Bangkok")
        void nightly() {
            recount.run();
        }

        /** What a killed node left undone. */
        @Scheduled(fixedDelay = "1h", initialDelay = "3m")
        void goOn() {
            recount.goOn();
        }

        @Scheduled(fixedDelay = "1m", initialDelay = "1m")
        void refresh() {
            backlog.goOn();
            shelf.refresh(clock.instant().minus(LOOKED_AT));
        }

        @Scheduled(fixedDelay = "5m", initialDelay = "20s")
        void copy() {
            cohorts.refresh();
            groups.refresh();
        }
    }

    /** Finishes a run that was killed; nothing where none was. */
    void goOn() {
        var open = sql.first(
                "select id from tambon_orders.recount_run where finished_at is null limit 1", row -> row.number("id"));
        if (open.isPresent()) {
            run();
        }
    }
}
