package tambon.orders.stock;

import org.jspecify.annotations.Nullable;

/**
 * One line of the stock ledger before it is written.
 *
 * @param quantity signed: what it adds to the stock at home
 * @param away signed: what it adds to the stock at {@code place}
 * @param subOrderId for what was sold or released; null for the rest
 * @param place where it went or was; null for home
 * @param reference of a cause that may be told twice and moves once; null where there is none
 */
public record Movement(
        long variantId,
        Kind kind,
        int quantity,
        int away,
        @Nullable Long subOrderId,
        @Nullable String place,
        @Nullable String reference,
        String reason) {

    /** Why stock moves. */
    public enum Kind {
        RECEIVED,
        SOLD,
        RELEASED,
        /** Counted, and found to be other than thought. */
        ADJUSTED,
        /** Taken to a fair or a Trader. */
        MOVED_OUT,
        MOVED_BACK,
        SOLD_AWAY,
        UNSOLD_AWAY,
        /** Neither sold there nor brought back. */
        LOST_AWAY,
        /** There, and never counted as moved there. */
        FOUND_AWAY
    }

    public static Movement sold(long variantId, int quantity, long subOrderId) {
        return new Movement(variantId, Kind.SOLD, -quantity, 0, subOrderId, null, null, "");
    }

    public static Movement released(long variantId, int quantity, long subOrderId, String reason) {
        return new Movement(variantId, Kind.RELEASED, quantity, 0, subOrderId, null, null, reason);
    }

    static Movement received(long variantId, int quantity, String reason) {
        return new Movement(variantId, Kind.RECEIVED, quantity, 0, null, null, null, reason);
    }

    static Movement adjusted(long variantId, int quantity, String reason) {
        return new Movement(variantId, Kind.ADJUSTED, quantity, 0, null, null, null, reason);
    }
}
