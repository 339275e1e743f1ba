package tambon.orders.payment;

import tambon.infra.database.WholeTransaction;
import tambon.infra.money.Money;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.Unknown;
import tambon.orders.OrdersRejected.WrongMoment;
import tambon.orders.PayOrder;
import tambon.orders.PaymentMethod;
import tambon.orders.SubOrderState;
import tambon.orders.money.Consequences;
import tambon.orders.part.Part;
import tambon.orders.part.Parts;
import tambon.orders.payment.PaymentGateway.Due;
import tambon.orders.payment.PaymentGateway.WayToPay.AtTheDoor;
import tambon.orders.payment.PaymentGateway.WayToPay.Elsewhere;
import tambon.orders.payment.PaymentGateway.WayToPay.Scan;
import tambon.orders.payment.PaymentGateway.WayToPay.ToAccount;
import tambon.orders.payment.PaymentRows.Payment;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Money that comes in for orders, and who saw it. */
@Singleton
final class Payments implements PayOrder {

    private final Gateways gateways;
    private final Optional<Stripe> stripe;
    private final PaymentRows rows;
    private final Parts parts;
    private final Consequences consequences;
    private final WholeTransaction transaction;
    private final Clock clock;

    Payments(
            Gateways gateways,
            Optional<Stripe> stripe,
            PaymentRows rows,
            Parts parts,
            Consequences consequences,
            WholeTransaction transaction,
            Clock clock) {
        this.gateways = gateways;
        this.stripe = stripe;
        this.rows = rows;
        this.parts = parts;
        this.consequences = consequences;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Set<PaymentMethod> methods() {
        return gateways.taking(Money.satang(1));
    }

    @Override
    public String promptPay(long orderId) {
        return switch (wayToPay(orderId, "")) {
            case Scan scan -> scan.code();
            case Elsewhere _, AtTheDoor _, ToAccount _ -> throw new OrdersRejected(new Unknown());
        };
    }

    @Override
    public String payPage(long orderId, String returnTo) {
        return switch (wayToPay(orderId, returnTo)) {
            case Elsewhere elsewhere -> elsewhere.address();
            case Scan _, AtTheDoor _, ToAccount _ -> throw new OrdersRejected(new Unknown());
        };
    }

    @Override
    public BankAccount transferTo(long orderId) {
        return switch (wayToPay(orderId, "")) {
            case ToAccount to -> new BankAccount(to.bank(), to.number(), to.holder());
            case Scan _, AtTheDoor _, Elsewhere _ -> throw new OrdersRejected(new Unknown());
        };
    }

    @Override
    public boolean hearStripe(String body, String signature) {
        return stripe.isPresent()
                && stripe.get().read(body, signature).map(this::take).orElse(false);
    }

    /** Money that came for an order that is no longer waiting for it goes back at once. */
    private boolean take(Stripe.Heard heard) {
        switch (heard) {
            case Stripe.Heard.Paid paid -> {
                var payment = rows.find(paid.orderId());
                if (payment.isEmpty() || !payment.get().amount().equals(paid.amount())) {
                    stripe.orElseThrow().giveBack(paid);
                    return true;
                }
                try {
                    confirm(paid.orderId(), "stripe " + paid.paymentIntent());
                } catch (OrdersRejected tooLate) {
                    stripe.orElseThrow().giveBack(paid);
                }
            }
            case Stripe.Heard.OfNoConcern _ -> {
                // Stripe tells more than we asked for; a genuine message is answered with thanks all the same
            }
        }
        return true;
    }

    private PaymentGateway.WayToPay wayToPay(long orderId, String returnTo) {
        var payment = open(orderId);
        return gateways.of(payment.method()).wayToPay(new Due(orderId, payment.number(), payment.amount(), returnTo));
    }

    @Override
    public void confirm(long orderId, String who) {
        transaction.run(() -> settle(orderId, who));
    }

    @Override
    public void confirmByProducer(long producerId, long orderId, String who) {
        transaction.run(() -> {
            var all = parts.lockAll(orderId);
            if (all.isEmpty() || all.stream().anyMatch(part -> part.producerId() != producerId)) {
                throw new OrdersRejected(new Unknown());
            }
            return settle(orderId, who);
        });
    }

    private int settle(long orderId, String who) {
        var now = clock.instant();
        if (!rows.paid(orderId, now, who)) {
            var payment = find(orderId);
            return switch (payment.state()) {
                case PAID -> 0; // seen before: no news
                case AWAITING, SLIP_SENT, EXPIRED -> throw tooLate(payment);
            };
        }
        var paid = new ArrayList<Part>();
        for (var part : parts.lockAll(orderId)) {
            var after = part.pay(now);
            parts.moved(part, after, who, "");
            paid.add(after);
        }
        consequences.paid(List.copyOf(paid));
        return paid.size();
    }

    private Payment find(long orderId) {
        return rows.find(orderId).orElseThrow(() -> new OrdersRejected(new Unknown()));
    }

    private Payment open(long orderId) {
        var payment = find(orderId);
        if (!payment.isOpen()) {
            throw tooLate(payment);
        }
        return payment;
    }

    static OrdersRejected tooLate(Payment payment) {
        return new OrdersRejected(new WrongMoment(
                switch (payment.state()) {
                    case AWAITING, SLIP_SENT -> SubOrderState.AWAITING_PAYMENT;
                    case PAID -> SubOrderState.PAID;
                    case EXPIRED -> SubOrderState.EXPIRED;
                }));
    }
}
