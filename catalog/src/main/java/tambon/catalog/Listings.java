package tambon.catalog;

import org.jspecify.annotations.Nullable;
import tambon.infra.page.Slice;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What is listed: for everyone what is published, for a producer all of its own. */
public interface Listings {

    /** A published product for its page; empty if there is none or it is not shown. Two statements. */
    Optional<Listing> published(long productId);

    /**
     * Published products, newest first, straight from the database; one statement.
     *
     * @param cursor {@link Slice#next} of the slice before; null for the first. One that was never given out starts over
     * @param size at most {@link Slice#MOST}
     */
    Slice<ListingCard> browse(ListingFilter filter, @Nullable String cursor, int size);

    /**
     * The cards of these products, drafts and hidden ones too, by id; one statement however many. Unknown
     * ids are missing from the answer.
     */
    Map<Long, ListingCard> cards(Collection<Long> productIds);

    /** All that a producer has listed, drafts and hidden ones too, newest first. */
    Slice<ListingCard> own(long producerId, @Nullable String cursor, int size);

    /** One of a producer's own; empty if it is not theirs, exactly as if it did not exist. */
    Optional<Listing> ownOne(long producerId, long productId);
}
