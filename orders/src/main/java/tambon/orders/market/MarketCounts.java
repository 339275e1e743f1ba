package tambon.orders.market;

import tambon.infra.database.Statements;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;
import tambon.orders.Markets.AreaDays;
import tambon.orders.Markets.Held;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Counts markets, their days, sellers and sales over time; of typed months and written days the larger counts. */
@Singleton
class MarketCounts {

    private static final String MONTHS = """
            select market_id, month, max(days) days, max(satang) satang from (
              select market_id, date_add(day, interval 1 - day(day) day) month, count(*) days, sum(sales_satang) satang
              from tambon_orders.market_day where day between ? and ? group by 1, 2
              union all
              select market_id, month, days, sales_satang from tambon_orders.market_month where month between ? and ?
            ) either group by market_id, month""";

    private final Statements sql;

    MarketCounts(Statements sql) {
        this.sql = sql;
    }

    Held held(String areaPrefix, YearMonth first, YearMonth last) {
        return sql.first(
                        """
                        select count(*) markets, coalesce(sum(days), 0) days, coalesce(sum(satang), 0) satang,
                        coalesce(sum(sellers), 0) sellers from (
                          select m.id, m.sellers, sum(k.days) days, sum(k.satang) satang
                          from tambon_orders.market m join (%s) k on k.market_id = m.id
                          where m.tambon_code >= ? and m.tambon_code < ? group by m.id, m.sellers having sum(k.days) > 0
                        ) each_market""".replace("%s", MONTHS),
                        row -> new Held(
                                row.number("markets"),
                                row.number("days"),
                                Money.satang(row.number("satang")),
                                row.number("sellers")),
                        values(first.atDay(1), last.atEndOfMonth(), areaPrefix))
                .orElseThrow();
    }

    List<AreaDays> marketDays(String areaPrefix, FiscalYear year) {
        int digits = areaPrefix.length() < 2 ? 2 : 4;
        return sql.list(
                """
                select left(m.tambon_code, %d) area, coalesce(sum(t.days), 0) planned, coalesce(sum(k.days), 0) held
                from tambon_orders.market m
                left join (select market_id, sum(days) days from (%s) all_months group by market_id) k on k.market_id = m.id
                left join tambon_orders.market_target t on t.market_id = m.id and t.fiscal_year = ?
                where m.tambon_code >= ? and m.tambon_code < ? group by 1 order by 1""".replace("%d", Integer.toString(digits)).replace("%s", MONTHS),
                row -> new AreaDays(row.text("area"), row.number("planned"), row.number("held")),
                year.firstDay(),
                year.lastDay(),
                year.firstDay(),
                year.lastDay(),
                year.be(),
                areaPrefix,
                areaPrefix + "~");
    }

    private static Object[] values(LocalDate first, LocalDate last, String areaPrefix) {
        return new Object[] {first, last, first, last, areaPrefix, areaPrefix + "~"};
    }
}
