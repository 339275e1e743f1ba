package tambon.orders.pricing;

import tambon.infra.money.Money;
import tambon.orders.Promotions.Promotion;

import java.util.List;

/**
 * What a cart comes to, to the satang.
 *
 * @param parcels in the order in which they were given
 * @param coupon what became of the code that the buyer typed
 */
public record Sums(List<Parcel> parcels, CouponOutcome coupon) {

    /** What became of a code. */
    public enum CouponOutcome {
        NOT_TYPED,
        NOT_KNOWN,
        TOO_LITTLE_BOUGHT,
        APPLIED
    }

    public Sums {
        parcels = List.copyOf(parcels);
    }

    /**
     * One producer's.
     *
     * @param fee for sending, before anything was taken off it
     * @param ownFeeDiscount borne by the producer, {@code platformFeeDiscount} by the platform
     * @param vat inside what the producer gets for goods and sending; nothing where it is not registered
     */
    public record Parcel(
            List<Line> lines, Money fee, Money ownFeeDiscount, Money platformFeeDiscount, Money vat, List<Used> used) {

        public Parcel {
            lines = List.copyOf(lines);
            used = List.copyOf(used);
        }

        /** What the buyer pays for the goods. */
        public Money goods() {
            return lines.stream().map(Line::paid).reduce(Money.ZERO, Money::plus);
        }

        public Money discount() {
            return lines.stream().map(Line::discount).reduce(Money.ZERO, Money::plus);
        }

        public Money platformDiscount() {
            return lines.stream().map(Line::platformDiscount).reduce(Money.ZERO, Money::plus);
        }

        public Money commission() {
            return lines.stream().map(Line::commission).reduce(Money.ZERO, Money::plus);
        }

        /** What the buyer pays for sending. */
        public Money shipping() {
            return fee.minus(feeDiscount());
        }

        public Money feeDiscount() {
            return ownFeeDiscount.plus(platformFeeDiscount);
        }
    }

    /** One line, in the order in which it was given. */
    public record Line(
            Money gross,
            Money ownDiscount,
            Money platformDiscount,
            Money vat,
            int commissionPermyriad,
            Money commission) {

        public Money discount() {
            return ownDiscount.plus(platformDiscount);
        }

        public Money paid() {
            return gross.minus(discount());
        }
    }

    /** What one promotion took off one parcel. */
    public record Used(Promotion promotion, Money goods, Money shipping) {}
}
