package tambon.orders;

/** Where one producer's part of an order stands, for showing; the moves between them are the module's own. */
public enum SubOrderState {
    AWAITING_PAYMENT,
    /** Paid, or to be paid at the door: the producer's turn. */
    PAID,
    CONFIRMED,
    PACKED,
    SHIPPED,
    DELIVERED,
    /** The buyer wants to send it back, and the producer has not answered. */
    RETURN_ASKED,
    /** Buyer and producer disagree: the department's turn. */
    DISPUTED,
    COMPLETED,
    /** The goods came back; what was paid goes back too. */
    RETURNED,
    /** What was paid goes back, the goods do not. */
    REFUNDED,
    CANCELLED,
    EXPIRED;

    /** Whether nothing more will happen to it, and no money or goods stay where they went. */
    public boolean isOff() {
        return switch (this) {
            case RETURNED, REFUNDED, CANCELLED, EXPIRED -> true;
            case AWAITING_PAYMENT, PAID, CONFIRMED, PACKED, SHIPPED, DELIVERED, RETURN_ASKED, DISPUTED, COMPLETED ->
                false;
        };
    }
}
