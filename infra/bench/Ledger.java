import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tambon.infra.database.DatabaseAddress;
import tambon.infra.database.EmbeddedDatabase;
import tambon.infra.database.EmbeddedDatabase.Durability;
import tambon.infra.place.Places;
import tambon.infra.time.FiscalYear;
import tambon.orders.Indicators;
import tambon.orders.Indicators.Scope;
import tambon.orders.SalesFigures;
import tambon.orders.SalesFigures.Grouping;
import tambon.orders.SalesFigures.Picked;
import tambon.orders.indicator.Recount;

/**
 * Fills a ledger of so many rows over the fiscal years BE 2567 to 2569 for 93,000 producers, recounts it all, and times
 * what officers' pages ask of it.
 */
final class Ledger {

    private static final int PRODUCERS = 93_000;
    private static final int MONTHS = 36;
    private static final int RUNS = 40;
    private static final FiscalYear YEAR = new FiscalYear(2569);
    private static final FiscalYear BEFORE = new FiscalYear(2568);

    public static void main(String[] args) throws Exception {
        int rows = Integer.parseInt(args[0]);
        var data = Path.of(System.getenv("TAMBON_DATA")).toAbsolutePath();
        try (var database = EmbeddedDatabase.start(data.resolve("database"), data.resolve("programs"), Durability.NONE);
                var context = ApplicationContext.builder()
                        .properties(Map.copyOf(
                                new DatabaseAddress(database.url(), database.user(), database.password()).properties()))
                        .properties(Map.of(
                                "tambon.demo", "false",
                                "tambon.data", data.toString(),
                                "tambon.relay.enabled", "false",
                                "tambon.orders.timers", "false",
                                "tambon.promptpay.id", "0812345678",
                                "micronaut.security.token.jwt.signatures.secret.generator.secret", "x".repeat(64)))
                        .start();
                var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            fill(connection, context.getBean(Places.class), rows);
            var started = System.nanoTime();
            var done = context.getBean(Recount.class).run();
            say("recount of %,d rows in %d steps: %.1f s, %,d sums mended", done.read(), done.steps(), seconds(started), done.mended());
            ask(context.getBean(Indicators.class), context.getBean(SalesFigures.class));
            var runtime = Runtime.getRuntime();
            say("heap used %,d MB of %,d", (runtime.totalMemory() - runtime.freeMemory()) >> 20, runtime.maxMemory() >> 20);
        }
    }

    private static void ask(Indicators indicators, SalesFigures figures) {
        var country = picked("", null);
        time("country: growth, provinces", () -> {
            indicators.growth(new Scope(YEAR, BEFORE, "", ""));
            indicators.growthInside(new Scope(YEAR, BEFORE, "", ""));
        });
        time("country: districts' incomes by province", () -> indicators.areasInside(YEAR, BEFORE, ""));
        time("province: growth, districts (live)", () -> {
            indicators.growth(new Scope(YEAR, BEFORE, "90", ""));
            indicators.growthInside(new Scope(YEAR, BEFORE, "90", ""));
        });
        time("country: by channel against base", () -> indicators.parts(Grouping.CHANNEL, YEAR, BEFORE, ""));
        time("country: by type, stars, quadrant, sureness", () -> {
            for (var by : List.of(Grouping.PRODUCT_TYPE, Grouping.STARS, Grouping.QUADRANT, Grouping.CONFIDENCE)) {
                indicators.parts(by, YEAR, BEFORE, "");
            }
        });
        time("country: by month", () -> figures.by(Grouping.MONTH, country));
        time("country: by producer, first 1,000", () -> figures.by(Grouping.PRODUCER, country));
        time("province: by producer", () -> figures.by(Grouping.PRODUCER, picked("90", null)));
        time("district: incomes of producers", () -> figures.incomes(YEAR, BEFORE, "9011", null, 50));
        time("drill-down: country", () -> figures.rows(country, null, 50));
        time("drill-down: province", () -> figures.rows(picked("90", null), null, 50));
        time("drill-down: district", () -> figures.rows(picked("9011", null), null, 50));
        time("drill-down: country, one channel", () -> figures.rows(picked("", "IN_FLIGHT"), null, 50));
    }

    private static Picked picked(String area, String channel) {
        return new Picked(YEAR, null, area, null, null, channel);
    }

