package tambon.orders.sales;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.infra.time.FiscalYear;
import tambon.orders.DoubtfulSales.Rule;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Finds rows that may be the same sale as one just written. It only asks: no row is dropped. What one desk scanned or
 * imported itself is not doubted against itself, since the same thing is often sold twice in a day.
 */
@Singleton
class DoubtFinder {

    private static final int CHUNK = 100;

    /** Neither is a reversal, and neither was taken back. */
    private static final String BOTH_STAND = """
             and n.reverses is null and o.reverses is null and o.id <> n.id
             and not exists (select 1 from tambon_orders.sales_entry r where r.reverses = o.id and r.sales = -1)""";

    private static final String SAME_GOODS =
            " and (o.product_id is null or n.product_id is null or o.product_id = n.product_id)";

    private static final String ALIKE = """
            from tambon_orders.sales_entry n join tambon_orders.sales_entry o
              on o.producer_id = n.producer_id and o.net_satang = n.net_satang and o.net_satang > 0\s""";

    private static final String FAIRS =
            "('NATIONAL_FAIR', 'REGIONAL_FAIR', 'PROVINCIAL_FAIR', 'KTYD_MARKET', 'OTOP_MOBILE')";
    private static final String PLATFORMS = "('SHOPEE', 'LAZADA', 'TIKTOK', 'FACEBOOK', 'LINE', 'LIVE')";
    private static final String AROUND =
            " between date_sub(%1$s.at, interval 1 day) and date_add(%1$s.at, interval 1 day)";

    private static final String NOT_ASKED_YET = " where not exists (select 1 from tambon_orders.sales_doubt d"
            + " where d.rule_code = 'TOTAL_AND_PARTS' and (d.earlier_id = n.id or d.later_id = n.id))";

    /** A market's total of a day, and what a booth in fair mode sold at a market of that district on the same day. */
    private static final String BOOTH_AT_A_MARKET =
            """
            from tambon_orders.sales_entry n join tambon_orders.fair_booth b
              on b.channel = 'KTYD_MARKET' and n.channel = b.channel and n.producer_id is null
              and n.district_code = left(b.place_code, 4) and %s between b.first_day and b.last_day
            join tambon_orders.sales_entry o
              on o.occasion = convert(concat('fair:', b.id) using ascii) collate ascii_bin and o.net_satang > 0
              and o.net_satang <= n.net_satang and %s = %s and o.at""".formatted(day("n"), day("o"), day("n")) + AROUND.formatted("n") + NOT_ASKED_YET;

    private final Statements sql;
    private final Ids ids;
    private final Clock clock;

