package tambon.storefront.programme;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import tambon.catalog.Cohorts;
import tambon.catalog.ProducerKind;
import tambon.catalog.Programmes;
import tambon.catalog.Programmes.Entrant;
import tambon.catalog.Programmes.Exclusion;
import tambon.catalog.TargetLists.Candidate;
import tambon.infra.id.PublicId;
import tambon.infra.page.Slice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Programmes, who takes part, and whom to invite, in JSON; missing texts count as empty. */
final class ProgrammeJson {

    private ProgrammeJson() {}

    /**
     * Whom a programme does not take: who was in one of these kinds in one of these fiscal years (Buddhist Era).
     *
     * @param toYear at most 10 years after {@code fromYear}
     */
    @Serdeable
    record NotThose(@NotNull @Size(min = 1, max = 20) Set<Programmes.Kind> kinds, int fromYear, int toYear) {

        static @Nullable NotThose of(Exclusion it) {
            return it.kinds().isEmpty() ? null : new NotThose(it.kinds(), it.fromYear(), it.toYear());
        }
    }

    /**
     * @param yearBe fiscal year, Buddhist Era
     * @param excludes missing: nobody is left out
     */
    @Serdeable
    record NewProgramme(
            Programmes.@NotNull Kind kind,
            int yearBe,
            @NotNull String nameTh,
            @Nullable String nameEn,
            @Nullable @Valid NotThose excludes) {

        Programmes.Form form() {
            return ProgrammeJson.form(kind, yearBe, nameTh, nameEn, excludes);
        }
    }

    /** @param version as it was read; kind and year stay */
    @Serdeable
    record ChangedProgramme(
            int version,
            @NotNull String nameTh,
            @Nullable String nameEn,
            @Nullable @Valid NotThose excludes) {

        Programmes.Form form(Programmes.Programme before) {
            return ProgrammeJson.form(before.kind(), before.yearBe(), nameTh, nameEn, excludes);
        }
    }

    /** @param area the 2 digits of the province that runs it; empty for the department */
    @Serdeable
    record ProgrammeOut(
            String id,
            int version,
            Programmes.Kind kind,
            int yearBe,
            String nameTh,
            String nameEn,
            String area,
            @Nullable NotThose excludes,
            int participants,
            boolean mayChange) {

        static ProgrammeOut of(Programmes.Programme it) {
            return new ProgrammeOut(
                    PublicId.of(it.id()),
                    it.version(),
                    it.kind(),
                    it.yearBe(),
                    it.nameTh(),
                    it.nameEn(),
                    it.areaCode(),
                    NotThose.of(it.excludes()),
                    it.participants(),
                    it.mayChange());
        }
    }

    @Serdeable
    record ProgrammePage(List<ProgrammeOut> items, @Nullable String next) {
        static ProgrammePage of(Slice<Programmes.Programme> slice) {
            return new ProgrammePage(
                    slice.items().stream().map(ProgrammeOut::of).toList(), slice.next());
        }
    }

    /** @param product of the producer's, where one product is developed */
    @Serdeable
    record NewEntrant(@NotNull String producer, @Nullable String product) {

        Entrant entrant() {
            return new Entrant(id(producer), product == null ? null : Long.valueOf(id(product)));
        }
    }

    @Serdeable
    record NewEntrants(@NotNull @Size(min = 1, max = 500) List<@Valid NewEntrant> entrants) {}

    /** @param added how many take part that did not before */
    @Serdeable
    record Enrolled(int added) {}

    @Serdeable
    record ParticipantOut(
            String producer,
            String producerName,
            ProducerKind kind,
            String area,
            @Nullable String product,
            String productName,
            LocalDate joinedOn) {

        static ParticipantOut of(Programmes.Participant it) {
            var product = it.productId();
            return new ParticipantOut(
                    PublicId.of(it.producerId()),
                    it.producerTh(),
                    it.producerKind(),
                    it.areaCode(),
                    product == null ? null : PublicId.of(product),
                    it.productTh(),
                    it.joinedOn());
        }
    }

    @Serdeable
    record ParticipantPage(
            List<ParticipantOut> items, @Nullable String next) {
        static ParticipantPage of(Slice<Programmes.Participant> slice) {
            return new ParticipantPage(
                    slice.items().stream().map(ParticipantOut::of).toList(), slice.next());
        }
    }

    /** @param years fiscal years in which somebody was in it, newest first, Buddhist Era */
    @Serdeable
    record CohortYears(Cohorts.Cohort cohort, List<Integer> years) {}

    /** @param product that is developed; missing where the whole producer is */
    @Serdeable
    record CohortMember(String producer, @Nullable String product, String area) {

        static CohortMember of(Cohorts.Member it) {
            var product = it.productId();
            return new CohortMember(
                    PublicId.of(it.producerId()), product == null ? null : PublicId.of(product), it.areaCode());
        }
    }

    /**
     * A producer that could be invited; nothing personal is in it.
     *
     * @param stars most of its products; 0: none
     * @param quadrants of its products, e.g. {@code BD}
     * @param programmes how many it took part in
     * @param sells false while its sales are stopped
     */
    @Serdeable
    record Target(
            String producer,
            String name,
            ProducerKind kind,
            String area,
            @Nullable String registrationNumber,
            @Nullable Integer yearBe,
            int stars,
            String quadrants,
            String standards,
            boolean hasSmartphone,
            boolean sellsOnline,
            int programmes,
            boolean sells) {

        static Target of(Candidate it) {
            return new Target(
                    PublicId.of(it.producerId()),
                    it.nameTh(),
                    it.kind(),
                    it.areaCode(),
                    it.registrationNumber(),
                    it.yearBe(),
                    it.stars(),
                    it.quadrants(),
                    it.standards(),
                    it.hasSmartphone(),
                    it.sellsOnline(),
                    it.programmes(),
                    it.sells());
        }
    }

    @Serdeable
    record TargetPage(List<Target> items, @Nullable String next) {
        static TargetPage of(Slice<Candidate> slice) {
            return new TargetPage(slice.items().stream().map(Target::of).toList(), slice.next());
        }
    }

    /** 0, which no id is, for what writes none: it will not be found. */
    static long id(String text) {
        return PublicId.parse(text).orElse(0);
    }

    private static Programmes.Form form(
            Programmes.Kind kind, int yearBe, String nameTh, @Nullable String nameEn, @Nullable NotThose excludes) {
        return new Programmes.Form(
                kind,
                yearBe,
                nameTh,
                nameEn == null ? "" : nameEn,
                excludes == null
                        ? Exclusion.NONE
                        : new Exclusion(excludes.kinds(), excludes.fromYear(), excludes.toYear()));
    }
}
