package tambon.orders.indicator;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import io.micronaut.scheduling.annotation.Scheduled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tambon.catalog.Cohorts.Cohort;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.infra.time.FiscalYear;
import tambon.orders.Indicators;
import tambon.orders.indicator.GrowthShelf.Question;
import tambon.orders.sales.LedgerCheck;
import tambon.orders.sales.LedgerCheck.Checked;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Counts every sum and every indicator anew from the ledger, in steps. Each step is one transaction together with the
 * note that it is done: a run that was killed goes on with the first step that is not.
 */
@Singleton
public class Recount {

    private static final Logger LOG = LoggerFactory.getLogger(Recount.class);

    private final LedgerCheck ledger;
    private final GrowthShelf shelf;
    private final CohortCopy cohorts;
    private final Counts counts;
    private final Statements sql;
    private final RecountTurn turn;
    private final Ids ids;
    private final Clock clock;

    Recount(
            LedgerCheck ledger,
            GrowthShelf shelf,
            CohortCopy cohorts,
            Counts counts,
            Statements sql,
            RecountTurn turn,
            Ids ids,
            Clock clock) {
        this.ledger = ledger;
        this.shelf = shelf;
        this.cohorts = cohorts;
        this.counts = counts;
        this.sql = sql;
        this.turn = turn;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param steps done by this call, those of the call that was killed not counted */
    public record Done(int steps, long read, long mended) {}

    /** Finishes the run that is open, or makes a new one. */
    public Done run() {
        long run = open();
        var done = Set.copyOf(
                sql.list("select step from tambon_orders.recount_step where run_id = ?", row -> row.text("step"), run));
        int steps = 0;
        long read = 0;
        long mended = 0;
        for (var step : steps().entrySet()) {
            if (!done.contains(step.getKey())) {
                var checked = turn.take(run, step.getKey(), step.getValue());
                steps++;
                read += checked.read();
                mended += checked.mended();
            }
        }
        indicators();
        sql.change("update tambon_orders.recount_run set finished_at = ? where id = ?", clock.instant(), run);
        if (mended > 0) {
            LOG.warn("The recount mended {} sums that differed from the ledger", mended);
        }
        return new Done(steps, read, mended);
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

    private Map<String, Supplier<Checked>> steps() {
        var steps = new LinkedHashMap<String, Supplier<Checked>>();
        var years = new TreeSet<Integer>();
        for (var month : ledger.months()) {
            years.add(month.fiscalYear());
            steps.put("month-" + month.fiscalYear() + "-" + month.month(), () -> ledger.month(month));
        }
        years.forEach(year -> steps.put("year-" + year, () -> ledger.year(year)));
        return steps;
    }

    /** Those that pages ask for first: the running year and the one before, against the usual base and the year before. */
    private void indicators() {
        cohorts.refresh();
        var current = FiscalYear.of(clock.instant());
        for (var year : Set.of(current, current.previous())) {
            for (var base : Set.of(Indicators.USUAL_BASE, year.previous())) {
                shelf.recount(new Question(year.be(), base.be(), ""));
                for (var cohort : Cohort.values()) {
                    if (cohorts.yearFor(cohort.name(), year.be()).isPresent()) {
                        shelf.recount(new Question(year.be(), base.be(), cohort.name()));
                    }
                }
            }
            counts.recount(year);
        }
        shelf.refresh();
    }

    /** Property {@code tambon.orders.timers=false} keeps it still for tests. */
    @Singleton
    @Requires(property = "tambon.orders.timers", notEquals = StringUtils.FALSE)
    static class Timer {

        private final Recount recount;
        private final GrowthShelf shelf;
        private final CohortCopy cohorts;

        Timer(Recount recount, GrowthShelf shelf, CohortCopy cohorts) {
            this.recount = recount;
            this.shelf = shelf;
            this.cohorts = cohorts;
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
            shelf.refresh();
        }

        @Scheduled(fixedDelay = "5m", initialDelay = "20s")
        void copy() {
            cohorts.refresh();
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
