package tambon.orders.indicator;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;
import tambon.orders.Indicators;
import tambon.orders.Indicators.Growth;
import tambon.orders.Ratio;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Gathers the producers of one area, one after the other, and says how they grew. Holds two numbers for each. */
final class GrowthTally {

    private static final int TENTH = 10;

    private final LongList incomes = new LongList();
    private final LongList growths = new LongList();
    private long members;
    private long withBase;
    private long compared;
    private long newcomers;
    private long silent;
    private long income;
    private long base;
    private long comparedIncome;
    private long comparedBase;
    private long newcomerIncome;
    private long risen;

    /**
     * @param now satang of the year; null for one without sales
     * @param before satang of the base year; null where it is missing
     */
    void add(@Nullable Long now, @Nullable Long before) {
        members++;
        if (now != null) {
            incomes.add(now);
            income = Math.addExact(income, now);
        }
        if (before != null) {
            withBase++;
            base = Math.addExact(base, before);
        }
        if (now != null && before != null) {
            compare(now, before);
        } else if (now != null) {
            newcomers++;
            newcomerIncome = Math.addExact(newcomerIncome, now);
        } else if (before != null) {
            silent++;
        }
    }

    private void compare(long now, long before) {
        compared++;
        comparedIncome = Math.addExact(comparedIncome, now);
        comparedBase = Math.addExact(comparedBase, before);
        Ratio.growth(Money.satang(now), Money.satang(before)).ifPresent(permille -> {
            growths.add(permille);
            if (reached(now, before)) {
                risen++;
            }
        });
    }

    /** Exactly 6 % or more, before any rounding. */
    private static boolean reached(long now, long before) {
        return BigInteger.valueOf(now - before)
                        .multiply(BigInteger.valueOf(1000))
                        .compareTo(BigInteger.valueOf(before).multiply(BigInteger.valueOf(Indicators.TARGET_PERMILLE)))
                >= 0;
    }

    Growth growth(String areaCode, Instant at) {
        var sorted = incomes.sorted();
        return new Growth(
                areaCode,
                members,
                incomes.size(),
                withBase,
                compared,
                newcomers,
                silent,
                Money.satang(income),
                Money.satang(base),
                Money.satang(comparedIncome),
                Money.satang(comparedBase),
                Money.satang(newcomerIncome),
                growths.size(),
                risen,
                median(growths.sorted()),
                Money.satang(top(sorted)),
                gini(sorted),
                at);
    }

    /** The middle one; between two, the mean of both rounded half up. */
    private static Optional<Long> median(long[] sorted) {
        if (sorted.length == 0) {
            return Optional.empty();
        }
        int middle = sorted.length / 2;
        return Optional.of(
                sorted.length % 2 == 1
                        ? sorted[middle]
                        : Ratio.rounded(BigInteger.valueOf(sorted[middle - 1] + sorted[middle]), BigInteger.TWO));
    }

    private static long top(long[] sorted) {
        int count = (sorted.length + TENTH - 1) / TENTH;
        return Arrays.stream(sorted, sorted.length - count, sorted.length).sum();
    }

    /** By the ranks of the sorted incomes; what is below zero after refunds counts as zero. */
    private static Optional<Long> gini(long[] sorted) {
        var ranked = BigInteger.ZERO;
        var sum = BigInteger.ZERO;
        for (int i = 0; i < sorted.length; i++) {
            var one = BigInteger.valueOf(Math.max(0, sorted[i]));
            ranked = ranked.add(one.multiply(BigInteger.valueOf(i + 1L)));
            sum = sum.add(one);
        }
        if (sum.signum() == 0) {
            return Optional.empty();
        }
        var count = BigInteger.valueOf(sorted.length);
        var above = ranked.shiftLeft(1).subtract(count.add(BigInteger.ONE).multiply(sum));
        return Optional.of(Ratio.rounded(above.multiply(BigInteger.valueOf(1000)), count.multiply(sum)));
    }

    /** Whole numbers without a box around each: a country has a hundred thousand producers. */
    private static final class LongList {

        private long[] values = new long[16];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        int size() {
            return size;
        }

        long[] sorted() {
            var sorted = Arrays.copyOf(values, size);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
