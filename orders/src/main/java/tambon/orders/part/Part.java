package tambon.orders.part;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;
import tambon.orders.Carrier;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.WrongMoment;
import tambon.orders.PaymentMethod;
import tambon.orders.part.PartState.AwaitingPayment;
import tambon.orders.part.PartState.Cancelled;
import tambon.orders.part.PartState.Confirmed;
import tambon.orders.part.PartState.Delivered;
import tambon.orders.part.PartState.Expired;
import tambon.orders.part.PartState.Paid;
import tambon.orders.part.PartState.Shipped;
import tambon.orders.part.PartState.ToSend;

import java.time.Instant;

/**
 * One producer's part of an order, as its moves need it.
 *
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
        Money goods,
        Money shipping,
        Money refundedShipping,
        Money platformDiscount,
        Money platformShippingDiscount,
        Money commission,
        PartState state,
        @Nullable Instant paidAt) {

    /** @throws OrdersRejected if it does not wait for money */
    public Part pay(Instant at) {
        return switch (state) {
            case AwaitingPayment waiting -> with(waiting.pay(), at);
            case Paid _, Confirmed _, Shipped _, Delivered _, Cancelled _, Expired _ -> throw wrongMoment();
        };
    }

    public Part expire() {
        return switch (state) {
            case AwaitingPayment waiting -> with(waiting.expire(), null);
            case Paid _, Confirmed _, Shipped _, Delivered _, Cancelled _, Expired _ -> throw wrongMoment();
        };
    }

    public Part confirm() {
        return switch (state) {
            case Paid paid -> with(paid.confirm(), paidAt);
            case AwaitingPayment _, Confirmed _, Shipped _, Delivered _, Cancelled _, Expired _ -> throw wrongMoment();
        };
    }

    public Part ship(Carrier carrier, String trackingNumber) {
        return switch (state) {
            case ToSend toSend -> with(toSend.ship(carrier, trackingNumber), paidAt);
            case AwaitingPayment _, Shipped _, Delivered _, Cancelled _, Expired _ -> throw wrongMoment();
        };
    }

    /** For cash on delivery also: paid. */
    public Part deliver(Instant at) {
        return switch (state) {
            case Shipped shipped -> with(shipped.deliver(), paidAt == null ? at : paidAt);
            case AwaitingPayment _, Paid _, Confirmed _, Delivered _, Cancelled _, Expired _ -> throw wrongMoment();
        };
    }

    public Part cancel(String reason) {
        return switch (state) {
            case ToSend toSend -> with(toSend.cancel(reason), paidAt);
            case AwaitingPayment _, Shipped _, Delivered _, Cancelled _, Expired _ -> throw wrongMoment();
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
