package tambon.orders.shipping;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;

/**
 * What one producer asks for a parcel into one zone.
 *
 * @param freeOver goods worth at least this are sent free; null: never
 */
record ShippingRate(
        Zone zone, Money firstKg, Money moreKg, @Nullable Money freeOver) {

    /** Each begun kilogram counts. */
    Money of(long grams, Money goods) {
        if (freeOver != null && goods.compareTo(freeOver) >= 0) {
            return Money.ZERO;
        }
        long kilograms = Math.max(1, Math.ceilDiv(grams, 1_000L));
        return firstKg.plus(moreKg.times(kilograms - 1));
    }
}
