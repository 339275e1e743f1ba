package tambon.orders.payment;

import tambon.infra.database.WholeTransaction;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.Unknown;
import tambon.orders.PayOrder;
import tambon.orders.PaymentMethod;
import tambon.orders.part.Parts;
import tambon.orders.payment.PaymentGateway.Due;
import tambon.orders.payment.PaymentGateway.WayToPay.AtTheDoor;
import tambon.orders.payment.PaymentGateway.WayToPay.Elsewhere;
import tambon.orders.payment.PaymentGateway.WayToPay.Scan;
import tambon.orders.payment.PaymentGateway.WayToPay.ToAccount;
import tambon.orders.payment.PaymentRows.Payment;

import jakarta.inject.Singleton;
import java.util.Set;

/** Money that comes in for orders, and who saw it. */
@Singleton
final class Payments implements PayOrder {

    private final Gateways gateways;
    private final PaymentRows rows;
    private final Parts parts;
    private final Settlement settlement;
    private final WholeTransaction transaction;

    Payments(Gateways gateways, PaymentRows rows, Parts parts, Settlement settlement, WholeTransaction transaction) {
        this.gateways = gateways;
        this.rows = rows;
        this.parts = parts;
        this.settlement = settlement;
        this.transaction = transaction;
    }

    @Override
    public Set<PaymentMethod> methods() {
        return gateways.setUp();
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

    private PaymentGateway.WayToPay wayToPay(long orderId, String returnTo) {
        var payment = open(orderId);
        return gateways.of(payment.method()).wayToPay(new Due(orderId, payment.number(), payment.amount(), returnTo));
    }

    @Override
    public void confirm(long orderId, String who) {
        transaction.join(() -> settlement.settle(orderId, who));
    }

    @Override
    public void confirmByProducer(long producerId, long orderId, String who) {
        transaction.join(() -> {
            var all = parts.lockAll(orderId);
            if (all.isEmpty() || all.stream().anyMatch(part -> part.producerId() != producerId)) {
                throw new OrdersRejected(new Unknown());
            }
            return settlement.settle(orderId, who);
        });
    }

    private Payment find(long orderId) {
        return rows.find(orderId).orElseThrow(() -> new OrdersRejected(new Unknown()));
    }

    private Payment open(long orderId) {
        var payment = find(orderId);
        if (!payment.isOpen()) {
            throw payment.tooLate();
        }
        return payment;
    }
}
