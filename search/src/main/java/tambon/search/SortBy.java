package tambon.search;

/** In which order goods are shown; equal ones by relevance, then by id. */
public enum SortBy {
    RELEVANCE,
    NEWEST,
    /** Cheapest first; goods without a price last, as in {@link #PRICE_DOWN}. */
    PRICE_UP,
    PRICE_DOWN,
    STARS,
    BEST_SELLING
}
