package tambon.storefront.order;

import tambon.orders.OrderView;

/**
 * An order to be paid by a code that tells by itself.
 *
 * @param back the order's own page
 */
public record InstantQr(OrderView order, QrCode qr, String back) {}
