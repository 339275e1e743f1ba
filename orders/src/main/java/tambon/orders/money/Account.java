package tambon.orders.money;

/** Where money is, or whose it is. */
public enum Account {
    /** In the platform's bank. */
    BUYER_RECEIPTS,
    /** Taken at the door, still with who took it. */
    COD_IN_TRANSIT,
    /** Owed to a producer for goods. */
    PRODUCER_PAYABLE,
    /** Owed to a producer for sending them. */
    SHIPPING,
    /** Owed back to buyers. */
    REFUNDS
}