    DoubtFinder(Statements sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** Raises a doubt for each of these entries, once a rule, with the oldest row it may be the same sale as. */
    void search(List<Long> entries) {
        for (int from = 0; from < entries.size(); from += CHUNK) {
            var some = entries.subList(from, Math.min(entries.size(), from + CHUNK));
            for (var rule : Rule.values()) {
                raise(rule, pairs(rule), rule == Rule.TOTAL_AND_PARTS ? "m" : "n", some);
            }
            raise(Rule.TOTAL_AND_PARTS, BOOTH_AT_A_MARKET, "n", some);
            soldAtMarkets(some).forEach(this::askOfTotals);
        }
    }

    /** What a booth sold at a market on a day: the first of these rows, and the smallest of their amounts. */
    private record SoldAtMarket(String district, LocalDate day, long part, long netSatang) {}

    /** The booth first, its market's totals afterwards, each by an index, however long the ledger. */
    private List<SoldAtMarket> soldAtMarkets(List<Long> entries) {
        return sql.list(
                "select left(b.place_code, 4) district, " + day("o") + " sold_on, min(o.id) part, min(o.net_satang) net"
                        + " from tambon_orders.sales_entry o join tambon_orders.fair_booth b"
                        + " on b.id = cast(substring(o.occasion, 6) as signed)"
                        + " where o.channel = 'KTYD_MARKET' and o.occasion like 'fair:%' and o.reverses is null"
                        + " and o.net_satang > 0 and o.id in (" + Statements.marks(entries.size()) + ") group by 1, 2",
                row -> new SoldAtMarket(
                        row.text("district"), row.day("sold_on"), row.number("part"), row.number("net")),
                entries.toArray());
    }

    private void askOfTotals(SoldAtMarket sold) {
        sql.list(
                        "select n.id from tambon_orders.sales_entry n" + NOT_ASKED_YET + " and n.district_code = ?"
                                + " and n.at >= ? and n.at < ? and n.channel = 'KTYD_MARKET' and n.producer_id is null"
                                + " and n.reverses is null and n.net_satang >= ? and not exists (select 1"
                                + " from tambon_orders.sales_entry r where r.reverses = n.id and r.sales = -1)",
                        row -> row.number("id"),
                        sold.district,
                        sold.day.atStartOfDay(FiscalYear.BANGKOK).toInstant(),
                        sold.day.plusDays(1).atStartOfDay(FiscalYear.BANGKOK).toInstant(),
                        sold.netSatang)
                .forEach(total -> ask(Rule.TOTAL_AND_PARTS, new Pair(total, sold.part, null, sold.district)));
    }

    private record Pair(long one, long other, @Nullable Long producerId, String district) {}

    /** @param anchor which row of the pair is one of the entries */
    private void raise(Rule rule, String pairs, String anchor, List<Long> entries) {
        var found = sql.list(
                "select n.id one, min(o.id) other, n.producer_id, n.district_code " + pairs + BOTH_STAND + " and "
                        + anchor
                        + ".id in ("
                        + Statements.marks(entries.size()) + ") group by n.id, n.producer_id, n.district_code",
                row -> new Pair(
                        row.number("one"),
                        row.number("other"),
                        row.numberOrNull("producer_id"),
                        row.text("district_code")),
                entries.toArray());
        found.forEach(pair -> ask(rule, pair));
    }

    private void ask(Rule rule, Pair pair) {
        sql.change(
                "insert ignore into tambon_orders.sales_doubt (id, rule_code, earlier_id, later_id, producer_id,"
                        + " province_code, district_code, found_at, state) values " + Statements.rows(1, 9),
                ids.next(),
                rule,
                Math.min(pair.one, pair.other),
                Math.max(pair.one, pair.other),
                pair.producerId,
                pair.district.substring(0, 2),
                pair.district,
                clock.instant(),
                "OPEN");
    }

    private static String pairs(Rule rule) {
        return switch (rule) {
            case SAME_SALE ->
                ALIKE + "and o.at" + AROUND.formatted("n") + " and " + day("o") + " = " + day("n") + SAME_GOODS
                        + " where (o.source <> n.source or o.confidence <> 'SYSTEM_VERIFIED'"
                        + " and n.confidence <> 'SYSTEM_VERIFIED' and o.channel = n.channel"
                        + " and coalesce(o.evidence, '') = coalesce(n.evidence, ''))";
            case PICKED_UP_AT_FAIR ->
                ALIKE + "and o.at between date_sub(n.at, interval 3 day) and date_add(n.at, interval 3 day)"
                        + SAME_GOODS
                        + " where (o.channel = 'OWN_SHOP' and n.channel in " + FAIRS
                        + " or n.channel = 'OWN_SHOP' and o.channel in " + FAIRS + ")";
            case TYPED_AND_IMPORTED ->
                ALIKE + "and o.at between date_sub(n.at, interval 3 day) and date_add(n.at, interval 3 day)"
                        + " and o.channel = n.channel and o.source <> n.source" + SAME_GOODS
                        + " where n.channel in " + PLATFORMS;
            case TOTAL_AND_PARTS ->
                "from tambon_orders.sales_entry m join tambon_orders.sales_entry n on n.occasion = m.occasion"
                        + " and n.producer_id is null and n.at" + AROUND.formatted("m") + " and " + day("n") + " = "
                        + day("m") + " join tambon_orders.sales_entry o on o.occasion = n.occasion"
                        + " and o.product_id is not null and o.net_satang <= n.net_satang and o.at"
                        + AROUND.formatted("n") + " and " + day("o") + " = " + day("n") + NOT_ASKED_YET;
        };
    }

    private static String day(String table) {
        return "date(date_add(" + table + ".at, interval 7 hour))"; // of Thailand
    }
}
