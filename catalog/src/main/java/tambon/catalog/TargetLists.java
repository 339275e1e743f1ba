package tambon.catalog;

import org.jspecify.annotations.Nullable;
import tambon.catalog.Programmes.Exclusion;
import tambon.infra.page.Slice;

import java.util.List;
import java.util.function.Consumer;

/**
 * Whom to invite to an activity (CDD guideline FY2565, lines 1053, 4542, 4680, 4700): the producers of an officer's area,
 * picked by what is known of them. Groups come before sole owners, and those with a standard before those without (4542).
 */
public interface TargetLists {

    /** The most producers one list written to a file holds. */
    int MOST = 20_000;

    /** What a producer says of standards in its registration. */
    enum Standards {
        ANY,
        PASSED,
        PASSED_OR_APPLIED
    }

    /**
     * Null, empty and false mean: all.
     *
     * @param words of the name, at most 100 characters count
     * @param areaCode 2, 4 or 6 digits
     * @param fromYear year of registration, Buddhist Era
     * @param fromStars of one of the products, 1 to 5; with {@code toStars}
     * @param quadrant A to D, of one of the products
     * @param registered whether only those in the register
     * @param ready whether only those with a smartphone
     * @param notIn who was in such programmes is left out
     */
    record Criteria(
            String words,
            @Nullable String areaCode,
            @Nullable ProducerKind kind,
            @Nullable Integer fromYear,
            @Nullable Integer toYear,
            @Nullable Integer fromStars,
            @Nullable Integer toStars,
            @Nullable String quadrant,
            Standards standards,
            boolean registered,
            boolean ready,
            Exclusion notIn) {}

    /**
     * A producer in the list; nothing personal is in it.
     *
     * @param registrationId null for one that is not in the register
     * @param yearBe year of registration
     * @param stars most of its products; 0: none
     * @param quadrants of its products, e.g. {@code BD}
     * @param standards passed, then applied for, one a line
     * @param programmes how many it took part in
     * @param sells false while its sales are stopped
     */
    record Candidate(
            long producerId,
            String nameTh,
            ProducerKind kind,
            String areaCode,
            @Nullable Long registrationId,
            @Nullable String registrationNumber,
            @Nullable Integer yearBe,
            int stars,
            String quadrants,
            String standards,
            boolean hasSmartphone,
            boolean sellsOnline,
            int programmes,
            boolean sells) {}

    /** @throws RegisterRejected for applicants */
    Slice<Candidate> pick(RegisterActor officer, Criteria criteria, @Nullable String cursor, int size);

    /** All of them, the first {@value #MOST}, a piece at a time. @throws RegisterRejected for applicants */
    void each(RegisterActor officer, Criteria criteria, Consumer<List<Candidate>> piece);
}
