package tambon.orders.part;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;
import tambon.orders.Carrier;
import tambon.orders.DeliveryWays.Kind;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.Invalid;
import tambon.orders.OrdersRejected.WrongMoment;
import tambon.orders.PaymentMethod;
import tambon.orders.part.PartState.AwaitingPayment;
import tambon.orders.part.PartState.Confirmed;
import tambon.orders.part.PartState.Delivered;
import tambon.orders.part.PartState.Disputed;
import tambon.orders.part.PartState.Over;
import tambon.orders.part.PartState.Packed;
import tambon.orders.part.PartState.Paid;
import tambon.orders.part.PartState.ReturnAsked;
import tambon.orders.part.PartState.Sent;
import tambon.orders.part.PartState.Shipped;
import tambon.orders.part.PartState.ToSend;
import tambon.orders.part.PartState.Unpacked;

import java.time.Instant;

/**
 * One producer's part of an order, as its moves need it.
 *
 * @param delivery how the buyer chose to get it
 * @param goods what the buyer pays for them, as {@code shipping}
 * @param platformDiscount what the platform gives the producer on top, as {@code platformShippingDiscount}
 * @param commission what the platform keeps
 * @param refundedShipping what of the shipping was given back so far
 * @param paidAt when its money was seen; null before
 */
