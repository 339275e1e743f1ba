package tambon.storefront.checkout;

import tambon.orders.CartView;

/** What is to be paid, and agreed to. */
public record CheckoutSums(CartView cart, boolean estimate) {}
