package tambon.storefront.order;

import tambon.orders.SubOrderState;

/** Which words tell a state: what is fetched is told otherwise than what is sent. */
public final class StateWords {

    private StateWords() {}

    /** The key of the words, {@code words} being its beginning. */
    public static String key(String words, SubOrderState state, boolean pickUp) {
        return pickUp && isToldOtherwise(state) ? words + "fetched." + state : words + state;
    }

    private static boolean isToldOtherwise(SubOrderState state) {
        return switch (state) {
            case CONFIRMED, PACKED, SHIPPED, DELIVERED -> true;
            case AWAITING_PAYMENT, PAID, RETURN_ASKED, DISPUTED, COMPLETED, RETURNED, REFUNDED, CANCELLED, EXPIRED ->
                false;
        };
    }
}
