package tambon.orders;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;

import java.time.Instant;
import java.util.List;

/**
 * What takes something off a price. A producer's is borne by the producer and about its own goods; the platform's is borne
 * by the platform and about everybody's.
 */
public interface Promotions {

    /** Whose id stands for the platform. */
    long PLATFORM = 0;

    /** Those of a producer, or the platform's, newest first; at most 100. */
    List<Promotion> of(long producerId);

    /**
     * Makes one.
     *
     * @throws OrdersRejected if a field is wrong, or another promotion in force has the code
     */
    void make(long producerId, Terms terms, String who);

    /**
     * Ends it now; orders placed before keep what it took off.
     *
     * @throws OrdersRejected if it is another's
     */
    void stop(long producerId, long promotionId, String who);

    /** What a promotion does. */
    enum Kind {
        /** Buy so many of one product, get so many more free: the cheapest of them. */
        BUY_GET,
        PERCENT,
        AMOUNT,
        FREE_SHIPPING
    }

    /**
     * How a promotion works.
     *
     * @param code typed by the buyer, 3–30 capitals, digits or dashes; null: it works by itself
     * @param productId of {@link Kind#BUY_GET}; null: each of the producer's goods
     * @param buy pieces to pay for, {@code free} pieces on top, 1–999; 0 for other kinds
     * @param percent 1–90; 0 for other kinds
     * @param amount taken off, less than {@code least}; nothing for other kinds
     * @param most that a percentage takes off; null: no limit
     * @param least what the goods must come to
     * @param mostUses by all buyers together; null: no limit
     * @param mostPerBuyer null: no limit
     */
    record Terms(
            Kind kind,
            @Nullable String code,
            @Nullable Long productId,
            int buy,
            int free,
            int percent,
            Money amount,
            @Nullable Money most,
            Money least,
            @Nullable Integer mostUses,
            @Nullable Integer mostPerBuyer,
            Instant startsAt,
            Instant endsAt) {

        /** Whether each use is counted. */
        public boolean isLimited() {
            return mostUses != null || mostPerBuyer != null;
        }
    }

    /**
     * A promotion.
     *
     * @param stoppedAt null unless somebody ended it early
     */
    record Promotion(
            long id,
            long producerId,
            Terms terms,
            int used,
            @Nullable Instant stoppedAt) {

        public boolean isOfPlatform() {
            return producerId == PLATFORM;
        }
    }
}
