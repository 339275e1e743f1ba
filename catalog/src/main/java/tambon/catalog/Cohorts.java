package tambon.catalog;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The producers, and where it is goods that are developed the goods, on whose sales a year's work is judged. */
public interface Cohorts {

    /** What the department's targets are set on (CDD guideline FY2565, lines 4811, 5221, 6405, 6762-6784). */
    enum Cohort {
        /** Producers trained to sell online, 3,800 in FY2565 (4524-4567). */
        TRAINED,
        /** Products of the development project, 3,820 in FY2565 = 1,520 + 1,900 + 300 + 100 (1007-1035). */
        DEVELOPED,
        /** Products of Knowledge-Based OTOP (4670-4811). */
        KBO,
        /** Producers whose goods an OTOP Trader sells (6371-6405). */
        TRADER,
        /** Groups of the safe-food networks (5131-5221). */
        SAFE_FOOD,
        /** Producers of community goods (6784). */
        COMMUNITY_GOODS;

        /** A producer of a programme of any of these kinds is in it. */
        public Set<Programmes.Kind> kinds() {
            return switch (this) {
                case TRAINED -> Set.of(Programmes.Kind.ONLINE_SELLER);
                case DEVELOPED ->
                    Set.of(
                            Programmes.Kind.KBO,
                            Programmes.Kind.QUADRANT_D,
                            Programmes.Kind.PREMIUM,
                            Programmes.Kind.YOUNG_OTOP);
                case KBO -> Set.of(Programmes.Kind.KBO);
                case TRADER -> Set.of(Programmes.Kind.TRADER);
                case SAFE_FOOD -> Set.of(Programmes.Kind.SAFE_FOOD);
                case COMMUNITY_GOODS -> Set.of(Programmes.Kind.COMMUNITY_GOODS);
            };
        }
    }

    /**
     * @param productId the product that is developed; null where the whole producer is
     * @param areaCode the producer's today, 4 or 6 digits
     */
    record Member(long producerId, @Nullable Long productId, String areaCode) {}

    /**
     * Hands over the members of a cohort, up to 1,000 at a time and in the order of their producers; each producer with
     * each product once. One statement a batch, none of them inside a transaction of the caller's.
     *
     * @param yearBe fiscal year of the programme, Buddhist Era
     * @param areaCode 2 or 4 digits; empty for the whole country
     */
    void members(Cohort cohort, int yearBe, String areaCode, Consumer<List<Member>> batch);

    /** The years in which somebody was in this cohort, newest first. */
    List<Integer> years(Cohort cohort);
}
