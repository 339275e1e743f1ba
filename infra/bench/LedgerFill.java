import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tambon.infra.place.Places;

/**
 * Fills a ledger of so many rows, with its sums, for 93,000 producers over the fiscal years BE 2567 to 2569 and two months
 * of 2570. In steps, each with the note that it is done, so that it can stop anywhere and go on another time.
 */
final class LedgerFill {

    static final int PRODUCERS = 93_000;
    private static final int MONTHS = 38;
    private static final int IDS_A_MONTH = 10_000_000;

    private final Connection connection;
    private final int rows;
    private final List<String> districts;

    LedgerFill(Connection connection, Places places, int rows) {
        this.connection = connection;
        this.rows = rows;
        this.districts = places.provinces().stream()
                .flatMap(province -> places.districts(province.code()).stream())
                .map(district -> district.code())
                .toList();
    }

    /** Works for about so long. Returns whether all is there. */
    boolean goOn(int seconds) throws SQLException {
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        try (var sql = connection.createStatement()) {
            sql.execute("use tambon_orders");
            sql.execute("create table if not exists bench_step (step varchar(60) not null primary key, seconds double)");
            for (var step : steps().entrySet()) {
                if (isDone(sql, step.getKey())) {
                    continue;
                }
                if (System.nanoTime() > until) {
                    System.out.println("next: " + step.getKey());
                    return false;
                }
                long started = System.nanoTime();
                connection.setAutoCommit(false);
                for (var statement : step.getValue()) {
                    sql.execute(statement);
                }
                double took = (System.nanoTime() - started) / 1e9;
                sql.execute("insert into bench_step values ('" + step.getKey() + "', " + took + ")");
                connection.commit();
                connection.setAutoCommit(true);
                System.out.println(String.format(Locale.ROOT, "%s: %.1f s", step.getKey(), took));
            }
        }
        return true;
    }

    private static boolean isDone(Statement sql, String step) throws SQLException {
        try (var found = sql.executeQuery("select 1 from bench_step where step = '" + step + "'")) {
            return found.next();
        }
    }

    private Map<String, List<String>> steps() {
        var steps = new LinkedHashMap<String, List<String>>();
        steps.put("districts", List.of(
                "drop table if exists bench_area",
                "create table bench_area (n int primary key, code char(4)) character set ascii collate ascii_bin",
                "insert into bench_area values " + numbered()));
        steps.put("producers", List.of(producers()));
        steps.put("no indexes", List.of("alter table sales_entry drop index sales_entry_newest, drop index sales_entry_of_producer,"
                + " drop index sales_entry_of_district, drop index sales_entry_of_province, drop index sales_entry_of_channel,"
                + " drop index sales_entry_of_occasion, drop index sales_entry_alike, drop index sales_entry_recorded_once,"
                + " drop index sales_entry_taken_back_once_a_cause, drop index sales_entry_of_product"));
        for (int month = 0; month < MONTHS; month++) {
            steps.put("month " + month, java.util.stream.Stream.concat(
                            java.util.stream.Stream.of(entries(month)), sums(month).stream()).toList());
        }
        var indexes = Map.of(
                "sales_entry_newest", "index sales_entry_newest (at, id)",
                "sales_entry_of_producer", "index sales_entry_of_producer (producer_id, at, id)",
                "sales_entry_of_district", "index sales_entry_of_district (district_code, at, id)",
                "sales_entry_of_province", "index sales_entry_of_province (province_code, at, id)",
                "sales_entry_of_channel", "index sales_entry_of_channel (channel, at, id)",
                "sales_entry_of_occasion", "index sales_entry_of_occasion (occasion, at)",
                "sales_entry_of_product", "index sales_entry_of_product (fiscal_year, product_id, channel, producer_id, net_satang,"
                        + " quantity, sales)",
                "sales_entry_alike", "index sales_entry_alike (producer_id, net_satang, at)",
                "sales_entry_recorded_once", "constraint sales_entry_recorded_once unique (source, source_key, edition)",
                "sales_entry_taken_back", "constraint sales_entry_taken_back_once_a_cause unique (reverses, source_id)");
        indexes.keySet().stream().sorted().forEach(name ->
                steps.put(name, List.of("alter table sales_entry add " + indexes.get(name))));
        steps.put("statistics", List.of("analyze table sales_entry, sales_part, sales_by_producer, sales_by_area, producer_year, product_year"));
        return steps;
    }

    private String numbered() {
        var values = new StringBuilder();
        for (int i = 0; i < districts.size(); i++) {
            values.append(i == 0 ? "" : ", ").append('(').append(i).append(", '").append(districts.get(i)).append("')");
        }
        return values.toString();
    }

