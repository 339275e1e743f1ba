package tambon.orders;

/** What a buyer has picked, priced anew at every look. At most 50 lines of 1–999 pieces. */
public interface Carts {

    /** The cart as it would be ordered now, for delivery to {@code postcode} (empty: shipping by the cheapest zone, said so). */
    CartView view(Buyer buyer, String postcode);

    /**
     * Adds pieces to a line, or begins one.
     *
     * @return pieces in the cart after it, for the count in the header
     * @throws OrdersRejected if the variant cannot be bought, the cart is full, or too many are asked
     */
    int add(Buyer buyer, long variantId, int quantity);

    /** Sets a line to so many pieces; 0 takes it out. Returns the pieces in the cart after it. */
    int change(Buyer buyer, long variantId, int quantity);

    /** After sign-in: what the visitor picked joins what the account had; the larger number of each wins. */
    int merge(Buyer buyer);
}
