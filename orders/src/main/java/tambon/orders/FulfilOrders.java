package tambon.orders;

/**
 * What a producer does with its part of an order. What belongs to another is refused as unknown.
 *
 * <p>All throw {@link OrdersRejected} if the part is unknown or not in a state that allows the move.
 */
public interface FulfilOrders {

    void confirm(long producerId, long subOrderId, String who);

    /** It is in its box; the buyer can no longer call it off. */
    void pack(long producerId, long subOrderId, String who);

    /**
     * The parcel is on its way; the tracking number is checked by the carrier's form, empty for own delivery. What the
     * buyer comes for is not shipped but {@linkplain #handOver handed over}.
     */
    void ship(long producerId, long subOrderId, Carrier carrier, String trackingNumber, String who);

    /** The buyer came and took what was to be fetched; where it is paid then, also: paid. */
    void handOver(long producerId, long subOrderId, String who);

    /** Arrived; for cash on delivery also: paid. */
    void deliver(long producerId, long subOrderId, String who);

    /** The goods go back into stock, and a counted sale is reversed. The reason, 3–300 characters, is told to the buyer. */
    void cancel(long producerId, long subOrderId, String reason, String who);

    /** Nobody took the parcel and it is here again: whatever was paid is owed back. {@code sellable}: back into stock. */
    void comeBack(long producerId, long subOrderId, boolean sellable, String reason, String who);

    /** What the buyer asked to send back is here: what was paid is owed back. */
    void takeBack(long producerId, long subOrderId, boolean sellable, String who);

    /** The producer will not have it back; the department decides. The reason, 3–300 characters, is told to the buyer. */
    void refuseReturn(long producerId, long subOrderId, String reason, String who);
}
