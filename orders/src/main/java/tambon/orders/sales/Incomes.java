package tambon.orders.sales;

import org.jspecify.annotations.Nullable;
import tambon.catalog.Producers;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;
import tambon.orders.OrderSlice;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.Invalid;
import tambon.orders.OrdersRejected.Unknown;
import tambon.orders.SalesFigures.Income;
import tambon.orders.sales.YearBook.EarnedInYear;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What producers earned in a fiscal year beside a base year. The base is what somebody typed in; where nobody did,
 * what the ledger itself counted in that year; else it is missing.
 */
@Singleton
class Incomes {

    private static final Pattern CURSOR = Pattern.compile("(-?[0-9]{1,18})_([0-9]{1,19})");
    private static final int LONGEST_SOURCE = 300;

    /** Those that sold this year, and those that have a base and sold nothing: a fall to nothing must not be hidden. */
    private static final String SELECT = """
            select e.producer_id, e.net_satang, coalesce(b.net_satang, p.net_satang) base_satang from (
              select y.producer_id, y.net_satang, y.area_code from tambon_orders.producer_year y where y.fiscal_year = ?
              union all
              select b0.subject_id, 0, b0.area_code from tambon_orders.base_income b0
              left join tambon_orders.producer_year y0 on y0.fiscal_year = ? and y0.producer_id = b0.subject_id
              where b0.subject = 'PRODUCER' and b0.fiscal_year = ? and b0.is_current = 1 and y0.producer_id is null) e
            left join tambon_orders.base_income b on b.subject = 'PRODUCER' and b.subject_id = e.producer_id
              and b.fiscal_year = ? and b.is_current = 1
            left join tambon_orders.producer_year p on p.fiscal_year = ? and p.producer_id = e.producer_id
            where\s""";

    private final Statements sql;
    private final WholeTransaction transaction;
    private final Producers producers;
    private final YearBook book;

    Incomes(Statements sql, WholeTransaction transaction, Producers producers, YearBook book) {
        this.sql = sql;
        this.transaction = transaction;
        this.producers = producers;
        this.book = book;
    }

    OrderSlice<Income> list(FiscalYear year, FiscalYear base, String area, @Nullable String cursor, int most) {
        var where = new Conditions().and("true", year.be(), year.be(), base.be(), base.be(), base.be());
        where.inArea(area, "e.area_code");
        var matcher = CURSOR.matcher(cursor == null ? "" : cursor);
        if (matcher.matches()) {
            long net = Long.parseLong(matcher.group(1));
            where.and(
                    "(e.net_satang < ? or e.net_satang = ? and e.producer_id > ?)",
                    net,
                    net,
                    Long.parseUnsignedLong(matcher.group(2)));
        }
        var found = sql.list(
                SELECT + where.sql() + " order by e.net_satang desc, e.producer_id limit ?",
                Incomes::income,
                where.with(most + 1).values());
        if (found.size() <= most) {
            return new OrderSlice<>(found, null);
        }
        var last = found.get(most - 1);
        return new OrderSlice<>(found.subList(0, most), last.income().satang() + "_" + last.producerId());
    }

    Income of(long producerId, FiscalYear year, FiscalYear base) {
        return sql.first(
                        """
                        select ? producer_id,
                        coalesce((select net_satang from tambon_orders.producer_year
                          where fiscal_year = ? and producer_id = ?), 0) net_satang,
                        coalesce((select net_satang from tambon_orders.base_income where subject = 'PRODUCER'
                          and subject_id = ? and fiscal_year = ? and is_current = 1),
                          (select net_satang from tambon_orders.producer_year where fiscal_year = ? and producer_id = ?))
                          base_satang""",
                        Incomes::income,
                        producerId,
                        year.be(),
                        producerId,
                        producerId,
                        base.be(),
                        base.be(),
                        producerId)
                .orElseThrow();
    }

    private static Income income(Row row) throws SQLException {
        return new Income(
                row.number("producer_id"),
                Money.satang(row.number("net_satang")),
                Optional.ofNullable(row.moneyOrNull("base_satang")));
    }

    void setBase(long producerId, FiscalYear year, Money income, String source, String who) {
        var from = source.strip();
        if (income.isNegative()) {
            throw new OrdersRejected(new Invalid("income"));
        }
        if (from.isEmpty() || from.length() > LONGEST_SOURCE) {
            throw new OrdersRejected(new Invalid("source"));
        }
        var card = producers.cards(List.of(producerId)).get(producerId);
        if (card == null) {
            throw new OrdersRejected(new Unknown());
        }
        transaction.run(
                () -> book.keep(new EarnedInYear("PRODUCER", producerId, year, income, card.areaCode()), from, who));
    }
}
