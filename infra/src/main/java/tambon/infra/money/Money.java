package tambon.infra.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import static java.util.Comparator.comparing;

/**
 * An amount of Thai baht as a whole number of satang (1 baht = 100 satang).
 *
 * <p>Satang is the only unit in memory, in the database ({@code bigint}) and in JSON (an integer);
 * baht exist only on screen. May be negative, as refunds are.
 *
 * @param satang the amount in satang; ±92 quadrillion baht fit, arithmetic beyond that throws
 * @see <a href="https://www.iso.org/iso-4217-currency-codes.html">ISO 4217: THB, minor unit 2</a>
 */
public record Money(long satang) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    public static Money satang(long satang) {
        return new Money(satang);
    }

    public static Money baht(long baht) {
        return new Money(Math.multiplyExact(baht, 100L));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(satang, other.satang));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(satang, other.satang));
    }

    public Money times(long quantity) {
        return new Money(Math.multiplyExact(satang, quantity));
    }

    public Money negated() {
        return new Money(Math.negateExact(satang));
    }

    public boolean isPositive() {
        return satang > 0;
    }

    public boolean isNegative() {
        return satang < 0;
    }

    /**
     * Splits this amount in proportion to {@code weights} without losing a satang.
     *
     * <p>Each part is rounded towards zero; the satang left over go one each to the largest
     * remainders, earlier parts first. Spreads a discount, a delivery fee or a refund over its parts;
     * a negative amount splits as its positive mirror.
     *
     * @param weights relative shares, none negative, at least one positive; any unit
     * @return one part per weight, in the same order, summing exactly to this amount
     * @throws IllegalArgumentException if a weight is negative or all are 0
     * @see <a href="https://en.wikipedia.org/wiki/Quota_method">largest-remainder (Hamilton) method</a>
     */
    public List<Money> allocate(List<Long> weights) {
        var total = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (total.signum() <= 0 || weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("cannot allocate " + this + " by " + weights);
        }
        if (isNegative()) {
            return negated().allocate(weights).stream().map(Money::negated).toList();
        }
        var shares = weights.stream()
                .map(weight -> BigInteger.valueOf(satang)
                        .multiply(BigInteger.valueOf(weight))
                        .divideAndRemainder(total))
                .toList();
        var parts = new ArrayList<>(
                shares.stream().map(share -> share[0].longValueExact()).toList());
        long leftover = satang - parts.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(comparing((Integer i) -> shares.get(i)[1]).reversed())
                .limit(leftover)
                .forEach(i -> parts.set(i, parts.get(i) + 1));
        return parts.stream().map(Money::new).toList();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(satang, other.satang);
    }
}
