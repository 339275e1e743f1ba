package tambon.orders.pricing;

import tambon.orders.CartView;

/**
 * A cart with all that its order will keep.
 *
 * @param sums of the parcels that can be ordered, in the order of the view's
 */
public record Priced(CartView view, Sums sums) {}
