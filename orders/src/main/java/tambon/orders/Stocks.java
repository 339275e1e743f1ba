package tambon.orders;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What is left of each variant. Every change is a movement in a ledger whose sum is the balance. */
public interface Stocks {

    /** Pieces left, by variant id; one statement however many; variants never stocked are missing. */
    Map<Long, Integer> available(Collection<Long> variantIds);

    /** Pieces left of all that a producer keeps, by product id; one statement; products never stocked are missing. */
    Map<Long, Integer> ofProducer(long producerId);

    /** The producer counted: from now on there are so many, 0–1,000,000. */
    void count(long producerId, long productId, long variantId, int quantity, String who);

    /** First stock of many variants at once; those that were ever stocked are left as they are. */
    void receiveFirst(List<First> first, String who);

    /** See {@link #receiveFirst}. */
    record First(long variantId, long productId, long producerId, int quantity) {}
}
