package tambon.orders.sales;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.Statements;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;
import tambon.orders.OrderSlice;
import tambon.orders.SalesFigures;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

/** Reads figures from the sums, and the rows behind them from the ledger itself. */
@Singleton
final class JdbcSalesFigures implements SalesFigures {

    private static final int MOST_PRODUCTS = 500;
    private static final int MOST_GROUPS = 1_000;
    private static final int MOST_ROWS = 200;
    private static final Pattern CURSOR = Pattern.compile("([0-9]{1,18})-([0-9]{1,19})");

    private final Statements sql;
    private final Incomes incomes;

    JdbcSalesFigures(Statements sql, Incomes incomes) {
        this.sql = sql;
        this.incomes = incomes;
    }

    @Override
    public List<Sum> by(Grouping grouping, Picked of) {
        var from = SumTable.of(grouping, of);
        return sql.list(
                "select " + from.key(grouping) + " group_key, sum(" + from.net() + ") net, sum(" + from.pieces()
                        + ") pieces, sum(sales) sales_ from tambon_orders." + from.table() + " where "
                        + from.where().sql() + " group by group_key order by net desc, group_key limit " + MOST_GROUPS,
                row -> new Sum(
                        row.text("group_key"),
                        Money.satang(row.number("net")),
                        row.number("pieces"),
                        row.number("sales_")),
                from.where().values());
    }

    @Override
    public Money total(Picked of) {
        var from = SumTable.of(Grouping.FISCAL_YEAR, of);
        return sql.first(
                        "select coalesce(sum(" + from.net() + "), 0) net from tambon_orders." + from.table() + " where "
                                + from.where().sql(),
                        row -> Money.satang(row.number("net")),
                        from.where().values())
                .orElse(Money.ZERO);
    }

    @Override
    public OrderSlice<Row> rows(Picked of, @Nullable String cursor, int size) {
        int most = Math.clamp(size, 1, MOST_ROWS);
        var where = Conditions.ofLedger(of);
        var matcher = CURSOR.matcher(cursor == null ? "" : cursor);
        if (matcher.matches()) {
            var at = Instant.EPOCH.plus(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS);
            where.and("(at, id) < (?, ?)", at, Long.parseUnsignedLong(matcher.group(2)));
        }
        var found = sql.list(
                EntryRows.SELECT + "where " + where.sql() + " order by at desc, id desc limit ?",
                row -> row(EntryRows.read(row)),
                where.with(most + 1).values());
        if (found.size() <= most) {
            return new OrderSlice<>(found, null);
        }
        var last = found.get(most - 1);
        return new OrderSlice<>(
                found.subList(0, most), ChronoUnit.MICROS.between(Instant.EPOCH, last.at()) + "-" + last.id());
    }

    static SalesFigures.Row row(Entry entry) {
        var sale = entry.sale();
        var origin = entry.origin();
        return new SalesFigures.Row(
                entry.id(),
                sale.at(),
                sale.producerId(),
                sale.productId(),
                sale.type(),
                sale.quantity(),
                sale.gross(),
                sale.net(),
                sale.channel(),
                sale.areaCode(),
                sale.occasion(),
                sale.confidence(),
                sale.source(),
                sale.recorder(),
                sale.evidence(),
                origin == null ? null : origin.orderId(),
                entry.reverses(),
                entry.corrects(),
                entry.reason());
    }

    @Override
    public OrderSlice<Income> incomes(
            FiscalYear year, FiscalYear base, String areaPrefix, @Nullable String cursor, int size) {
        return incomes.list(year, base, areaPrefix, cursor, Math.clamp(size, 1, MOST_ROWS));
    }

    @Override
    public long sellers(FiscalYear year, String areaPrefix) {
        var where = new Conditions().and("fiscal_year = ?", year.be()).inArea(areaPrefix, "area_code");
        return sql.first(
                        "select count(*) n from tambon_orders.producer_year where " + where.sql(),
                        row -> row.number("n"),
                        where.values())
                .orElseThrow();
    }

    @Override
    public Income income(long producerId, FiscalYear year, FiscalYear base) {
        return incomes.of(producerId, year, base);
    }

    @Override
    public List<ProductSales> products(long producerId, FiscalYear year) {
        return sql.list(
                "select product_id, channel, net_satang, pieces from tambon_orders.product_year where producer_id = ?"
                        + " and fiscal_year = ? and net_satang <> 0 order by net_satang desc, product_id, channel limit "
                        + MOST_PRODUCTS,
                row -> new ProductSales(
                        row.number("product_id"),
                        row.text("channel"),
                        Money.satang(row.number("net_satang")),
                        row.number("pieces")),
                producerId,
                year.be());
    }

    @Override
    public void setBase(long producerId, FiscalYear year, Money income, String source, String who) {
        incomes.setBase(producerId, year, income, source, who);
    }
}
