package tambon.search;

/** Makes the index anew beside the one that answers, lets it catch up, and swaps them. */
public interface RebuildIndex {

    /** Begins, unless a rebuild is under way on this node; returns at once. Watch it by {@link SearchHealth}. */
    void begin();
}
