package tambon.orders.payment;

import tambon.infra.money.Money;
import tambon.orders.PaymentMethod;

import jakarta.inject.Singleton;

/** เก็บเงินปลายทาง. */
@Singleton
final class CashOnDelivery implements PaymentGateway {

    @Override
    public PaymentMethod method() {
        return PaymentMethod.COD;
    }

    @Override
    public boolean isSetUp() {
        return true;
    }

    @Override
    public boolean takes(Money amount) {
        return true;
    }

    @Override
    public WayToPay wayToPay(Due due) {
        return new WayToPay.AtTheDoor();
    }
}