    private static void time(String what, Runnable work) {
        var first = System.nanoTime();
        work.run();
        double cold = seconds(first) * 1000;
        var times = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            var started = System.nanoTime();
            work.run();
            times[i] = seconds(started) * 1000;
        }
        Arrays.sort(times);
        say("| %s | %.0f | %.0f | %.0f |", what, cold, times[RUNS / 2], times[RUNS * 95 / 100]);
    }

    private static void fill(Connection connection, Places places, int rows) throws Exception {
        try (var sql = connection.createStatement()) {
            sql.execute("use tambon_orders");
            try (var found = sql.executeQuery("select 1 from sales_entry limit 1")) {
                if (found.next()) {
                    return;
                }
            }
            var started = System.nanoTime();
            sql.execute("create table bench_area (n int primary key, code char(4)) character set ascii collate ascii_bin");
            var codes = places.provinces().stream()
                    .flatMap(province -> places.districts(province.code()).stream())
                    .map(district -> district.code())
                    .toList();
            for (int i = 0; i < codes.size(); i++) {
                sql.execute("insert into bench_area values (" + i + ", '" + codes.get(i) + "')");
            }
            sql.execute("alter table sales_entry drop index sales_entry_newest, drop index sales_entry_of_producer,"
                    + " drop index sales_entry_of_district, drop index sales_entry_of_province, drop index sales_entry_of_channel,"
                    + " drop index sales_entry_of_occasion, drop index sales_entry_alike, drop index sales_entry_recorded_once,"
                    + " drop index sales_entry_taken_back_once_a_cause");
            for (int month = 0; month < MONTHS; month++) {
                sql.execute(month(month, rows / MONTHS, codes.size()));
            }
            say("%,d rows in %.0f s", rows, seconds(started));
            sql.execute("alter table sales_entry add index sales_entry_newest (at, id),"
                    + " add index sales_entry_of_producer (producer_id, at, id), add index sales_entry_of_district (district_code, at, id),"
                    + " add index sales_entry_of_province (province_code, at, id), add index sales_entry_of_channel (channel, at, id),"
                    + " add index sales_entry_of_occasion (occasion, at), add index sales_entry_alike (producer_id, net_satang, at),"
                    + " add constraint sales_entry_recorded_once unique (source, source_key, edition),"
                    + " add constraint sales_entry_taken_back_once_a_cause unique (reverses, source_id)");
            say("indexes after %.0f s", seconds(started));
            sums(sql);
            say("sums after %.0f s", seconds(started));
        }
    }

    /** Sales spread over the month; each producer always in its own district, some sell much more than others. */
    private static String month(int month, int rows, int districts) {
        int year = 2023 + (month + 9) / 12;
        int of = (month + 9) % 12 + 1;
        int fiscal = 2567 + month / 12;
        return String.format(
                Locale.ROOT,
                """
                insert into sales_entry (id, at, recorded_at, fiscal_year, month, producer_id, product_id, variant_id, product_type,
                  quantity, gross_satang, discount_satang, net_satang, channel, area_code, confidence, source, source_key, recorder,
                  stars, quadrant, sales)
                select %1$d * 10000000 + s.seq, timestampadd(second, s.seq %% 1000 * 2400, '%7$d-%3$02d-01 00:00:00'), utc_timestamp(), %2$d, %3$d, 1 + s.n, 1000000 + s.n * 10 + s.seq %% 7, 1, elt(1 + s.seq %% 5,
                  'FOOD', 'DRINK', 'TEXTILE', 'HOUSEHOLD', 'HERBAL'), 1 + s.seq %% 4, 5000 + s.seq %% 90000, 0, 5000 + s.seq %% 90000,
                  elt(1 + s.seq %% 19, 'OWN_SHOP', 'KTYD_MARKET', 'NATIONAL_FAIR', 'REGIONAL_FAIR', 'PROVINCIAL_FAIR', 'SUKJAI_SHOP',
                  'OTOP_TRADER', 'OTOP_MOBILE', 'DEPARTMENT_STORE', 'IN_FLIGHT', 'SHOPEE', 'LAZADA', 'TIKTOK', 'FACEBOOK', 'LINE', 'LIVE',
                  'WALK_IN', 'EXPORT', 'TOURISM'), a.code, elt(1 + s.seq %% 3, 'SYSTEM_VERIFIED', 'DOCUMENTED', 'SELF_DECLARED'),
                  'BENCH', concat(%1$d, '/', s.seq), 'bench', nullif(s.n %% 6, 0), elt(1 + s.n %% 5, 'A', 'B', 'C', 'D', null), 1
                from (select seq, floor(%5$d * pow(((seq * 7919 + %1$d * 104729) %% 1000003) / 1000003, 2)) n from seq_1_to_%4$d) s
                join bench_area a on a.n = s.n %% %6$d
                """,
                month, fiscal, of, rows, PRODUCERS, districts, year);
    }

    private static void sums(java.sql.Statement sql) throws Exception {
        var measures = ", sum(net_satang), sum(quantity), sum(sales) from sales_entry group by ";
        sql.execute("insert into sales_by_area (fiscal_year, district_code, month, channel, product_type, net_satang, pieces, sales)"
                + " select fiscal_year, district_code, month, channel, product_type" + measures + "1, 2, 3, 4, 5");
        sql.execute("insert into sales_by_producer (producer_id, fiscal_year, month, channel, product_type, area_code, net_satang, pieces, sales)"
                + " select producer_id, fiscal_year, month, channel, product_type, area_code" + measures + "1, 2, 3, 4, 5, 6");
        sql.execute("insert into producer_year (fiscal_year, producer_id, area_code, net_satang, pieces, sales)"
                + " select fiscal_year, producer_id, area_code, sum(net_satang), sum(pieces), sum(sales) from sales_by_producer group by 1, 2, 3");
        sql.execute("insert into product_year (fiscal_year, product_id, channel, producer_id, net_satang, pieces, sales)"
                + " select fiscal_year, product_id, channel, producer_id" + measures + "1, 2, 3, 4");
        var parts = Map.of(
                "ALL", "''",
                "CHANNEL", "channel",
                "TYPE", "product_type",
                "STARS", "coalesce(stars, 'NONE')",
                "QUADRANT", "coalesce(quadrant, 'NONE')",
                "CONFIDENCE", "confidence");
        for (var part : parts.entrySet()) {
            sql.execute("insert into sales_part (level, part, fiscal_year, area_code, month, part_value, net_satang, pieces, sales)"
                    + " select 4, '" + part.getKey() + "', fiscal_year, district_code, month, " + part.getValue() + " v" + measures
                    + "fiscal_year, district_code, month, v");
        }
        sql.execute("insert into sales_part (level, part, fiscal_year, area_code, month, part_value, net_satang, pieces, sales)"
                + " select 2, part, fiscal_year, left(area_code, 2), month, part_value, sum(net_satang), sum(pieces), sum(sales)"
                + " from sales_part where level = 4 group by 2, 3, 4, 5, 6");
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void say(String format, Object... facts) {
        System.out.println(String.format(Locale.ROOT, format, facts));
    }
}
