package tambon.orders;

import org.jspecify.annotations.Nullable;
import tambon.orders.FindOrders.Move;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where buyer and producer disagree, and what is decided. */
public interface Disputes {

    /** Those that wait for a decision, oldest order first; for staff. */
    OrderSlice<Open> open(@Nullable String cursor, int size);

    /** One that waits, with its whole story. */
    Optional<Open> one(long subOrderId);

    /**
     * Decides. For the buyer: all that is still paid for the part is owed back. For the producer: the sale stands.
     *
     * @param reason 3–300 characters, told to both
     * @throws OrdersRejected if the part is not disputed
     */
    void settle(long subOrderId, boolean forBuyer, String reason, String who);

    /**
     * A part in dispute.
     *
     * @param reason what was said when it became one
     */
    record Open(SubOrderView part, Recipient buyer, String reason, Instant since, List<Move> moves) {

        public Open {
            moves = List.copyOf(moves);
        }
    }
}
