package tambon.catalog;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the department holds of a product: stars, quadrant, labels, local wisdom, assessments, lessons. Officers record
 * it for products of their area; each record is kept with its day and its recorder.
 */
public interface Standings {

    /** Which committee gave the stars; of one round, the last of these that did is what counts. */
    enum Level {
        DISTRICT,
        PROVINCE,
        REGION,
        COUNTRY
    }

    /**
     * An officer.
     *
     * @param name for the record
     * @param area DOPA code that the products' own begin with; empty for the whole country
     */
    record Officer(String name, String area) {}

    /**
     * Stars of a selection round.
     *
     * @param roundYear fiscal year, Buddhist Era
     * @param evidence the announcement's number or address; may be empty
     */
    record Rating(int roundYear, Level level, int stars, LocalDate announcedOn, String evidence) {}

    /** A quadrant and the day from which it was so, by which version of the rules. */
    record Quadrant(String letter, LocalDate since, int rulesVersion) {}

    /** A programme that gives labels. */
    record Programme(String name, String labelTh, String labelEn, boolean retired) {}

    record Label(String programme, int yearBe, LocalDate givenOn) {}

    /**
     * The three tests of local wisdom (CDD guideline FY2565, line 6264).
     *
     * @param proven comes from knowledge of the community's people, proven by practice
     * @param handedDown from generation to generation, or well adapted to the times
     * @param agreed in a village assembly, or carried on by the community together
     */
    record Wisdom(boolean proven, boolean handedDown, boolean agreed, String evidence, LocalDate since) {
        public boolean counts() {
            return proven && handedDown && agreed;
        }
    }

    /** The six KBO criteria of a year (line 4810), in the order of that list. */
    record KboCheck(
            int yearBe,
            boolean applied,
            boolean designed,
            boolean repeatable,
            boolean distinct,
            boolean marketed,
            boolean branded,
            LocalDate assessedOn,
            String assessor) {

        public long met() {
            return Stream.of(applied, designed, repeatable, distinct, marketed, branded)
                    .filter(one -> one)
                    .count();
        }

        /** Four of the six, the first two among them. */
        public boolean passed() {
            return applied && designed && met() >= 4;
        }
    }

    /** A product's lesson in its seven topics (line 6339); {@code film} is an https address or empty. */
    record Lesson(
            int yearBe,
            String general,
            String swot,
            String process,
            String results,
            String success,
            String goals,
            String problems,
            String film) {}

    /** One entry of the record. */
    record Step(Instant at, String who, String what, String facts) {}

    /** All of a product, the newest of each first. */
    record Standing(
            ListingCard card,
            List<Rating> ratings,
            List<Quadrant> quadrants,
            List<Label> labels,
            @Nullable Wisdom wisdom,
            List<KboCheck> kbo,
            List<Lesson> lessons,
            List<Step> steps) {

        public Standing {
            ratings = List.copyOf(ratings);
            quadrants = List.copyOf(quadrants);
            labels = List.copyOf(labels);
            kbo = List.copyOf(kbo);
            lessons = List.copyOf(lessons);
            steps = List.copyOf(steps);
        }
    }

    /** Empty if there is no such product in the officer's area. */
    Optional<Standing> find(Officer officer, long productId);

    List<Programme> programmes();

    /** @throws CatalogRejected if a field is wrong or the product is not of the officer's area; as all below */
    void rate(Officer officer, long productId, Rating rating);

    void label(Officer officer, long productId, Label label);

    void unlabel(Officer officer, long productId, String programme, int yearBe);

    void judgeWisdom(Officer officer, long productId, Wisdom wisdom);

    void assess(Officer officer, long productId, KboCheck check);

    void keepLesson(Officer officer, long productId, Lesson lesson);
}
