package tambon.orders;

import tambon.infra.time.FiscalYear;
import tambon.orders.Indicators.Growth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The indicators as their definitions read, worked out the slow way: with decimals, and Gini by comparing each producer
 * with each. Shares no code with the product.
 */
final class Reference {

    private Reference() {}

    /** @param counted whether it counts even without any figure, as a cohort's members do */
    record Producer(Optional<Long> now, Optional<Long> base, boolean counted) {}

    /** By name, so that a difference says what differs. */
    static Map<String, Object> growth(String area, List<Producer> all, FiscalYear year, FiscalYear base) {
        var producers = all.stream()
                .filter(one ->
                        one.counted() || one.now().isPresent() || one.base().isPresent())
                .toList();
        var sold = producers.stream().filter(one -> one.now().isPresent()).toList();
        var based = producers.stream().filter(one -> one.base().isPresent()).toList();
        var both = sold.stream().filter(one -> one.base().isPresent()).toList();
        var growths = new ArrayList<BigDecimal>();
        long risen = 0;
        for (var one : both) {
            if (one.base().orElseThrow() > 0) {
                var rise = decimal(one.now().orElseThrow())
                        .subtract(decimal(one.base().orElseThrow()));
                growths.add(tenths(rise, decimal(one.base().orElseThrow())));
                if (rise.multiply(BigDecimal.valueOf(100))
                                .compareTo(decimal(one.base().orElseThrow()).multiply(BigDecimal.valueOf(6)))
                        >= 0) {
                    risen++;
                }
            }
        }
        var incomes = sold.stream().map(one -> one.now().orElseThrow()).sorted().toList();
        long income = sum(incomes);
        long baseSum = sum(based.stream().map(one -> one.base().orElseThrow()).toList());
        long sameIncome = sum(both.stream().map(one -> one.now().orElseThrow()).toList());
        long sameBase = sum(both.stream().map(one -> one.base().orElseThrow()).toList());
        var figures = new LinkedHashMap<String, Object>();
        figures.put("area", area);
        figures.put("members", (long) producers.size());
        figures.put("reported", (long) sold.size());
        figures.put("with base", (long) based.size());
        figures.put("compared", (long) both.size());
        figures.put("newcomers", (long) sold.size() - both.size());
        figures.put("silent", (long) based.size() - both.size());
        figures.put("income", income);
        figures.put("base", baseSum);
        figures.put("newcomers' income", income - sameIncome);
        figures.put("total growth", based.isEmpty() ? Optional.empty() : grown(income, baseSum));
        figures.put("same growth", grown(sameIncome, sameBase));
        figures.put("average", sold.isEmpty() ? Optional.empty() : Optional.of(mean(income, sold.size())));
        figures.put("average base", based.isEmpty() ? Optional.empty() : Optional.of(mean(baseSum, based.size())));
        figures.put("measured", (long) growths.size());
        figures.put("risen", risen);
        figures.put("share risen", share(risen, growths.size()));
        figures.put("complete", share(sold.size(), producers.size()));
        figures.put("median", median(growths));
        int tenth = (int) Math.ceil(incomes.size() / 10.0);
        figures.put("top tenth", sum(incomes.subList(incomes.size() - tenth, incomes.size())));
        figures.put("gini", gini(incomes));
        return figures;
    }

    /** What the product says, under the same names. */
    static Map<String, Object> of(Growth growth) {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("area", growth.areaCode());
        figures.put("members", growth.members());
        figures.put("reported", growth.reported());
        figures.put("with base", growth.withBase());
        figures.put("compared", growth.compared());
        figures.put("newcomers", growth.newcomers());
        figures.put("silent", growth.silent());
        figures.put("income", growth.income().satang());
        figures.put("base", growth.base().satang());
        figures.put("newcomers' income", growth.newcomerIncome().satang());
        figures.put("total growth", growth.totalPermille());
        figures.put("same growth", growth.samePermille());
        figures.put("average", growth.average().map(money -> money.satang()));
        figures.put("average base", growth.averageBase().map(money -> money.satang()));
        figures.put("measured", growth.measured());
        figures.put("risen", growth.risen());
        figures.put("share risen", growth.risenPermille());
        figures.put("complete", growth.completePermille());
        figures.put("median", growth.medianPermille());
        figures.put("top tenth", growth.topTenth().satang());
        figures.put("gini", growth.giniPermille());
        return figures;
    }

    private static BigDecimal decimal(long number) {
        return BigDecimal.valueOf(number);
    }

    private static long sum(List<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }

    /** Rounded half up towards the larger, as {@link Math#round} does. */
    private static BigDecimal whole(BigDecimal number) {
        return number.add(new BigDecimal("0.5")).setScale(0, RoundingMode.FLOOR);
    }

    private static BigDecimal tenths(BigDecimal part, BigDecimal of) {
        return whole(part.multiply(BigDecimal.valueOf(1000)).divide(of, 30, RoundingMode.HALF_EVEN));
    }

    private static Optional<Long> grown(long now, long before) {
        return before > 0
                ? Optional.of(tenths(decimal(now - before), decimal(before)).longValueExact())
                : Optional.empty();
    }

    private static Optional<Long> share(long part, long whole) {
        return whole > 0 ? Optional.of(tenths(decimal(part), decimal(whole)).longValueExact()) : Optional.empty();
    }

    private static long mean(long sum, long count) {
        return whole(decimal(sum).divide(decimal(count), 30, RoundingMode.HALF_EVEN))
                .longValueExact();
    }

    private static Optional<Long> median(List<BigDecimal> growths) {
        if (growths.isEmpty()) {
            return Optional.empty();
        }
        var sorted = growths.stream().sorted().toList();
        var low = sorted.get((sorted.size() - 1) / 2);
        var high = sorted.get(sorted.size() / 2);
        return Optional.of(whole(low.add(high).divide(BigDecimal.TWO)).longValueExact());
    }

    /** Half the mean of all differences, of the mean. */
    private static Optional<Long> gini(List<Long> incomes) {
        var floored = incomes.stream().map(income -> Math.max(0, income)).toList();
        if (sum(floored) == 0) {
            return Optional.empty();
        }
        var differences = BigDecimal.ZERO;
        for (long one : floored) {
            for (long other : floored) {
                differences = differences.add(decimal(Math.abs(one - other)));
            }
        }
        return Optional.of(tenths(differences, decimal(2L * floored.size()).multiply(decimal(sum(floored))))
                .longValueExact());
    }
}
