package tambon.orders.cart;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;

/**
 * A line of a cart as it is kept.
 *
 * @param seen the price that the buyer last saw; null where there was none
 * @param held pieces that are put aside for this buyer
 */
public record Picked(long variantId, int quantity, @Nullable Money seen, int held) {

    Picked(long variantId, int quantity, @Nullable Money seen) {
        this(variantId, quantity, seen, 0);
    }
}
