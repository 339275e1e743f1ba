package tambon.search.index;

import tambon.search.Facet;

import java.util.List;
import java.util.Map;

/**
 * What an engine answers.
 *
 * @param found the best, in order
 * @param total of all that match and pass the narrowing
 * @param textMatches of all that match, narrowing aside
 * @param bestPoints of the best match, narrowing aside; 0 if there is none
 * @param counts per facet and value, with every other facet's narrowing applied
 */
public record Matches(
        List<Match> found, long total, long textMatches, int bestPoints, Map<Facet, List<ValueCount>> counts) {

    /**
     * @param sellerTh the seller's names for {@link Facet#SELLER}, else empty, as {@code sellerEn}
     */
    public record ValueCount(String value, int count, String sellerTh, String sellerEn) {

        public ValueCount(String value, int count) {
            this(value, count, "", "");
        }
    }
}
