package tambon.orders;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What is left of each variant. Every change is a movement in a ledger whose sum is the balance. */
public interface Stocks {

    /** Pieces left, by variant id; one statement however many; variants never stocked are missing. */
    Map<Long, Integer> available(Collection<Long> variantIds);

    /** Pieces left of all that a producer keeps, by product id; one statement; products never stocked are missing. */
    Map<Long, Integer> ofProducer(long producerId);

    /**
     * The producer counted: from now on there are so many, 0–1,000,000 of each. All of them or none.
     *
     * @throws OrdersRejected if there were other numbers before than the producer saw: somebody bought or counted meanwhile
     */
    void count(long producerId, long productId, List<Counted> counted, String who);

    /** What lately happened to the stock of a product, newest first; at most 30 movements. */
    List<Move> moves(long producerId, long productId);

    /** @param expected what was there when the producer looked; null where it was never counted */
    record Counted(long variantId, @Nullable Integer expected, int quantity, Why why) {}

    /** Why another number is there than before. */
    enum Why {
        COUNTED,
        MADE_MORE,
        DAMAGED,
        USED
    }

    /**
     * One movement.
     *
     * @param kind as the ledger names it, e.g. SOLD
     * @param quantity signed, at home; {@code away} the same elsewhere
     */
    record Move(long variantId, String kind, int quantity, int away, String reason, String who, Instant at) {}

    /** First stock of many variants at once; those that were ever stocked are left as they are. */
    void receiveFirst(List<First> first, String who);

    /** See {@link #receiveFirst}. */
    record First(long variantId, long productId, long producerId, int quantity) {}
}
