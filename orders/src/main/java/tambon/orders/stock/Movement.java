package tambon.orders.stock;

import org.jspecify.annotations.Nullable;

/**
 * One line of the stock ledger before it is written.
 *
 * @param quantity signed: what it adds to the balance
 * @param subOrderId for what was sold or released; null for the rest
 */
public record Movement(
        long variantId, Kind kind, int quantity, @Nullable Long subOrderId, String reason) {

    /** Why stock moves. */
    public enum Kind {
        RECEIVED,
        SOLD,
        RELEASED,
        /** Counted, and found to be other than thought. */
        ADJUSTED,
        /** Taken to a fair or a Trader. */
        MOVED_OUT,
        MOVED_BACK
    }

    public static Movement sold(long variantId, int quantity, long subOrderId) {
        return new Movement(variantId, Kind.SOLD, -quantity, subOrderId, "");
    }

    public static Movement released(long variantId, int quantity, long subOrderId, String reason) {
        return new Movement(variantId, Kind.RELEASED, quantity, subOrderId, reason);
    }
}
