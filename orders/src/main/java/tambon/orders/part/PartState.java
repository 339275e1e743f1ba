package tambon.orders.part;

import tambon.orders.Carrier;
import tambon.orders.SubOrderState;

/**
 * Where one producer's part of an order stands. Each state offers only the moves it allows, so a wrong move
 * does not compile.
 *
 * <pre>
 *   AwaitingPayment ──pay──▶ Paid ──confirm──▶ Confirmed ──ship──▶ Shipped ──deliver──▶ Delivered
 *         │ expire             │  └──────ship──────▲ │ cancel
 *         ▼                    ▼ cancel              ▼
 *      Expired             Cancelled             Cancelled
 * </pre>
 *
 * Cash on delivery begins at {@link Paid}: the producer's turn, though the money comes at the door.
 */
public sealed interface PartState {

    /** For tables and screens. */
    SubOrderState shown();

    record AwaitingPayment() implements PartState {
        public Paid pay() {
            return new Paid();
        }

        public Expired expire() {
            return new Expired();
        }

        @Override
        public SubOrderState shown() {
            return SubOrderState.AWAITING_PAYMENT;
        }
    }

    /** The goods are still at the producer's, who is to send them. */
    sealed interface ToSend extends PartState {
        default Shipped ship(Carrier carrier, String trackingNumber) {
            return new Shipped(carrier, trackingNumber);
        }

        default Cancelled cancel(String reason) {
            return new Cancelled(reason);
        }
    }

    record Paid() implements ToSend {
        public Confirmed confirm() {
            return new Confirmed();
        }

        @Override
        public SubOrderState shown() {
            return SubOrderState.PAID;
        }
    }

    record Confirmed() implements ToSend {
        @Override
        public SubOrderState shown() {
            return SubOrderState.CONFIRMED;
        }
    }

    record Shipped(Carrier carrier, String trackingNumber) implements PartState {
        public Delivered deliver() {
            return new Delivered(carrier, trackingNumber);
        }

        @Override
        public SubOrderState shown() {
            return SubOrderState.SHIPPED;
        }
    }

    record Delivered(Carrier carrier, String trackingNumber) implements PartState {
        @Override
        public SubOrderState shown() {
            return SubOrderState.DELIVERED;
        }
    }

    record Cancelled(String reason) implements PartState {
        @Override
        public SubOrderState shown() {
            return SubOrderState.CANCELLED;
        }
    }

    record Expired() implements PartState {
        @Override
        public SubOrderState shown() {
            return SubOrderState.EXPIRED;
        }
    }
}
