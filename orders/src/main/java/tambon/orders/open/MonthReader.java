package tambon.orders.open;

import tambon.infra.database.Statements;
import tambon.infra.place.Places;
import tambon.infra.time.FiscalYear;
import tambon.orders.OpenSales.Item;
import tambon.orders.open.MonthTable.Made;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a month from the ledger's sums: amounts by district, channel and type; and of each figure how many producers
 * made it, and how much of it the one that made most.
 */
@Singleton
class MonthReader {

    private static final List<Integer> LEVELS = List.of(0, 2, 4);
    private static final String ALL = "'SALES'";
    private static final String ONLINE = "if(c.online, 'SALES_ONLINE', 'SALES_OFFLINE')";
    private static final String TYPE = "concat('SALES_', if(p.product_type = 'NONE', 'UNTYPED', p.product_type))";

    private final Statements sql;
    private final Places places;

    MonthReader(Statements sql, Places places) {
        this.sql = sql;
        this.places = places;
    }

    private record Key(String areaCode, Item item) {}

    private record Amount(String district, boolean online, Item type, long net) {}

    MonthTable table(FiscalYear year, int month) {
        var values = new HashMap<Key, Long>();
        for (var amount : amounts(year, month)) {
            for (int level : LEVELS) {
                var area = amount.district().substring(0, level);
                for (var item :
                        List.of(Item.SALES, amount.online() ? Item.SALES_ONLINE : Item.SALES_OFFLINE, amount.type())) {
                    values.merge(new Key(area, item), amount.net(), Math::addExact);
                }
            }
        }
        var makers = new HashMap<Key, Made>();
        for (int level : LEVELS) {
            for (var by : level == 4 ? List.of(ALL, ONLINE) : List.of(ALL, ONLINE, TYPE)) {
                readMakers(makers, level, by, year, month);
            }
        }
        return new MonthTable(places, (area, item) -> made(values, makers, area, item));
    }

    private static Made made(Map<Key, Long> values, Map<Key, Made> makers, String area, Item item) {
        var by = makers.getOrDefault(new Key(area, item.isMoney() ? item : Item.SALES), Made.NOTHING);
        return item.isMoney()
                ? new Made(values.getOrDefault(new Key(area, item), 0L), by.producers(), by.largest())
                : new Made(by.producers(), by.producers(), 0);
    }

    /** What a district's code does not name is left out everywhere alike, so that totals stay the sums of their parts. */
    private List<Amount> amounts(FiscalYear year, int month) {
        var amounts = new ArrayList<>(sql.list(
                "select p.district_code, c.online, " + TYPE
                        + " item, sum(p.net_satang) net from tambon_orders.sales_by_area p"
                        + " join tambon_orders.sales_channel c on c.code = p.channel"
                        + " where p.fiscal_year = ? and p.month = ? group by 1, 2, 3",
                row -> new Amount(
                        row.text("district_code"),
                        row.flag("online"),
                        row.constant("item", Item.class),
                        row.number("net")),
                year.be(),
                month));
        amounts.removeIf(amount -> places.district(amount.district()).isEmpty());
        return amounts;
    }

    private void readMakers(Map<Key, Made> into, int level, String by, FiscalYear year, int month) {
        sql.list(
                        "select area, item, count(*) producers, max(net) largest from (select left(p.area_code, "
                                + level
                                + ") area, " + by + " item, p.producer_id, sum(p.net_satang) net"
                                + " from tambon_orders.sales_by_producer p"
                                + " join tambon_orders.sales_channel c on c.code = p.channel"
                                + " where p.fiscal_year = ? and p.month = ? group by 1, 2, 3"
                                + " having sum(p.sales) > 0 or sum(p.net_satang) <> 0) each_one group by area, item",
                        row -> Map.entry(
                                new Key(row.text("area"), row.constant("item", Item.class)),
                                new Made(0, row.number("producers"), row.number("largest"))),
                        year.be(),
                        month)
                .forEach(entry -> into.put(entry.getKey(), entry.getValue()));
    }

    /** The months of these years in which anything was sold. */
    List<Integer> monthsSold(FiscalYear year) {
        return sql.list(
                "select distinct month from tambon_orders.sales_part where level = 2 and part = 'ALL' and fiscal_year = ?",
                row -> row.count("month"),
                year.be());
    }
}
