package tambon.orders;

/** Ways to pay a card company beside its own page, which {@link PayOrder#payPage} leads to. Present where one is set up. */
public interface CardPayments {

    /**
     * The text of a PromptPay code that tells us by itself when it was paid; the same one however often it is asked.
     *
     * @throws OrdersRejected if the order is not waiting for such a payment, or what happened to it ({@code PaymentTrouble})
     */
    String qrCode(long orderId, String returnTo);

    /**
     * Pays with a card that the company knows.
     *
     * @param paymentMethod the company's name of the card, {@code pm_…}
     * @param returnTo absolute address to come back to from the bank's own page
     * @throws OrdersRejected as above
     */
    Outcome pay(long orderId, String paymentMethod, String returnTo);

    /** What came of it. */
    sealed interface Outcome {

        record Paid() implements Outcome {}

        /** The bank wants to see the buyer first, there. */
        record Elsewhere(String address) implements Outcome {}

        /** The company is at it; the order's page will tell. */
        record Underway() implements Outcome {}
    }
}
