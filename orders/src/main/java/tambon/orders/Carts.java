package tambon.orders;

import java.time.Instant;
import java.util.Optional;

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

    /**
     * Types a code, or takes it away where it is empty. Whether it can be used is told by {@link CartView#coupon}.
     *
     * @throws OrdersRejected if it cannot be a code
     */
    void coupon(Buyer buyer, String code);

    /** Chooses in which way a producer's parcel shall come; a way that is not open to it is passed over later. */
    void deliver(Buyer buyer, long producerId, long wayId);

    /**
     * Puts the goods in the cart aside for this buyer for ten minutes, or for ten more, at most thirty in all.
     *
     * @return until when; empty where nothing of it is kept in stock
     * @throws OrdersRejected if less is left of something than is wanted; what was held before stays held
     */
    Optional<Instant> hold(Buyer buyer);
}
