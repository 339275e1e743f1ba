package tambon.orders.pricing;

import tambon.infra.money.Money;

import java.util.List;

/**
 * What one producer would send, before anything is taken off.
 *
 * @param isVatRegistered whether VAT is inside its prices
 */
public record Goods(long producerId, boolean isVatRegistered, List<Line> lines) {

    public Goods {
        lines = List.copyOf(lines);
    }

    /** @param commissionPermyriad what the platform keeps of its price, in hundredths of a percent */
    public record Line(long variantId, long productId, int quantity, Money unitPrice, int commissionPermyriad) {}
}
