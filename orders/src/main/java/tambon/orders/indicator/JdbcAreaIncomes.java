package tambon.orders.indicator;

import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.infra.money.Money;
import tambon.infra.place.Places;
import tambon.infra.time.FiscalYear;
import tambon.orders.AreaIncomes;
import tambon.orders.SalesRejected;
import tambon.orders.SalesRejected.Malformed;
import tambon.orders.indicator.AreaFile.Line;
import tambon.orders.sales.YearBook;
import tambon.orders.sales.YearBook.EarnedInYear;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reported incomes of districts, kept in the same book as those of producers. */
@Singleton
class JdbcAreaIncomes implements AreaIncomes {

    private final Statements sql;
    private final WholeTransaction transaction;
    private final YearBook book;
    private final Places places;

    JdbcAreaIncomes(Statements sql, WholeTransaction transaction, YearBook book, Places places) {
        this.sql = sql;
        this.transaction = transaction;
        this.book = book;
        this.places = places;
    }

    @Override
    public void set(String districtCode, FiscalYear year, Money income, String source, String who) {
        if (places.district(districtCode).isEmpty()) {
            throw new SalesRejected(new Malformed("district"));
        }
        YearBook.mustBeKept(income, source);
        transaction.run(() -> book.keep(earned(districtCode, year, income), source, who));
    }

    private static EarnedInYear earned(String districtCode, FiscalYear year, Money income) {
        return new EarnedInYear("DISTRICT", Long.parseLong(districtCode), year, income, districtCode);
    }

    @Override
    public List<Reported> of(FiscalYear year, String areaPrefix) {
        return sql.list(
                "select area_code, net_satang, source, who, at from tambon_orders.base_income where subject = 'DISTRICT'"
                        + " and fiscal_year = ? and is_current = 1 and area_code >= ? and area_code < ? order by area_code",
                row -> new Reported(
                        row.text("area_code"),
                        year,
                        Money.satang(row.number("net_satang")),
                        row.text("source"),
                        row.text("who"),
                        row.time("at")),
                year.be(),
                areaPrefix,
                areaPrefix + "~");
    }

    @Override
    public Imported importFile(String csv, String source, String areaPrefix, String who) {
        YearBook.mustBeKept(Money.ZERO, source);
        var faults = new ArrayList<Fault>();
        var lines = new AreaFile(places).read(csv, areaPrefix, faults);
        int kept = transaction.run(() -> keep(lines, source, who));
        return new Imported(kept, lines.size() - kept, List.copyOf(faults));
    }

    private int keep(List<Line> lines, String source, String who) {
        var known = new HashMap<FiscalYear, Map<String, Money>>();
        int kept = 0;
        for (var line : lines) {
            var ofYear = known.computeIfAbsent(line.year(), year -> {
                var amounts = new HashMap<String, Money>();
                of(year, "").forEach(reported -> amounts.put(reported.districtCode(), reported.income()));
                return amounts;
            });
            if (!line.income().equals(ofYear.get(line.districtCode()))) {
                book.keep(
                        earned(line.districtCode(), line.year(), line.income()),
                        String.format(Locale.ROOT, "%s, line %d", source.strip(), line.number()),
                        who);
                kept++;
            }
        }
        return kept;
    }
}
