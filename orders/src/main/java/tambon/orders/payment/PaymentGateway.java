package tambon.orders.payment;

import tambon.infra.money.Money;
import tambon.orders.PaymentMethod;

/** One way for a buyer to pay. A bean of this type is all it takes to offer one. */
public interface PaymentGateway {

    PaymentMethod method();

    /** Whether it is set up here. */
    boolean isSetUp();

    /** Whether it is set up here and takes this much. */
    boolean takes(Money amount);

    /** What the buyer has to do now. */
    WayToPay wayToPay(Due due);

    /** What is to be paid. {@code number} is the order's, for people; {@code returnTo} where a buyer who left comes back to. */
    record Due(long orderId, String number, Money amount, String returnTo) {}

    /** What a buyer does to pay. */
    sealed interface WayToPay {

        /** Scans a code that says exactly this. */
        record Scan(String code) implements WayToPay {}

        /** Pays on another's page, at this address. */
        record Elsewhere(String address) implements WayToPay {}

        /** Transfers to this bank account. */
        record ToAccount(String bank, String number, String holder) implements WayToPay {}

        /** Nothing yet: pays who brings the parcel. */
        record AtTheDoor() implements WayToPay {}
    }
}
