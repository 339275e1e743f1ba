package tambon.orders;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;

import java.time.Instant;
import java.util.List;

/** Money owed back to buyers: made by cancelling what was paid or by giving some of it back, settled by a transfer that somebody makes and proves. */
public interface Refunds {

    /** Those not sent yet, longest owed first; for staff. */
    OrderSlice<Due> due(@Nullable String cursor, int size);

    /**
     * Gives some of a paid part back to the buyer: some pieces, some of the shipping, or both. The sale is reversed
     * by as much, now.
     *
     * @throws OrdersRejected if the part is unknown or another's, not paid, or less of it is left than is given back
     */
    void give(Wish wish, String who);

    /**
     * @param producerId whose part it is
     * @param shipping of what the buyer paid for sending
     * @param restock whether the pieces can be sold again
     * @param reason 3–300 characters, told to the buyer
     */
    record Wish(long producerId, long subOrderId, List<Pieces> pieces, Money shipping, boolean restock, String reason) {
        public Wish {
            pieces = List.copyOf(pieces);
        }
    }

    /** So many of one variant; each variant once. */
    record Pieces(long variantId, int quantity) {}

    /**
     * The money was sent back. Once is as often.
     *
     * @param proof the bank's transaction number, 6–40 letters and digits; one transfer pays one refund
     * @param who the account that says so, kept for ever
     * @throws OrdersRejected if the refund is unknown, the proof malformed or used
     */
    void paidBack(long refundId, String proof, String who);

    /**
     * One refund to send: {@code phone} is where a PromptPay transfer may go.
     *
     * @param gatewayState where the card company stands with it; null where it is sent by hand
     */
    record Due(
            long id,
            long orderId,
            String orderNumber,
            Money amount,
            String reason,
            Instant since,
            String name,
            String phone,
            PaymentMethod method,
            @Nullable String gatewayState) {}

    /**
     * What became of a refund, for its buyer and its producer.
     *
     * @param paidAt null until sent, as is {@code proof}
     */
    record Given(
            long id,
            long subOrderId,
            Money amount,
            String reason,
            Instant since,
            @Nullable Instant paidAt,
            @Nullable String proof) {}

    /** All that was given back of an order, in the order it happened. Who may see it is asked before. */
    List<Given> ofOrder(long orderId);
}
