package tambon.orders;

import java.util.Set;

/** Money for orders. */
public interface PayOrder {

    /** The methods a buyer may choose now. */
    Set<PaymentMethod> methods();

    /**
     * The text of the PromptPay QR code for an unpaid order: exact amount, the order's number as reference.
     *
     * @throws OrdersRejected if the order is not waiting for a PromptPay payment
     */
    String promptPay(long orderId);

    /**
     * The address of the card company's page on which an unpaid order is paid; the same one however often it is asked.
     *
     * @param returnTo absolute address of the order's own page
     * @throws OrdersRejected if the order is not waiting for such a payment, or the company cannot be reached now
     */
    String payPage(long orderId, String returnTo);

    /**
     * The platform's bank account, for an unpaid order.
     *
     * @throws OrdersRejected if the order is not waiting for a transfer
     */
    BankAccount transferTo(long orderId);

    /** As it stands in a bank's book. */
    record BankAccount(String bank, String number, String holder) {}

    /**
     * A person entitled has seen the money; every part becomes the producers' to send. Once is as often.
     *
     * @param who the account that confirms, kept for ever
     * @throws OrdersRejected if the order expired or was cancelled meanwhile
     */
    void confirm(long orderId, String who);

    /** As {@link #confirm}, by the only producer of the order; refused where others have a part in it. */
    void confirmByProducer(long producerId, long orderId, String who);
}
