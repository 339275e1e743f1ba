package tambon.orders.sales;

import org.jspecify.annotations.Nullable;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How producer and product stood on the day of a sale.
 *
 * @param stars 1 to 5; null without a rating
 * @param quadrant A to D; null without one
 * @param cohorts codes of the cohorts either is a member of
 */
record Standing(@Nullable Integer stars, @Nullable String quadrant, SortedSet<String> cohorts) {

    static final Standing NONE = new Standing(null, null, new TreeSet<>());

    /** As the ledger keeps it: {@code ,KBO,TRAINED,}, so that one code can be looked for between commas. */
    String cohortList() {
        return cohorts.isEmpty() ? "" : "," + String.join(",", cohorts) + ",";
    }

    static Standing kept(@Nullable Integer stars, @Nullable String quadrant, String cohortList) {
        var cohorts = new TreeSet<String>();
        for (var code : cohortList.split(",", -1)) {
            if (!code.isEmpty()) {
                cohorts.add(code);
            }
        }
        return new Standing(stars, quadrant, cohorts);
    }
}
