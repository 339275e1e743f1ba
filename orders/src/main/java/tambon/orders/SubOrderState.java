package tambon.orders;

/** Where one producer's part of an order stands, for showing; the moves between them are the module's own. */
public enum SubOrderState {
    AWAITING_PAYMENT,
    /** Paid, or to be paid at the door: the producer's turn. */
    PAID,
    CONFIRMED,
    SHIPPED,
    DELIVERED,
    CANCELLED,
    EXPIRED
}
