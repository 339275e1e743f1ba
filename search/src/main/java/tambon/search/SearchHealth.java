package tambon.search;

import org.jspecify.annotations.Nullable;

/** How search is doing. */
public interface SearchHealth {

    State now();

    /**
     * @param engine {@code lucene} or {@code elasticsearch}
     * @param available whether a search would be answered
     * @param goods how many can be found
     * @param behind changes the index has not yet taken in
     * @param rebuilding share of a rebuild that is done, 0 to 1; null when none is under way
     * @param trouble what went wrong last, for staff; null if nothing is wrong
     */
    record State(
            String engine,
            boolean available,
            long goods,
            long behind,
            @Nullable Double rebuilding,
            @Nullable String trouble) {}
}
