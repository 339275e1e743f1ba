package tambon.orders.part;

import tambon.catalog.ProductType;
import tambon.infra.money.Money;

/**
 * One line of a part, as the money and the stock need it.
 *
 * @param refunded pieces given back so far
 * @param discount taken off the whole line, {@code platformDiscount} of it borne by the platform
 * @param vat inside what the producer gets for the whole line
 * @param commission on the whole line, at the rate that held when it was sold
 * @param fromStock false for goods made to order, of which no stock was taken
 */
public record SoldLine(
        long id,
        long subOrderId,
        long variantId,
        long productId,
        ProductType type,
        int quantity,
        int refunded,
        Money unitPrice,
        Money discount,
        Money platformDiscount,
        Money vat,
        Money commission,
        boolean fromStock) {

    /** At the full price. */
    public Money sum() {
        return unitPrice.times(quantity);
    }

    /** Pieces still sold. */
    public int rest() {
        return quantity - refunded;
    }

    /** What the whole line came to. */
    public Share whole() {
        return new Share(sum(), discount, platformDiscount, vat, commission);
    }

    /**
     * What the next so many pieces came to that are given back. However a line is given back, its shares add up to the
     * whole: each ends where the one before began.
     *
     * @param pieces at most {@link #rest}
     */
    public Share share(int pieces) {
        return new Share(
                unitPrice.times(pieces),
                next(discount, pieces),
                next(platformDiscount, pieces),
                next(vat, pieces),
                next(commission, pieces));
    }

    private Money next(Money whole, int pieces) {
        return upTo(whole, refunded + pieces).minus(upTo(whole, refunded));
    }

    private Money upTo(Money whole, int pieces) {
        return Money.satang(Math.multiplyExact(whole.satang(), pieces) / quantity);
    }

    /** @param gross at the full price; the rest as of the line */
    public record Share(Money gross, Money discount, Money platformDiscount, Money vat, Money commission) {

        /** By the buyer. */
        public Money paid() {
            return gross.minus(discount);
        }

        /** What the producer gets for it, before commission: what the buyer pays and what the platform bears. */
        public Money income() {
            return paid().plus(platformDiscount);
        }

        /** Of the discount what the producer bears. */
        public Money ownDiscount() {
            return discount.minus(platformDiscount);
        }
    }
}
