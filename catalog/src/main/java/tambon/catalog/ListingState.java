package tambon.catalog;

/** Who can see a listing. */
public enum ListingState {
    /** Never yet shown; only its producer and staff see it. */
    DRAFT,
    /** Everybody sees it. */
    PUBLISHED,
    /** Was shown and is no longer. */
    HIDDEN,
    /** Its producer means it to be seen, and may not sell for now, see {@link SellingStops}. */
    WITHHELD
}