    /** Each always in its own district, as in the ledger. */
    private String producers() {
        return """
                insert into tambon_catalog.producer (id, version, kind, name_th, name_en, name_key, story_th, story_en, area_code,
                  phone, registered_at)
                select 1 + s.seq, 1, 'COMMUNITY_GROUP', concat('กลุ่มทดสอบ ', s.seq), concat('Group ', s.seq), concat('group', s.seq), '',
                  '', a.code, '', '2020-01-01' from seq_0_to_%d s join bench_area a on a.n = s.seq %% %d
                """.formatted(PRODUCERS - 1, districts.size());
    }

    /** Sales spread over the month; some producers sell much more than others. */
    private String entries(int month) {
        int year = 2023 + (month + 9) / 12;
        int of = (month + 9) % 12 + 1;
        return String.format(
                Locale.ROOT,
                """
                insert into sales_entry (id, at, recorded_at, fiscal_year, month, producer_id, product_id, variant_id, product_type,
                  quantity, gross_satang, discount_satang, net_satang, channel, area_code, confidence, source, source_key, recorder,
                  stars, quadrant, sales)
                select %1$d * %8$d + s.seq, timestampadd(second, s.seq %% 1000 * 2300, '%7$d-%3$02d-01 00:00:00'), utc_timestamp(), %2$d, %3$d, 1 + s.n, 1000000 + s.n * 10 + s.seq %% 7, 1, elt(1 + s.seq %% 5,
                  'FOOD', 'DRINK', 'TEXTILE', 'HOUSEHOLD', 'HERBAL'), 1 + s.seq %% 4, 5000 + s.seq %% 90000, 0, 5000 + s.seq %% 90000,
                  elt(1 + s.seq %% 19, 'OWN_SHOP', 'KTYD_MARKET', 'NATIONAL_FAIR', 'REGIONAL_FAIR', 'PROVINCIAL_FAIR', 'SUKJAI_SHOP',
                  'OTOP_TRADER', 'OTOP_MOBILE', 'DEPARTMENT_STORE', 'IN_FLIGHT', 'SHOPEE', 'LAZADA', 'TIKTOK', 'FACEBOOK', 'LINE', 'LIVE',
                  'WALK_IN', 'EXPORT', 'TOURISM'), a.code, elt(1 + s.seq %% 3, 'SYSTEM_VERIFIED', 'DOCUMENTED', 'SELF_DECLARED'),
                  'BENCH', concat(%1$d, '/', s.seq), 'bench', nullif(s.n %% 6, 0), elt(1 + s.n %% 5, 'A', 'B', 'C', 'D', null), 1
                from (select seq, floor(%5$d * pow(((seq * 7919 + %1$d * 104729) %% 1000003) / 1000003, 2)) n from seq_1_to_%4$d) s
                join bench_area a on a.n = s.n %% %6$d
                """,
                month, 2567 + month / 12, of, rows / MONTHS, PRODUCERS, districts.size(), year, IDS_A_MONTH);
    }

    private List<String> sums(int month) {
        var measures = String.format(Locale.ROOT, ", sum(net_satang), sum(quantity), sum(sales) from sales_entry where id > %d and id <= %d group by ",
                month * (long) IDS_A_MONTH, (month + 1) * (long) IDS_A_MONTH - 1);
        var onto = " on duplicate key update net_satang = net_satang + values(net_satang), pieces = pieces + values(pieces),"
                + " sales = sales + values(sales)";
        var all = new java.util.ArrayList<String>();
        all.add("insert into sales_by_area (fiscal_year, district_code, month, channel, product_type, net_satang, pieces, sales)"
                + " select fiscal_year, district_code, month, channel, product_type" + measures + "1, 2, 3, 4, 5");
        all.add("insert into sales_by_producer (producer_id, fiscal_year, month, channel, product_type, area_code, net_satang, pieces, sales)"
                + " select producer_id, fiscal_year, month, channel, product_type, area_code" + measures + "1, 2, 3, 4, 5, 6");
        all.add("insert into producer_year (fiscal_year, producer_id, area_code, net_satang, pieces, sales)"
                + " select fiscal_year, producer_id, area_code" + measures + "1, 2, 3" + onto);
        all.add("insert into product_year (fiscal_year, product_id, channel, producer_id, net_satang, pieces, sales)"
                + " select fiscal_year, product_id, channel, producer_id" + measures + "1, 2, 3, 4" + onto);
        var parts = new LinkedHashMap<String, String>();
        parts.put("ALL", "''");
        parts.put("CHANNEL", "channel");
        parts.put("TYPE", "product_type");
        parts.put("STARS", "coalesce(stars, 'NONE')");
        parts.put("QUADRANT", "coalesce(quadrant, 'NONE')");
        parts.put("CONFIDENCE", "confidence");
        for (var part : parts.entrySet()) {
            for (int level : List.of(2, 4)) {
                all.add("insert into sales_part (level, part, fiscal_year, area_code, month, part_value, net_satang, pieces, sales) select "
                        + level + ", '" + part.getKey() + "', fiscal_year, left(district_code, " + level + ") a, month, " + part.getValue()
                        + " v" + measures + "fiscal_year, a, month, v");
            }
        }
        return all;
    }
}
