package tambon.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** By which quadrants A to D are computed: a table that the department edits, each edit a version that stays. */
public interface QuadrantRules {

    /** What is looked at of a product. */
    record Facts(int stars, int licences, int perMonth) {}

    /** One row: all three bounds must hold. */
    record Rule(String quadrant, int leastStars, int leastLicences, int leastPerMonth) {
        public boolean fits(Facts facts) {
            return facts.stars() >= leastStars
                    && facts.licences() >= leastLicences
                    && facts.perMonth() >= leastPerMonth;
        }
    }

    /** The rows of a version in their order. */
    record Version(int number, String note, String madeBy, Instant madeAt, List<Rule> rules) {

        /** What a product is that no row fits: the group that adjusts towards development. */
        public static final String OTHERWISE = "D";

        public Version {
            rules = List.copyOf(rules);
        }

        public String quadrantOf(Facts facts) {
            return rules.stream()
                    .filter(rule -> rule.fits(facts))
                    .map(Rule::quadrant)
                    .findFirst()
                    .orElse(OTHERWISE);
        }
    }

    /** What a recomputation did. */
    record Recomputed(int version, long looked, long changed) {}

    /** All versions, the one in force first. */
    List<Version> versions();

    /** A new version, in force at once. @throws CatalogRejected if a row is wrong, or there are none or over 20 */
    Version change(Standings.Officer officer, String note, List<Rule> rules);

    /** How many products would fall into each quadrant by these rows; nothing is kept. */
    Map<String, Long> preview(List<Rule> rules);

    /** Computes every product anew by the version in force; a batch at a time, so that others may work meanwhile. */
    Recomputed recompute(Standings.Officer officer);
}
