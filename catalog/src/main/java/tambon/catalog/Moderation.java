package tambon.catalog;

import org.jspecify.annotations.Nullable;
import tambon.catalog.Standings.Officer;
import tambon.infra.page.Slice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Looking at goods before, or soon after, everyone sees them. What a new seller first shows waits; what it changes later
 * is shown and looked at afterwards. Goods that speak of forbidden things wait whoever sells them. Trusted sellers'
 * other goods are shown at once; stars are never needed.
 */
public interface Moderation {

    enum State {
        WAITING,
        APPROVED,
        RETURNED
    }

    /** A field that changed; {@code was} is empty for what was not there. */
    record Difference(String field, String was, String now) {}

    /**
     * One look.
     *
     * @param version of the product that is judged
     * @param differences to what was approved last; of a product never approved, all that it says
     * @param hits forbidden words that were found
     */
    record Review(
            long id,
            ListingCard card,
            int version,
            State state,
            List<Difference> differences,
            List<String> hits,
            Instant askedAt,
            @Nullable Instant decidedAt,
            String decidedBy,
            String reasons) {

        public Review {
            differences = List.copyOf(differences);
            hits = List.copyOf(hits);
        }
    }

    /** A word that goods may not speak of without somebody looking, and why. */
    record Forbidden(String word, String reasonTh, String reasonEn) {}

    /** A new seller, with how many of its goods were approved. */
    record Trial(ProducerCard producer, int approved) {}

    /** After so many approvals and none sent back since the last of them, a new seller is trusted. */
    int APPROVALS_TO_TRUST = 3;

    /** Those of the officer's area that wait, longest first. */
    Slice<Review> waiting(Officer officer, @Nullable String cursor, int size);

    /** The last look at a product; empty if nobody had to. */
    Optional<Review> last(long productId);

    /**
     * Shows the product, or leaves it shown.
     *
     * @param version as it was read
     * @throws CatalogRejected if it is not of the officer's area, decided already, or changed meanwhile
     */
    void approve(Officer officer, long reviewId, int version);

    /**
     * Hides the product until its producer asks again.
     *
     * @param reasons for the producer; required
     */
    void sendBack(Officer officer, long reviewId, int version, String reasons);

    List<Forbidden> forbidden();

    /** Adds the word, or changes its reasons. @throws CatalogRejected if a field is wrong */
    void forbid(Officer officer, Forbidden word);

    void allow(Officer officer, String word);

    /** New sellers of the officer's area, newest first, at most 200. */
    List<Trial> onTrial(Officer officer);

    void trust(Officer officer, long producerId);
}