public record Part(
        long id,
        long purchaseId,
        long producerId,
        String areaCode,
        PaymentMethod method,
        Kind delivery,
        Money goods,
        Money shipping,
        Money refundedShipping,
        Money platformDiscount,
        Money platformShippingDiscount,
        Money commission,
        PartState state,
        @Nullable Instant paidAt) {

    /** A reason that the words of the pages name, since nobody typed it. */
    static final String NOT_CONFIRMED = "@not-confirmed";

    /** @throws OrdersRejected if it does not wait for money; so do the other moves where they are not open */
    public Part pay(Instant at) {
        return switch (state) {
            case AwaitingPayment waiting -> with(waiting.pay(), at);
            case ToSend _, Sent _, Over _ -> throw wrongMoment();
        };
    }

    public Part expire() {
        return switch (state) {
            case AwaitingPayment waiting -> with(waiting.expire(), null);
            case ToSend _, Sent _, Over _ -> throw wrongMoment();
        };
    }

    public Part giveUp(String reason) {
        return switch (state) {
            case AwaitingPayment waiting -> with(waiting.giveUp(reason), null);
            case ToSend _, Sent _, Over _ -> throw wrongMoment();
        };
    }

    public Part confirm() {
        return switch (state) {
            case Paid paid -> with(paid.confirm(), paidAt);
            case AwaitingPayment _, Confirmed _, Packed _, Sent _, Over _ -> throw wrongMoment();
        };
    }

    public Part pack() {
        return switch (state) {
            case Unpacked unpacked -> with(unpacked.pack(), paidAt);
            case AwaitingPayment _, Packed _, Sent _, Over _ -> throw wrongMoment();
        };
    }

    /** What the buyer comes for has no carrier. */
    public Part ship(Carrier carrier, String trackingNumber) {
        if (delivery.isPickUp() || carrier == Carrier.PICK_UP) {
            throw new OrdersRejected(new Invalid("carrier"));
        }
        return switch (state) {
            case ToSend toSend -> with(toSend.ship(carrier, trackingNumber), paidAt);
            case AwaitingPayment _, Sent _, Over _ -> throw wrongMoment();
        };
    }

    /** Only what the buyer was to come for; where it is paid then, also: paid. */
    public Part handOver(Instant at) {
        if (!delivery.isPickUp()) {
            throw wrongMoment();
        }
        return switch (state) {
            case ToSend toSend -> with(toSend.handOver(), paidAt == null ? at : paidAt);
            case AwaitingPayment _, Sent _, Over _ -> throw wrongMoment();
        };
    }

    /** For cash on delivery also: paid. */
    public Part deliver(Instant at) {
        return switch (state) {
            case Shipped shipped -> with(shipped.deliver(), paidAt == null ? at : paidAt);
            case AwaitingPayment _, ToSend _, Delivered _, ReturnAsked _, Disputed _, Over _ -> throw wrongMoment();
        };
    }

    public Part cancel(String reason) {
        return switch (state) {
            case ToSend toSend -> with(toSend.cancel(reason), paidAt);
            case AwaitingPayment _, Sent _, Over _ -> throw wrongMoment();
        };
    }

    public Part callOff(String reason) {
        return switch (state) {
            case Unpacked unpacked -> with(unpacked.callOff(reason), paidAt);
            case AwaitingPayment _, Packed _, Sent _, Over _ -> throw wrongMoment();
        };
    }

    public Part comeBack() {
        return switch (state) {
            case Shipped shipped -> with(shipped.comeBack(), paidAt);
            case AwaitingPayment _, ToSend _, Delivered _, ReturnAsked _, Disputed _, Over _ -> throw wrongMoment();
        };
    }

    public Part complete() {
        return switch (state) {
            case Delivered delivered -> with(delivered.complete(), paidAt);
            case AwaitingPayment _, ToSend _, Shipped _, ReturnAsked _, Disputed _, Over _ -> throw wrongMoment();
        };
    }

    public Part askReturn() {
        return switch (state) {
            case Delivered delivered -> with(delivered.askReturn(), paidAt);
            case AwaitingPayment _, ToSend _, Shipped _, ReturnAsked _, Disputed _, Over _ -> throw wrongMoment();
        };
    }

    public Part takeBack() {
        return switch (state) {
            case ReturnAsked asked -> with(asked.takeBack(), paidAt);
            case AwaitingPayment _, ToSend _, Shipped _, Delivered _, Disputed _, Over _ -> throw wrongMoment();
        };
    }

    public Part refuseReturn() {
        return switch (state) {
            case ReturnAsked asked -> with(asked.refuse(), paidAt);
            case AwaitingPayment _, ToSend _, Shipped _, Delivered _, Disputed _, Over _ -> throw wrongMoment();
        };
    }

    /** A parcel that nobody paid for yet is not disputed but refused at the door. */
    public Part dispute() {
        if (paidAt == null) {
            throw wrongMoment();
        }
        return switch (state) {
            case Shipped shipped -> with(shipped.dispute(), paidAt);
            case Delivered delivered -> with(delivered.dispute(), paidAt);
            case AwaitingPayment _, ToSend _, ReturnAsked _, Disputed _, Over _ -> throw wrongMoment();
        };
    }

    public Part settleForBuyer() {
        return switch (state) {
            case Disputed disputed -> with(disputed.settleForBuyer(), paidAt);
            case AwaitingPayment _, ToSend _, Shipped _, Delivered _, ReturnAsked _, Over _ -> throw wrongMoment();
        };
    }

    public Part settleForProducer() {
        return switch (state) {
            case Disputed disputed -> with(disputed.settleForProducer(), paidAt);
            case AwaitingPayment _, ToSend _, Shipped _, Delivered _, ReturnAsked _, Over _ -> throw wrongMoment();
        };
    }

    /** What becomes of it when its timer is up and nobody has done anything. */
    public Part timeIsUp(Instant at) {
        return switch (state) {
            case Paid _ -> cancel(NOT_CONFIRMED);
            case Shipped _ -> deliver(at);
            case Delivered _ -> complete();
            case ReturnAsked _ -> refuseReturn();
            case AwaitingPayment _, Confirmed _, Packed _, Disputed _, Over _ -> throw wrongMoment();
        };
    }

    /** Of the shipping, what the producer may still keep. */
    public Money shippingLeft() {
        return shipping.minus(refundedShipping);
    }

    public Money total() {
        return goods.plus(shipping);
    }

    private Part with(PartState next, @Nullable Instant paid) {
        return new Part(
                id,
                purchaseId,
                producerId,
                areaCode,
                method,
                delivery,
                goods,
                shipping,
                refundedShipping,
                platformDiscount,
                platformShippingDiscount,
                commission,
                next,
                paid);
    }

    private OrdersRejected wrongMoment() {
        return new OrdersRejected(new WrongMoment(state.shown()));
    }
}
