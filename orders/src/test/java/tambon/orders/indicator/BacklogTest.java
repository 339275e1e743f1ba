package tambon.orders.indicator;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.infra.money.Money;
import tambon.infra.testing.WithDatabase;
import tambon.infra.time.FiscalYear;
import tambon.orders.Indicators;
import tambon.orders.Indicators.Scope;
import tambon.orders.RecordSales;
import tambon.orders.RecordSales.Confidence;
import tambon.orders.RecordSales.Sale;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A first question about the whole country is counted in the background. Sales of its two years by one producer are this test's own. */
@MicronautTest(transactional = false)
@Timeout(120)
class BacklogTest implements WithDatabase {

    private static final FiscalYear YEAR = new FiscalYear(2551);
    private static final FiscalYear BASE = new FiscalYear(2550);
    private static final FiscalYear OTHER = new FiscalYear(2552);
    private static final FiscalYear LEFT = new FiscalYear(2541);
    private static final FiscalYear CLAIMED = new FiscalYear(2540);

    @Inject
    Indicators indicators;

    @Inject
    Backlog backlog;

    @Inject
    RecordSales record;

    @Inject
    Statements sql;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of("tambon.orders.timers", "false", "tambon.orders.indicators.few", "0");
    }

    private void sold(FiscalYear year, long producer, long satang) {
        record.record(List.of(new Sale(
                "TRIAL",
                Long.toString(ids.next()),
                year.begins().plus(Duration.ofDays(9)),
                producer,
                null,
                null,
                null,
                1,
                Money.satang(satang),
                Money.ZERO,
                "WALK_IN",
                "810105",
                null,
                null,
                "trial",
                null,
                Confidence.DOCUMENTED)));
    }

    @Test
    void a_first_question_waits_is_counted_and_is_then_answered_at_once() {
        long producer = ids.next();
        sold(BASE, producer, 1_000);
        sold(YEAR, producer, 1_070);

        var first = indicators.counting(YEAR, BASE);

        assertThat(first).hasValueSatisfying(progress -> {
            assertThat(progress.counted()).isZero();
            assertThat(progress.questions()).isPositive();
        });
        await().atMost(Duration.ofSeconds(60))
                .until(() -> indicators.counting(YEAR, BASE).isEmpty());
        assertThat(indicators.growth(new Scope(YEAR, BASE, "", "")).samePermille())
                .contains(70L);
    }

    @Test
    void what_a_killed_node_left_is_taken_up_and_what_another_counts_is_left_to_it() {
        waits(LEFT, clock.instant().minus(Duration.ofMinutes(5)));
        waits(CLAIMED, clock.instant().plus(Duration.ofMinutes(5)));

        await().atMost(Duration.ofSeconds(60)).until(() -> {
            backlog.goOn();
            return !stillWaits(LEFT);
        });

        assertThat(stillWaits(CLAIMED)).as("claimed by a node that lives").isTrue();
    }

    private void waits(FiscalYear base, Instant claimed) {
        sql.change(
                "replace into tambon_orders.indicator_question (fiscal_year, base_year, cohort, asked_at, waits, claimed_at)"
                        + " values (?, ?, '', ?, ?, ?)",
                OTHER.be(),
                base.be(),
                clock.instant(),
                true,
                claimed);
    }

    private boolean stillWaits(FiscalYear base) {
        return sql.first(
                        "select waits from tambon_orders.indicator_question where fiscal_year = ? and base_year = ?",
                        row -> row.flag("waits"),
                        OTHER.be(),
                        base.be())
                .orElseThrow();
    }
}
