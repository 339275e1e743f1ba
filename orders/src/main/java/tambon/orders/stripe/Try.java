package tambon.orders.stripe;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;

/**
 * One try to take the money of an order by Stripe.
 *
 * @param stripeId of the page or the intent; null until Stripe has answered
 * @param leadsTo where the buyer goes: a page's address or a QR code's text; null before, and where nothing is to be done
 */
record Try(
        long id,
        long orderId,
        Kind kind,
        int attempt,
        Money amount,
        String returnTo,
        @Nullable String paymentMethod,
        State state,
        @Nullable String stripeId,
        @Nullable String leadsTo) {

    enum Kind {
        /** Stripe's own page. */
        CHECKOUT,
        /** A QR code on ours. */
        PROMPTPAY,
        /** A card that Stripe knows. */
        CARD
    }

    enum State {
        /** Asked for, the answer is not known. */
        ASKED,
        /** The buyer can pay. */
        OPEN,
        PAID,
        /** Nothing was paid, nor can be. */
        OVER,
        /** It was paid when the order was over, or paid already; the money went back. */
        GIVEN_BACK
    }

    /** The same however often it is asked for, on whichever node. */
    String key() {
        return kind + "-" + orderId + "-" + attempt;
    }
}
