package tambon.storefront.basket;

import org.jspecify.annotations.Nullable;
import tambon.orders.CartView;
import tambon.storefront.problem.Problem;

/**
 * The cart as its page shows it.
 *
 * @param postcode where shipping is counted to; empty: to the nearest, as an estimate
 * @param postcodeTyped what was typed where that is no postcode; empty otherwise
 * @param added public id of the variant that was just put in; null if none was
 * @param removed what was just taken out, to be put back; null if nothing was
 * @param refused why the last wish was not granted; null if it was
 */
public record CartPage(
        CartView cart,
        String postcode,
        String postcodeTyped,
        @Nullable String added,
        @Nullable Removed removed,
        @Nullable Problem refused) {

    /** @param variant public id */
    public record Removed(String variant, int quantity) {}

    public boolean isEmpty() {
        return cart.parcels().isEmpty();
    }
}
