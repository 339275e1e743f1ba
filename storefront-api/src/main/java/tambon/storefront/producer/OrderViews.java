package tambon.storefront.producer;

import org.jspecify.annotations.Nullable;
import tambon.catalog.Batches.Batch;
import tambon.infra.id.PublicId;
import tambon.orders.Carrier;
import tambon.orders.FindOrders.Move;
import tambon.orders.FindOrders.ToSend;
import tambon.orders.PaymentMethod;
import tambon.orders.SubOrderState;
import tambon.orders.SubOrderView;
import tambon.storefront.page.Fields;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the pages about a producer's parts of orders show. */
public final class OrderViews {

    private OrderViews() {}

    /** The heaps a producer keeps orders in. */
    public enum Heap {
        TODO,
        UNPAID,
        SENT,
        BACK,
        DONE,
        OFF;

        List<SubOrderState> states() {
            return switch (this) {
                case TODO -> List.of(SubOrderState.PAID, SubOrderState.CONFIRMED, SubOrderState.PACKED);
                case UNPAID -> List.of(SubOrderState.AWAITING_PAYMENT);
                case SENT -> List.of(SubOrderState.SHIPPED);
                case BACK -> List.of(SubOrderState.RETURN_ASKED, SubOrderState.DISPUTED);
                case DONE -> List.of(SubOrderState.DELIVERED, SubOrderState.COMPLETED);
                case OFF ->
                    List.of(
                            SubOrderState.CANCELLED,
                            SubOrderState.EXPIRED,
                            SubOrderState.RETURNED,
                            SubOrderState.REFUNDED);
            };
        }

        /** As addresses and words name it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Heap named(@Nullable String code) {
            for (var heap : values()) {
                if (heap.code().equals(code)) {
                    return heap;
                }
            }
            return TODO;
        }
    }

    /**
     * One heap.
     *
     * @param next cursor of those that follow; null at the end
     */
    public record OwnOrders(
            Heap heap, List<SubOrderView> parts, @Nullable String next) {

        public OwnOrders {
            parts = List.copyOf(parts);
        }

        public static String address(SubOrderView part) {
            return OrderViews.address(part.id());
        }

        public List<Heap> heaps() {
            return List.of(Heap.values());
        }
    }

    /**
     * One part of an order, with what can be done now.
     *
     * @param place where it goes, in words
     * @param moves what happened to it, oldest first
     * @param said what was just done to it, a key of the words {@code my.said.…}; null if nothing was
     */
    public record OwnOrder(
            ToSend toSend,
            String place,
            List<Move> moves,
            Fields fields,
            @Nullable String said,
            Map<Long, List<Batch>> firstOut) {

        public OwnOrder {
            firstOut = Map.copyOf(firstOut);
        }

        /** The batch to take first, which expires before the others; null for goods that are not made in batches. */
        public @Nullable Batch take(long productId) {
            var batches = firstOut.get(productId);
            return batches == null ? null : batches.getFirst();
        }

        public SubOrderView part() {
            return toSend.part();
        }

        public String address() {
            return OrderViews.address(part().id());
        }

        public boolean payable() {
            return part().state() == SubOrderState.AWAITING_PAYMENT
                    && (part().method() == PaymentMethod.PROMPTPAY || part().method() == PaymentMethod.TRANSFER);
        }

        /** Whether its money was seen, so that a paper can be had of it, and some of it given back. */
        public boolean refundable() {
            return switch (part().state()) {
                case PAID, CONFIRMED, PACKED, SHIPPED -> part().method() != PaymentMethod.COD;
                case DELIVERED, COMPLETED, RETURN_ASKED, DISPUTED -> true;
                case AWAITING_PAYMENT, RETURNED, REFUNDED, CANCELLED, EXPIRED -> false;
            };
        }

        public boolean confirmable() {
            return part().state() == SubOrderState.PAID;
        }

        public boolean sendable() {
            return packable() || part().state() == SubOrderState.PACKED;
        }

        /** Whether the buyer comes for it. */
        public boolean isPickUp() {
            return part().delivery().kind().isPickUp();
        }

        /** Whether the buyer has it. */
        public boolean isHanded() {
            return part().state() == SubOrderState.DELIVERED || part().state() == SubOrderState.COMPLETED;
        }

        public boolean handable() {
            return sendable() && isPickUp();
        }

        public boolean shippable() {
            return sendable() && !isPickUp();
        }

        public boolean packable() {
            return part().state() == SubOrderState.PAID || part().state() == SubOrderState.CONFIRMED;
        }

        public boolean returnAsked() {
            return part().state() == SubOrderState.RETURN_ASKED;
        }

        public boolean deliverable() {
            return part().state() == SubOrderState.SHIPPED;
        }

        public boolean cancellable() {
            return sendable();
        }

        /** All that carry something. */
        public List<Carrier> carriers() {
            return EnumSet.complementOf(EnumSet.of(Carrier.PICK_UP)).stream().toList();
        }

        /** As the producer said it just now; before that, as the buyer chose. */
        public boolean isMeant(Carrier carrier) {
            return fields.value("carrier").isEmpty()
                    ? part().delivery().kind().carrier() == carrier
                    : fields.is("carrier", carrier.name());
        }
    }

    static String address(long subOrderId) {
        return "/my/orders/" + PublicId.of(subOrderId);
    }
}
