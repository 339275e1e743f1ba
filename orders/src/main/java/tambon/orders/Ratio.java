package tambon.orders;

import tambon.infra.money.Money;

import java.math.BigInteger;
import java.util.Optional;

/** Ratios of whole numbers in tenths of a percent, rounded half up, without a floating point on the way. */
public final class Ratio {

    private static final BigInteger THOUSAND = BigInteger.valueOf(1000);

    private Ratio() {}

    /** How much more {@code now} is than {@code before}: 63 for +6.3 %; empty unless {@code before} is above zero. */
    public static Optional<Long> growth(Money now, Money before) {
        return before.isPositive() ? share(now.minus(before).satang(), before.satang()) : Optional.empty();
    }

    /** {@code part} of {@code whole}; empty unless the whole is above zero. */
    public static Optional<Long> share(long part, long whole) {
        return whole > 0
                ? Optional.of(rounded(BigInteger.valueOf(part).multiply(THOUSAND), BigInteger.valueOf(whole)))
                : Optional.empty();
    }

    /** {@code above / below}, rounded half up towards the larger number. */
    public static long rounded(BigInteger above, BigInteger below) {
        var twice = above.shiftLeft(1).add(below).divideAndRemainder(below.shiftLeft(1));
        return twice[0].longValueExact() - (twice[1].signum() < 0 ? 1 : 0);
    }

    static Money average(Money sum, long count) {
        return Money.satang(rounded(BigInteger.valueOf(sum.satang()), BigInteger.valueOf(count)));
    }
}
