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
import java.util.stream.Stream;

/**
 * What producers earned in a fiscal year beside a base year. The base is what somebody typed in; where nobody did,
 * what the ledger itself counted in that year; else it is missing.
 */
@Singleton
class Incomes {

    private static final Pattern AFTER_SOLD = Pattern.compile("(-?[0-9]{1,18})_([0-9]{1,19})");
    private static final Pattern AFTER_SILENT = Pattern.compile("silent_([0-9]{1,19})");
    private static final String SILENT_FROM_THE_FIRST = "silent_0";
    private static final int LONGEST_SOURCE = 300;

    /** Read in the order of an index: as many as are shown, however many producers there are. */
    private static final String SOLD = """
            select y.producer_id, y.net_satang, coalesce(
              (select b.net_satang from tambon_orders.base_income b where b.subject = 'PRODUCER'
                and b.subject_id = y.producer_id and b.fiscal_year = ? and b.is_current = 1),
              (select p.net_satang from tambon_orders.producer_year p where p.fiscal_year = ?
                and p.producer_id = y.producer_id)) base_satang
            from tambon_orders.producer_year y where\s""";

    /** Those that have a base and sold nothing: a fall to nothing must not be hidden. */
    private static final String SILENT = """
            select b.subject_id producer_id, 0 net_satang, b.net_satang base_satang from tambon_orders.base_income b
            where b.subject = 'PRODUCER' and b.fiscal_year = ? and b.is_current = 1 and not exists
              (select 1 from tambon_orders.producer_year y where y.fiscal_year = ? and y.producer_id = b.subject_id)
              and\s""";

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

    /** Those with sales, largest first; then those without. */
    OrderSlice<Income> list(FiscalYear year, FiscalYear base, String area, @Nullable String cursor, int most) {
        var asked = cursor == null ? "" : cursor;
        var silent = AFTER_SILENT.matcher(asked);
        if (silent.matches()) {
            return silent(year, base, area, Long.parseUnsignedLong(silent.group(1)), most);
        }
        var where = new Conditions().and("y.fiscal_year = ?", base.be(), base.be(), year.be());
        where.inArea(area, "y.area_code");
        var matcher = AFTER_SOLD.matcher(asked);
        if (matcher.matches()) {
            long net = Long.parseLong(matcher.group(1));
            where.and(
                    "y.net_satang <= ? and (y.net_satang < ? or y.producer_id < ?)",
                    net,
                    net,
                    Long.parseUnsignedLong(matcher.group(2)));
        }
        var found = sql.list(
                SOLD + where.sql() + " order by y.net_satang desc, y.producer_id desc limit ?",
                Incomes::income,
                where.with(most + 1).values());
        if (found.size() > most) {
            var last = found.get(most - 1);
            return new OrderSlice<>(found.subList(0, most), last.income().satang() + "_" + last.producerId());
        }
        if (found.size() == most) {
            boolean more = !silent(year, base, area, 0, 1).items().isEmpty();
            return new OrderSlice<>(found, more ? SILENT_FROM_THE_FIRST : null);
        }
        var rest = silent(year, base, area, 0, most - found.size());
        return new OrderSlice<>(
                Stream.concat(found.stream(), rest.items().stream()).toList(), rest.next());
    }

    private OrderSlice<Income> silent(FiscalYear year, FiscalYear base, String area, long after, int most) {
        var where = new Conditions()
                .and("b.subject_id > ?", base.be(), year.be(), after)
                .inArea(area, "b.area_code");
        var found = sql.list(
                SILENT + where.sql() + " order by b.subject_id limit ?",
                Incomes::income,
                where.with(most + 1).values());
        return found.size() <= most
                ? new OrderSlice<>(found, null)
                : new OrderSlice<>(
                        found.subList(0, most), "silent_" + found.get(most - 1).producerId());
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
