package tambon.orders;

import tambon.infra.money.Money;

/** Turns a cart into an order that holds its stock until it is paid or its time is up. */
public interface PlaceOrder {

    /**
     * Places what is in the buyer's cart, or returns the order that this key placed already.
     *
     * @throws OrdersRejected if the cart cannot be sold as the buyer saw it; nothing is kept
     */
    OrderView place(Command command);

    /**
     * @param key chosen by the client, one per press of the button, 8–100 printable ASCII characters; makes a repeated press harmless
     * @param agreedTotal what the buyer was shown; another total is refused, never adjusted
     */
    record Command(
            String key, Buyer buyer, Recipient recipient, PaymentMethod method, Money agreedTotal, String note) {}
}
