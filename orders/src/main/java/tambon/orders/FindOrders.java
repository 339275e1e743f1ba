package tambon.orders;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders, for those who may see them. */
public interface FindOrders {

    /** For its buyer: the account it belongs to, or whoever has its key; empty for everyone else. */
    Optional<OrderView> forBuyer(long orderId, Buyer buyer, @Nullable String buyerKey);

    /** An account's orders, newest first. */
    OrderSlice<OrderView> ofAccount(long accountId, @Nullable String cursor, int size);

    /** A producer's parts, in these states (all if empty), newest first. */
    OrderSlice<SubOrderView> ofProducer(long producerId, List<SubOrderState> states, @Nullable String cursor, int size);

    /** One part with who gets it, for the producer that sends it; empty if it is another's. */
    Optional<ToSend> toSend(long producerId, long subOrderId);

    /** Orders that wait for someone to confirm the buyer's transfer, by PromptPay or to the bank account, oldest first; for staff. */
    OrderSlice<OrderView> awaitingConfirmation(@Nullable String cursor, int size);

    /** Every move of these parts since they were placed, by part, oldest first; one statement. */
    Map<Long, List<Move>> moves(Collection<Long> subOrderIds);

    /**
     * Who moved a part, when and why.
     *
     * @param who {@code buyer}, {@code timer}, or the account's name
     * @param why empty where nobody asks; beginning with @ where the words of the pages say it
     */
    record Move(SubOrderState from, SubOrderState to, Instant at, String who, String why) {}

    /**
     * What a producer needs to send a parcel.
     *
     * @param slipReference transaction number of the slip the buyer sent for the order; null before
     * @param alone whether nobody else has a part in the order, so that the producer may confirm its payment
     */
    record ToSend(
            SubOrderView part,
            Recipient recipient,
            String note,
            @Nullable String slipReference,
            boolean alone) {}
}
