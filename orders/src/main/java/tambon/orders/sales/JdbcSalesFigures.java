package tambon.orders.sales;

import org.jspecify.annotations.Nullable;
import tambon.catalog.ProductType;
import tambon.infra.database.Statements;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;
import tambon.orders.OrderSlice;
import tambon.orders.SalesFigures;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

/** Reads figures from the sums, and the rows behind them from the ledger itself. */
@Singleton
final class JdbcSalesFigures implements SalesFigures {

    private static final int MOST_GROUPS = 1_000;
    private static final int MOST_ROWS = 200;
    private static final int TAMBON = 6;
    private static final Pattern CURSOR = Pattern.compile("([0-9]{1,18})-([0-9]{1,19})");

    private final Statements sql;
    private final Incomes incomes;

    JdbcSalesFigures(Statements sql, Incomes incomes) {
        this.sql = sql;
        this.incomes = incomes;
    }

    @Override
    public List<Sum> by(Grouping grouping, Picked of) {
        boolean byProducer = grouping == Grouping.PRODUCER || isFine(of);
        var where = Conditions.of(of, byProducer ? "area_code" : "district_code");
        return sql.list(
                "select " + key(grouping)
                        + " group_key, sum(net_satang) net, sum(pieces) pieces, sum(sales) sales_ from "
                        + table(byProducer) + " where " + where.sql()
                        + " group by group_key order by net desc, group_key limit " + MOST_GROUPS,
                row -> new Sum(
                        row.text("group_key"),
                        Money.satang(row.number("net")),
                        row.number("pieces"),
                        row.number("sales_")),
                where.values());
    }

    /** Finer than the sums by district. */
    private static boolean isFine(Picked of) {
        return of.producerId() != null || of.areaPrefix().length() == TAMBON;
    }

    private static String table(boolean byProducer) {
        return byProducer ? "tambon_orders.sales_by_producer" : "tambon_orders.sales_by_area";
    }

    private static String key(Grouping grouping) {
        return switch (grouping) {
            case CHANNEL -> "channel";
            case PROVINCE -> "province_code";
            case DISTRICT -> "district_code";
            case PRODUCER -> "producer_id";
            case PRODUCT_TYPE -> "product_type";
            // October to December lie in the calendar year before the fiscal year's own.
            case MONTH -> "concat(if(month >= 10, fiscal_year - 1, fiscal_year), '-', lpad(month, 2, '0'))";
            case FISCAL_YEAR -> "fiscal_year";
        };
    }

    @Override
    public Money total(Picked of) {
        boolean byProducer = isFine(of);
        var where = Conditions.of(of, byProducer ? "area_code" : "district_code");
        return sql.first(
                        "select coalesce(sum(net_satang), 0) net from " + table(byProducer) + " where " + where.sql(),
                        row -> Money.satang(row.number("net")),
                        where.values())
                .orElse(Money.ZERO);
    }

    @Override
    public OrderSlice<Row> rows(Picked of, @Nullable String cursor, int size) {
        int most = Math.clamp(size, 1, MOST_ROWS);
        var where = Conditions.of(of, of.areaPrefix().length() == TAMBON ? "area_code" : "district_code");
        var matcher = CURSOR.matcher(cursor == null ? "" : cursor);
        if (matcher.matches()) {
            var at = Instant.EPOCH.plus(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS);
            where.and("(at, id) < (?, ?)", at, Long.parseUnsignedLong(matcher.group(2)));
        }
        var found = sql.list(
                "select id, at, producer_id, product_id, product_type, quantity, net_satang, channel, area_code, order_id,"
                        + " reverses from tambon_orders.sales_entry where " + where.sql()
                        + " order by at desc, id desc limit ?",
                JdbcSalesFigures::row,
                where.with(most + 1).values());
        if (found.size() <= most) {
            return new OrderSlice<>(found, null);
        }
        var last = found.get(most - 1);
        return new OrderSlice<>(
                found.subList(0, most), ChronoUnit.MICROS.between(Instant.EPOCH, last.at()) + "-" + last.id());
    }

    private static SalesFigures.Row row(tambon.infra.database.Row row) throws SQLException {
        return new SalesFigures.Row(
                row.number("id"),
                row.time("at"),
                row.number("producer_id"),
                row.number("product_id"),
                row.constant("product_type", ProductType.class),
                row.number("quantity"),
                Money.satang(row.number("net_satang")),
                row.text("channel"),
                row.text("area_code"),
                row.numberOrNull("order_id"),
                row.numberOrNull("reverses"));
    }

    @Override
    public OrderSlice<Income> incomes(
            FiscalYear year, FiscalYear base, String areaPrefix, @Nullable String cursor, int size) {
        return incomes.list(year, base, areaPrefix, cursor, Math.clamp(size, 1, MOST_ROWS));
    }

    @Override
    public Income income(long producerId, FiscalYear year, FiscalYear base) {
        return incomes.of(producerId, year, base);
    }

    @Override
    public void setBase(long producerId, FiscalYear year, Money income, String source, String who) {
        incomes.setBase(producerId, year, income, source, who);
    }
}
