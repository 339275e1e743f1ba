package tambon.orders.sales;

import io.micronaut.transaction.annotation.Transactional;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.infra.time.FiscalYear;
import tambon.orders.RecordSales.Sale;
import tambon.orders.SalesMonths;
import tambon.orders.SalesRejected;
import tambon.orders.SalesRejected.MonthClosed;
import tambon.orders.SalesRejected.WrongMonthMove;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Which provinces' months still take entries. Orders of the shop itself pass: their money was seen, whenever the event
 * arrives. Everything else waits until somebody opens the month again and says why.
 */
@Singleton
class MonthGate implements SalesMonths {

    private final Statements sql;
    private final Ids ids;
    private final Clock clock;

    MonthGate(Statements sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    private record Month(String province, int year, int month) implements Comparable<Month> {
        static Month of(Sale sale) {
            var day = LocalDate.ofInstant(sale.at(), FiscalYear.BANGKOK);
            return new Month(sale.areaCode().substring(0, 2), FiscalYear.of(day).be(), day.getMonthValue());
        }

        @Override
        public int compareTo(Month other) {
            return java.util.Comparator.comparingInt(Month::year)
                    .thenComparingInt(Month::month)
                    .thenComparing(Month::province)
                    .compare(this, other);
        }
    }

    /**
     * Holds the months open until the caller's transaction ends, so that none is closed between the look and the entry.
     *
     * @throws SalesRejected naming the first that is closed
     */
    void mustBeOpen(List<Sale> sales) {
        var months = new TreeSet<Month>();
        sales.forEach(sale -> months.add(Month.of(sale)));
        var values = new ArrayList<Object>();
        months.forEach(month -> values.addAll(List.of(month.province(), month.year(), month.month(), false)));
        sql.change(
                "insert ignore into tambon_orders.sales_month (province_code, fiscal_year, month, closed) values "
                        + Statements.rows(months.size(), 4),
                values.toArray());
        for (var month : months) {
            boolean closed = sql.first(
                            "select closed from tambon_orders.sales_month where province_code = ? and fiscal_year = ?"
                                    + " and month = ? lock in share mode",
                            row -> row.flag("closed"),
                            month.province(),
                            month.year(),
                            month.month())
                    .orElseThrow();
            if (closed) {
                throw new SalesRejected(new MonthClosed(month.province(), month.year(), month.month()));
            }
        }
    }

    @Override
    @Transactional
    public void close(String provinceCode, FiscalYear year, int month, String who) {
        var last = year.firstDay().plusMonths((month + 2L) % 12 + 1);
        if (LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK).isBefore(last)) {
            throw new SalesRejected(new WrongMonthMove());
        }
        sql.change(
                "insert ignore into tambon_orders.sales_month (province_code, fiscal_year, month, closed) values (?, ?, ?, ?)",
                provinceCode,
                year.be(),
                month,
                false);
        move(provinceCode, year, month, true, "", who);
    }

    @Override
    @Transactional
    public void reopen(String provinceCode, FiscalYear year, int month, String reason, String who) {
        SaleCheck.mustBeText("reason", reason, SaleCheck.LONGEST_REASON);
        move(provinceCode, year, month, false, reason.strip(), who);
    }

    private void move(String provinceCode, FiscalYear year, int month, boolean closed, String reason, String who) {
        boolean open = sql.first(
                        "select closed from tambon_orders.sales_month where province_code = ? and fiscal_year = ?"
                                + " and month = ? for update",
                        row -> row.flag("closed"),
                        provinceCode,
                        year.be(),
                        month)
                .map(now -> now != closed)
                .orElse(false);
        if (!open) {
            throw new SalesRejected(new WrongMonthMove());
        }
        sql.change(
                "update tambon_orders.sales_month set closed = ? where province_code = ? and fiscal_year = ? and month = ?",
                closed,
                provinceCode,
                year.be(),
                month);
        sql.change(
                "insert into tambon_orders.sales_month_log (id, province_code, fiscal_year, month, closed, reason, who, at)"
                        + " values " + Statements.rows(1, 8),
                ids.next(),
                provinceCode,
                year.be(),
                month,
                closed,
                reason,
                who,
                clock.instant());
    }

    @Override
    public List<Integer> closed(String provinceCode, FiscalYear year) {
        return sql.list(
                "select month from tambon_orders.sales_month where province_code = ? and fiscal_year = ? and closed",
                row -> row.count("month"),
                provinceCode,
                year.be());
    }

    @Override
    public List<Move> log(String provinceCode, FiscalYear year) {
        return sql.list(
                "select month, closed, reason, who, at from tambon_orders.sales_month_log where province_code = ?"
                        + " and fiscal_year = ? order by id desc limit 200",
                row -> new Move(
                        row.count("month"), row.flag("closed"), row.text("reason"), row.text("who"), row.time("at")),
                provinceCode,
                year.be());
    }
}
