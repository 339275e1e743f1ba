package tambon.orders.cart;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;

/** A line of a cart as it is kept: {@code seen} is the price that the buyer last saw, null where there was none. */
public record Picked(long variantId, int quantity, @Nullable Money seen) {}
