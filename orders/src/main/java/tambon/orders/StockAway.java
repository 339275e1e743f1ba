package tambon.orders;

import java.util.List;
import java.util.Map;

/**
 * A producer's goods that are elsewhere for a while: at a fair, or with a Trader. What is away cannot be ordered here, and
 * what is sold there was moved there before.
 *
 * <p>Each change is told with a reference, 1–60 printable ASCII characters, that names its cause; told again it changes
 * nothing. In the caller's transaction where there is one. All throw {@link OrdersRejected} if a variant is not the producer's, or less is there than is to be taken.
 */
public interface StockAway {

    /**
     * From home to the place.
     *
     * @return false if it was told before
     */
    boolean moveOut(Cause cause, List<Pieces> pieces);

    /**
     * From the place home. From a fair more may come than was known to be there, until somebody explains it.
     *
     * @return false if it was told before
     */
    boolean moveBack(Cause cause, List<Pieces> pieces);

    /**
     * Sold at the place. At a fair it may be more than was there: two phones without a network can sell the same piece, and
     * the balance then shows it as less than nothing.
     *
     * @return false if it was told before
     */
    boolean sold(Cause cause, List<Pieces> pieces);

    /**
     * A sale at the place was taken back, and the goods are there again.
     *
     * @return false if it was told before
     */
    boolean unsold(Cause cause, List<Pieces> pieces);

    /**
     * Neither sold at the place nor brought back.
     *
     * @return false if it was told before
     */
    boolean lost(Cause cause, List<Pieces> pieces);

    /**
     * More was there than was counted when it was moved.
     *
     * @return false if it was told before
     */
    boolean found(Cause cause, List<Pieces> pieces);

    /** What is at a place, by variant id. */
    Map<Long, Integer> at(Place place);

    /** What a producer has away, largest first; at most 1,000. */
    List<There> of(long producerId);

    /**
     * Where goods can be.
     *
     * @param id of the fair or the Trader
     */
    record Place(Kind kind, long id) {

        /** What such a place is. */
        public enum Kind {
            FAIR,
            TRADER
        }

        @Override
        public String toString() {
            return kind + ":" + id;
        }
    }

    /** Whose goods, where, for which cause, told by whom. */
    record Cause(long producerId, Place place, String reference, String who) {}

    /**
     * So many of one variant; each variant once.
     *
     * @param quantity 1–1,000,000
     */
    record Pieces(long variantId, int quantity) {}

    /** Pieces of a variant at a place. */
    record There(Place place, long variantId, long productId, int pieces) {}
}
