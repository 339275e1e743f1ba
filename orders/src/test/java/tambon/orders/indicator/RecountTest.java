package tambon.orders.indicator;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.catalog.ProductType;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.infra.money.Money;
import tambon.infra.testing.TestDatabase;
import tambon.infra.testing.WithDatabase;
import tambon.orders.RecordSales;
import tambon.orders.RecordSales.Confidence;
import tambon.orders.RecordSales.Sale;

import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Timeout(120)
class RecountTest implements WithDatabase {

    @Inject
    RecordSales record;

    @Inject
    Recount recount;

    @Inject
    Statements sql;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Override
    public Map<String, String> moreProperties() {
        // So few at once that months and years are counted in slices, as those of a large ledger are.
        return Map.of("tambon.orders.timers", "false", "tambon.orders.recount.rows", "3");
    }

    /** A sale a month for two years, and each kind of sum spoilt somewhere. */
    private long[] given() {
        var producers = new long[] {ids.next(), ids.next()};
        var sales = new ArrayList<Sale>();
        for (int i = 0; i < 24; i++) {
            var day = LocalDate.of(2016, 10, 5).plusMonths(i);
            sales.add(new Sale(
                    "TRIAL",
                    Long.toString(ids.next()),
                    day.atTime(4, 0).toInstant(ZoneOffset.UTC),
                    producers[i % 2],
                    producers[i % 2] + 1,
                    null,
                    ProductType.DRINK,
                    2,
                    Money.satang(1_000 + i),
                    Money.ZERO,
                    "WALK_IN",
                    "810105",
                    null,
                    null,
                    "trial",
                    null,
                    Confidence.DOCUMENTED));
        }
        record.record(sales);
        sql.change(
                "update tambon_orders.sales_by_producer set net_satang = net_satang + 7 where producer_id = ?",
                producers[0]);
        sql.change("delete from tambon_orders.sales_by_producer where producer_id = ? and month = 11", producers[1]);
        sql.change(
                "update tambon_orders.sales_part set pieces = pieces - 1 where part = 'TYPE' and fiscal_year = 2560");
        sql.change("update tambon_orders.sales_by_area set sales = 0 where fiscal_year = 2561");
        sql.change("update tambon_orders.producer_year set net_satang = 1 where producer_id = ?", producers[0]);
        sql.change("delete from tambon_orders.product_year where producer_id = ?", producers[1]);
        return producers;
    }

    @Test
    void a_recount_that_was_killed_goes_on_where_it_stopped_and_every_sum_is_its_rows_again() throws Exception {
        recount.run();
        given();
        long run = ids.next();
        sql.change("insert into tambon_orders.recount_run (id, started_at) values (?, ?)", run, clock.instant());

        Process node;
        var address = TestDatabase.address();
        try (var other = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            other.setAutoCommit(false);
            // Holds the note of a step in the midst, so that the node stands there when it is killed.
            try (var statement = other.createStatement()) {
                statement.executeUpdate(
                        "insert into tambon_orders.recount_step (run_id, step, done_at, rows_read, rows_mended)"
                                + " values (" + run + ", 'month-2561-3', utc_timestamp(6), 0, 0)");
            }
            node = RecountProcess.start();
            awaitStep(run, node, "month-2561-2");
            node.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            other.rollback();
        }
        assertThat(node.exitValue()).as("killed").isNotZero();
        var before = steps(run);
        assertThat(before).isNotEmpty().doesNotContainKey("month-2561-3").doesNotContainKey("year-2561");

        var done = recount.run();

        var after = steps(run);
        assertThat(after).containsAllEntriesOf(before).containsKeys("month-2561-3", "year-2561");
        assertThat(done.steps()).as("only what was not done").isEqualTo(after.size() - before.size());
        assertThat(sql.first(
                        "select finished_at from tambon_orders.recount_run where id = ?",
                        row -> row.time("finished_at"),
                        run))
                .isPresent();
        everySumIsItsRows();
        assertThat(recount.run().mended()).as("nothing left to mend").isZero();
    }

    /** Until the node noted the step; fails with it if it ends before. */
    private void awaitStep(long run, Process node, String step) throws InterruptedException {
        var patience = clock.instant().plus(Duration.ofSeconds(60));
        while (!steps(run).containsKey(step)) {
            assertThat(node.isAlive()).as("the node runs").isTrue();
            assertThat(clock.instant()).as("the node came to %s", step).isBefore(patience);
            node.waitFor(20, TimeUnit.MILLISECONDS);
        }
    }

    private Map<String, Instant> steps(long run) {
        var steps = new HashMap<String, Instant>();
        sql.list(
                "select step, done_at from tambon_orders.recount_step where run_id = ?",
                row -> steps.put(row.text("step"), row.time("done_at")),
                run);
        return steps;
    }

    private void everySumIsItsRows() {
        differ(
                "producer_id, fiscal_year, month, channel, coalesce(product_type, 'NONE') product_type, area_code",
                "producer_id, fiscal_year, month, channel, product_type, area_code",
                "sales_by_producer",
                "producer_id is not null");
        differ(
                "fiscal_year, district_code, month, channel, coalesce(product_type, 'NONE') product_type",
                "fiscal_year, district_code, month, channel, product_type",
                "sales_by_area",
                "true");
        differ("fiscal_year, producer_id", "fiscal_year, producer_id", "producer_year", "producer_id is not null");
        differ(
                "fiscal_year, product_id, channel",
                "fiscal_year, product_id, channel",
                "product_year",
                "product_id is not null");
        for (int level : new int[] {2, 4}) {
            var area = "left(area_code, " + level + ") area_code";
            part(level, "ALL", "''", area);
            part(level, "TYPE", "coalesce(product_type, 'NONE')", area);
            part(level, "CHANNEL", "channel", area);
            part(level, "STARS", "coalesce(stars, 'NONE')", area);
            part(level, "CONFIDENCE", "confidence", area);
        }
    }

    private void part(int level, String part, String value, String area) {
        assertThat(difference(
                        "select fiscal_year, " + area + ", month, " + value
                                + " part_value, sum(net_satang) net, sum(quantity) pieces, sum(sales) sales"
                                + " from tambon_orders.sales_entry group by 1, 2, 3, 4",
                        "select fiscal_year, area_code, month, part_value, net_satang net, pieces, sales"
                                + " from tambon_orders.sales_part where level = " + level + " and part = '" + part
                                + "'"))
                .as("%s at level %d", part, level)
                .isZero();
    }

    private void differ(String ledgerKeys, String keys, String table, String has) {
        int columns = keys.split(",").length;
        var groups = new ArrayList<String>();
        for (int i = 1; i <= columns; i++) {
            groups.add(Integer.toString(i));
        }
        assertThat(difference(
                        "select " + ledgerKeys + ", sum(net_satang) net, sum(quantity) pieces, sum(sales) sales"
                                + " from tambon_orders.sales_entry where " + has + " group by "
                                + String.join(", ", groups),
                        "select " + keys + ", net_satang net, pieces, sales from tambon_orders." + table + ""))
                .as(table)
                .isZero();
    }

    /** Rows that one has and the other has not. */
    private long difference(String one, String other) {
        return sql.first(
                        "select count(*) n from ((" + one + " except " + other + ") union all (" + other + " except "
                                + one + ")) d",
                        row -> row.number("n"))
                .orElseThrow();
    }
}
