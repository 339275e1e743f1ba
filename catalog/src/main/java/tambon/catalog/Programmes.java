package tambon.catalog;

import org.jspecify.annotations.Nullable;
import tambon.infra.page.Slice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The programmes of a fiscal year that develop producers or their products, and who takes part in them. A province runs
 * its own, the department those of the whole country; each takes producers of its area only.
 */
public interface Programmes {

    /** What a programme is for (CDD guideline FY2565, sections named by line). */
    enum Kind {
        /** Entrepreneurs towards 4.0: selling online (4524). */
        ONLINE_SELLER,
        /** Knowledge-Based OTOP (4670). */
        KBO,
        /** Products adjusting towards development (1023). */
        QUADRANT_D,
        /** Premium products for markets abroad (1029). */
        PREMIUM,
        YOUNG_OTOP,
        /** Goods that an OTOP Trader sells (6371). */
        TRADER,
        /** Goods for visitors of tourism communities (3249). */
        TOURISM,
        /** Safe-food networks (5131). */
        SAFE_FOOD,
        /** Community goods (6784). */
        COMMUNITY_GOODS,
        OTHER
    }

    /**
     * Whom a programme does not take: who was in one of these kinds in one of these years (4542, 4700).
     *
     * @param kinds empty: nobody is left out
     * @param fromYear fiscal year, Buddhist Era; at most 10 years before {@code toYear}
     */
    record Exclusion(Set<Kind> kinds, int fromYear, int toYear) {

        public static final Exclusion NONE = new Exclusion(Set.of(), 0, 0);

        public Exclusion {
            kinds = Set.copyOf(kinds);
        }
    }

    /**
     * @param yearBe fiscal year, Buddhist Era
     * @param nameTh at most 200 characters, required
     * @param nameEn at most 200 characters; may be empty
     */
    record Form(Kind kind, int yearBe, String nameTh, String nameEn, Exclusion excludes) {}

    /**
     * @param areaCode the 2 digits of the province that runs it; empty for the department
     * @param participants how many take part
     * @param mayChange whether whoever asked may change it and who takes part
     */
    record Programme(
            long id,
            int version,
            Kind kind,
            int yearBe,
            String nameTh,
            String nameEn,
            String areaCode,
            Exclusion excludes,
            int participants,
            boolean mayChange) {}

    /** @param productId of the producer's, where one product is developed */
    record Entrant(long producerId, @Nullable Long productId) {}

    /** Who takes part, for lists. */
    record Participant(
            long producerId,
            String producerTh,
            ProducerKind producerKind,
            String areaCode,
            @Nullable Long productId,
            String productTh,
            LocalDate joinedOn) {}

    /** A programme that a producer takes or took part in. */
    record Joined(long programmeId, Kind kind, int yearBe, String nameTh, String nameEn, String productTh) {}

    /** @throws RegisterRejected for others than provinces and the department; CatalogRejected if a field is wrong */
    Programme create(RegisterActor officer, Form form);

    /** Changes names, and whom it does not take from now on; kind and year stay. @throws RegisterRejected */
    Programme change(RegisterActor officer, long id, int version, Form form);

    /** Those of the officer's area and the department's. @throws RegisterRejected for applicants */
    Optional<Programme> find(RegisterActor officer, long id);

    /** @param yearBe null for all; the newest first */
    Slice<Programme> list(RegisterActor officer, @Nullable Integer yearBe, @Nullable String cursor, int size);

    /**
     * Lets producers take part, all or none. Who takes part already stays as it is.
     *
     * @param entrants 1 to 500
     * @return how many are new
     * @throws RegisterRejected if one is of elsewhere, was in a programme that this one excludes, is in one that excludes
     *     this one, or is in another of its kind that year
     */
    int enrol(RegisterActor officer, long programmeId, List<Entrant> entrants);

    /** Somebody does not take part after all. */
    void release(RegisterActor officer, long programmeId, long producerId);

    /** Who takes part and lies in the officer's area, newest first. */
    Slice<Participant> participants(RegisterActor officer, long programmeId, @Nullable String cursor, int size);

    /** The programmes each of these producers takes or took part in, newest first; one statement however many. */
    Map<Long, List<Joined>> joined(List<Long> producerIds);
}
