package tambon.orders.indicator;

import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.infra.time.FiscalYear;
import tambon.orders.Indicators.CountPart;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import static java.util.stream.Collectors.toMap;

/** Counts beside targets. What takes long for the whole country is kept by province and counted again each night. */
@Singleton
class Counts {

    /** Marks in the kept rows that the country was counted, also where nothing was found. */
    private static final String COUNTRY = "";

    private static final int PROVINCE = 2;

    private final Map<String, CountActual> actuals;
    private final Statements sql;
    private final WholeTransaction transaction;
    private final Clock clock;

    Counts(Collection<CountActual> actuals, Statements sql, WholeTransaction transaction, Clock clock) {
        this.actuals = actuals.stream().collect(toMap(CountActual::code, Function.identity()));
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Empty where nobody counts it for such an area. */
    Optional<Long> value(String code, FiscalYear year, String areaPrefix) {
        var actual = actuals.get(code);
        if (actual == null || !isCounted(actual, areaPrefix)) {
            return Optional.empty();
        }
        if (actual.slow() && areaPrefix.length() == PROVINCE) {
            return actual.value(country(actual, year).stream()
                    .filter(part -> part.areaCode().equals(areaPrefix))
                    .toList());
        }
        return actual.value(parts(actual, year, areaPrefix));
    }

    /** Those with anything to count, by the codes of their areas. */
    List<CountPart> parts(String code, FiscalYear year, String areaPrefix) {
        var actual = actuals.get(code);
        return actual == null || !isCounted(actual, areaPrefix) ? List.of() : parts(actual, year, areaPrefix);
    }

    private List<CountPart> parts(CountActual actual, FiscalYear year, String areaPrefix) {
        return actual.slow() && areaPrefix.isEmpty() ? country(actual, year) : actual.parts(year, areaPrefix);
    }

    private List<CountPart> country(CountActual actual, FiscalYear year) {
        var kept = kept(actual, year);
        return kept.isEmpty()
                ? countAndKeep(actual, year)
                : kept.stream().filter(part -> !part.areaCode().equals(COUNTRY)).toList();
    }

    private static boolean isCounted(CountActual actual, String areaPrefix) {
        return !areaPrefix.startsWith("R") && areaPrefix.length() <= actual.finest();
    }

    /** Counts again what is slow to count. */
    void recount(FiscalYear year) {
        actuals.values().stream().filter(CountActual::slow).forEach(actual -> countAndKeep(actual, year));
    }

    private List<CountPart> kept(CountActual actual, FiscalYear year) {
        return sql.list(
                "select area_code, what, part_count, whole_count from tambon_orders.indicator_count where fiscal_year = ?"
                        + " and code = ? order by area_code",
                row -> new CountPart(
                        row.text("area_code"), row.text("what"), row.number("part_count"), row.number("whole_count")),
                year.be(),
                actual.code());
    }

    private List<CountPart> countAndKeep(CountActual actual, FiscalYear year) {
        var parts = actual.parts(year, COUNTRY);
        transaction.join(() -> keep(actual, year, parts));
        return parts;
    }

    private int keep(CountActual actual, FiscalYear year, List<CountPart> parts) {
        sql.change(
                "delete from tambon_orders.indicator_count where fiscal_year = ? and code = ?",
                year.be(),
                actual.code());
        var at = clock.instant();
        row(actual, year, new CountPart(COUNTRY, "", 0, 0), at);
        parts.forEach(part -> row(actual, year, part, at));
        return parts.size();
    }

    private void row(CountActual actual, FiscalYear year, CountPart part, Instant at) {
        sql.change(
                "insert into tambon_orders.indicator_count (fiscal_year, code, area_code, what, part_count, whole_count,"
                        + " computed_at) values " + Statements.rows(1, 7),
                year.be(),
                actual.code(),
                part.areaCode(),
                part.what(),
                part.part(),
                part.whole(),
                at);
    }
}
