package tambon.orders;

/**
 * What a buyer does with an order of its own; whose it is was asked before.
 *
 * <p>All throw {@link OrdersRejected} if the part is none of the order's, or not in a state that allows the move. Reasons
 * are 3–300 characters and told to the producer.
 */
public interface BuyerMoves {

    /** Will not pay: the whole order is cancelled and its stock free again. Refused once a slip was sent. */
    void giveUp(long orderId, String reason);

    /** Cancels one producer's part before it is packed; what was paid for it is owed back. */
    void callOff(long orderId, long subOrderId, String reason);

    /** It is here and right: the sale is complete. For cash on delivery the producer says first that the cash is there. */
    void received(long orderId, long subOrderId);

    /** It is here and the buyer wants to send it back; the producer answers. */
    void askReturn(long orderId, long subOrderId, String reason);

    /** Something is wrong with it, or it never came: the department decides. */
    void report(long orderId, long subOrderId, String reason);
}
