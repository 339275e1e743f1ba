package tambon.storefront.order;

import org.jspecify.annotations.Nullable;
import tambon.infra.place.Place;
import tambon.orders.FindOrders.Move;
import tambon.orders.OrderView;
import tambon.orders.PayOrder.BankAccount;
import tambon.orders.PaymentMethod;
import tambon.orders.Refunds.Given;
import tambon.orders.Slips.Slip;
import tambon.orders.SubOrderState;
import tambon.orders.SubOrderView;
import tambon.storefront.problem.Problem;

import java.util.List;
import java.util.Map;

/**
 * An order as its page shows it.
 *
 * @param place of the recipient
 * @param qr to pay by; null where there is nothing to pay by QR code, any more
 * @param account to transfer to; null where nothing is to be paid by transfer, any more
 * @param slip sent last; null before the first
 * @param moves what happened to each part, by its id
 * @param said what was just done, of the words {@code order.said.…}; null if nothing was
 * @param refunds all that was given back of it
 * @param instantQr whether the card company also shows a PromptPay code that tells by itself when it was paid
 * @param slipTyped what was typed as the slip's number and refused; empty otherwise
 */
public record OrderPage(
        OrderView order,
        @Nullable Place place,
        @Nullable QrCode qr,
        @Nullable BankAccount account,
        @Nullable Slip slip,
        Map<Long, List<Move>> moves,
        List<Given> refunds,
        boolean instantQr,
        @Nullable String said,
        String slipTyped,
        @Nullable Problem refused,
        @Nullable StepRefused step) {

    /**
     * A step that the buyer could not take.
     *
     * @param part public id; empty for the whole order
     * @param step as the address names it
     */
    public record StepRefused(String part, String step, String reasonTyped, Problem problem) {}

    /** What was given back of a part. */
    public List<Given> refundsOf(SubOrderView part) {
        return refunds.stream().filter(given -> given.subOrderId() == part.id()).toList();
    }

    /** Whether the seller's paper can be had: the money was seen, for cash on delivery at the door. */
    public boolean hasReceipt(SubOrderView part) {
        return part.method() == PaymentMethod.COD
                ? part.state() == SubOrderState.DELIVERED || part.state() == SubOrderState.COMPLETED
                : order.paid();
    }

    public List<Move> movesOf(SubOrderView part) {
        return moves.getOrDefault(part.id(), List.of());
    }

    /** Whether the buyer can still say that it will not pay. */
    public boolean canGiveUp() {
        return order.slipReference() == null
                && slip == null
                && order.parts().stream().allMatch(part -> part.state() == SubOrderState.AWAITING_PAYMENT);
    }

    public static boolean canCallOff(SubOrderView part) {
        return part.state() == SubOrderState.PAID || part.state() == SubOrderState.CONFIRMED;
    }

    /** Cash at the door is the producer's to confirm first. */
    public static boolean canReceive(SubOrderView part) {
        return part.state() == SubOrderState.DELIVERED || canReport(part);
    }

    public static boolean canReturn(SubOrderView part) {
        return part.state() == SubOrderState.DELIVERED;
    }

    public static boolean canReport(SubOrderView part) {
        return part.state() == SubOrderState.DELIVERED
                || part.state() == SubOrderState.SHIPPED && part.method() != PaymentMethod.COD;
    }

    /** What went wrong with this step of this part just now; null if nothing did. */
    public @Nullable StepRefused refused(String partId, String name) {
        return step != null && step.part().equals(partId) && step.step().equals(name) ? step : null;
    }

    /** Whether the buyer comes for all of it. */
    public boolean isFetched() {
        return order.parts().stream().allMatch(part -> part.delivery().kind().isPickUp());
    }

    public boolean isOver() {
        return order.parts().stream().allMatch(part -> part.state().isOff());
    }

    public boolean isExpired() {
        return order.parts().stream().allMatch(part -> part.state() == SubOrderState.EXPIRED);
    }
}
