package tambon.search.index;

import tambon.search.Facet;
import tambon.search.SortBy;

import java.util.Set;

/**
 * What an engine is asked.
 *
 * @param ranking applies when sorted by relevance, and to ties
 * @param from how many of the list to leave out
 * @param size how many to give
 * @param counted facets to count
 */
public record Request(
        Plan plan, Narrowing narrowing, SortBy sort, Ranking ranking, int from, int size, Set<Facet> counted) {

    /** So many of the best are mixed by seller; what comes after them stays in the order of scores. */
    public static final int MIXED = 192;

    /** How many of the best an engine has to know to give this part of the list. */
    public int reach() {
        return mixed() ? Math.max(MIXED, from + size) : from + size;
    }

    public boolean mixed() {
        return sort == SortBy.RELEVANCE && from < MIXED;
    }
}
