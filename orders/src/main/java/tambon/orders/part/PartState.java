package tambon.orders.part;

import tambon.orders.Carrier;
import tambon.orders.SubOrderState;

/**
 * Where one producer's part of an order stands. Each state offers only the moves it allows, so a wrong move
 * does not compile.
 *
 * <pre>
 *   AwaitingPayment ─pay─▶ Paid ─confirm─▶ Confirmed ─pack─▶ Packed ─ship─▶ Shipped ─deliver─▶ Delivered ─complete─▶ Completed
 *      │ expire              └──────┴── pack, ship ──────────▲                 │ │                 │  │
 *      ▼ give up                 │ cancel, call off (not once packed)          │ └─ dispute ─▶ Disputed ◀─ dispute
 *   Expired, Cancelled           ▼                                             │            ▲   │        │ ask to return
 *                            Cancelled                              come back  ▼   refuse   │   ▼        ▼
 *                                                                      Returned ◀────── ReturnAsked   Refunded or
 *                                                                               take back             Completed
 * </pre>
 *
 * What the buyer comes for is never shipped: it is handed over, from wherever a parcel could be shipped, and is
 * Delivered then. Cash on delivery begins at {@link Paid}: the producer's turn, though the money comes at the door.
 */
public sealed interface PartState {

    /** For tables and screens. */
    SubOrderState shown();

    /** @param trackingNumber empty where nobody numbers parcels */
    record Parcel(Carrier carrier, String trackingNumber) {}

    record AwaitingPayment() implements PartState {

        public Paid pay() {
            return new Paid();
        }

        public Expired expire() {
            return new Expired();
        }

        /** The buyer will not pay. */
        public Cancelled giveUp(String reason) {
            return new Cancelled(reason);
        }

        @Override
        public SubOrderState shown() {
            return SubOrderState.AWAITING_PAYMENT;
        }
    }

    /** The goods are still at the producer's, who is to send them. */
    sealed interface ToSend extends PartState {

        default Shipped ship(Carrier carrier, String trackingNumber) {
            return new Shipped(new Parcel(carrier, trackingNumber));
        }

        /** To the buyer, who came for it. */
        default Delivered handOver() {
            return new Delivered(new Parcel(Carrier.PICK_UP, ""));
        }

        /** By the producer, who cannot send it. */
        default Cancelled cancel(String reason) {
            return new Cancelled(reason);
        }
    }

    /** Nothing is in a box yet, so the buyer too may still change its mind. */
    sealed interface Unpacked extends ToSend {

        default Packed pack() {
            return new Packed();
        }

        /** By the buyer. */
        default Cancelled callOff(String reason) {
            return new Cancelled(reason);
        }
    }

    record Paid() implements Unpacked {

        public Confirmed confirm() {
            return new Confirmed();
        }

        @Override
        public SubOrderState shown() {
            return SubOrderState.PAID;
        }
    }

    record Confirmed() implements Unpacked {

        @Override
        public SubOrderState shown() {
            return SubOrderState.CONFIRMED;
        }
    }

    record Packed() implements ToSend {

        @Override
        public SubOrderState shown() {
            return SubOrderState.PACKED;
        }
    }

    /** It has left the producer's hands, and the last word is not spoken. */
    sealed interface Sent extends PartState {

        Parcel parcel();
    }

    record Shipped(Parcel parcel) implements Sent {

        public Delivered deliver() {
            return new Delivered(parcel);
        }

        /** Nobody took it. */
        public Returned comeBack() {
            return new Returned(parcel);
        }

        /** Something is wrong with a parcel that is paid for. */
        public Disputed dispute() {
            return new Disputed(parcel);
        }

        @Override
        public SubOrderState shown() {
            return SubOrderState.SHIPPED;
        }
    }

    record Delivered(Parcel parcel) implements Sent {

        public Completed complete() {
            return new Completed(parcel);
        }

        public ReturnAsked askReturn() {
            return new ReturnAsked(parcel);
        }

        public Disputed dispute() {
            return new Disputed(parcel);
        }

        @Override
        public SubOrderState shown() {
            return SubOrderState.DELIVERED;
        }
    }

    record ReturnAsked(Parcel parcel) implements Sent {

        public Returned takeBack() {
            return new Returned(parcel);
        }

        /** The producer will not have it back, or did not answer. */
        public Disputed refuse() {
            return new Disputed(parcel);
        }

        @Override
        public SubOrderState shown() {
            return SubOrderState.RETURN_ASKED;
        }
    }

    record Disputed(Parcel parcel) implements Sent {

        public Refunded settleForBuyer() {
            return new Refunded(parcel);
        }

        public Completed settleForProducer() {
            return new Completed(parcel);
        }

        @Override
        public SubOrderState shown() {
            return SubOrderState.DISPUTED;
        }
    }

    /** Nothing more happens. */
    sealed interface Over extends PartState {}

    record Completed(Parcel parcel) implements Over {

        @Override
        public SubOrderState shown() {
            return SubOrderState.COMPLETED;
        }
    }

    record Returned(Parcel parcel) implements Over {

        @Override
        public SubOrderState shown() {
            return SubOrderState.RETURNED;
        }
    }

    record Refunded(Parcel parcel) implements Over {

        @Override
        public SubOrderState shown() {
            return SubOrderState.REFUNDED;
        }
    }

    record Cancelled(String reason) implements Over {

        @Override
        public SubOrderState shown() {
            return SubOrderState.CANCELLED;
        }
    }

    record Expired() implements Over {

        @Override
        public SubOrderState shown() {
            return SubOrderState.EXPIRED;
        }
    }
}
