package tambon.orders.part;

import tambon.catalog.ProductType;
import tambon.infra.money.Money;

/**
 * One line of a part, as the money and the stock need it.
 *
 * @param refunded pieces given back so far
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
        boolean fromStock) {

    public Money sum() {
        return unitPrice.times(quantity);
    }

    /** Pieces still sold. */
    public int rest() {
        return quantity - refunded;
    }
}
