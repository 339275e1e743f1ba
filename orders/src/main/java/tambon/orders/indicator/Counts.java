package tambon.orders.indicator;

import tambon.infra.database.Statements;
import tambon.infra.time.FiscalYear;
import tambon.orders.indicator.CountActual.Counted;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import static java.util.stream.Collectors.toMap;

/** Counts beside targets. What takes long for the whole country is kept and counted again each night. */
@Singleton
class Counts {

    private final Map<String, CountActual> actuals;
    private final Statements sql;
    private final Clock clock;

    Counts(Collection<CountActual> actuals, Statements sql, Clock clock) {
        this.actuals = actuals.stream().collect(toMap(CountActual::code, Function.identity()));
        this.sql = sql;
        this.clock = clock;
    }

    /** Empty where nobody counts it. */
    Optional<Long> value(String code, FiscalYear year, String areaPrefix) {
        var actual = actuals.get(code);
        if (actual == null || areaPrefix.startsWith("R")) {
            return Optional.empty();
        }
        if (!actual.slow() || !areaPrefix.isEmpty()) {
            return actual.count(year, areaPrefix).value();
        }
        return kept(actual, year).orElseGet(() -> countAndKeep(actual, year)).value();
    }

    /** Counts again what is slow to count. */
    void recount(FiscalYear year) {
        actuals.values().stream().filter(CountActual::slow).forEach(actual -> countAndKeep(actual, year));
    }

    private Optional<Counted> kept(CountActual actual, FiscalYear year) {
        return sql.first(
                "select part_count, whole_count from tambon_orders.indicator_count where fiscal_year = ? and code = ?"
                        + " and area_code = ''",
                row -> row.number("whole_count") < 0
                        ? Counted.of(row.number("part_count"))
                        : Counted.share(row.number("part_count"), row.number("whole_count")),
                year.be(),
                actual.code());
    }

    private Counted countAndKeep(CountActual actual, FiscalYear year) {
        var counted = actual.count(year, "");
        sql.change(
                "insert into tambon_orders.indicator_count (fiscal_year, code, area_code, part_count, whole_count,"
                        + " computed_at) values (?, ?, '', ?, ?, ?) on duplicate key update part_count = values(part_count),"
                        + " whole_count = values(whole_count), computed_at = values(computed_at)",
                year.be(),
                actual.code(),
                counted.part(),
                counted.isShare() ? counted.whole() : -1,
                clock.instant());
        return counted;
    }
}
