package tambon.storefront.register;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import tambon.catalog.AssistConsent;
import tambon.catalog.CommitteeMeeting;
import tambon.catalog.ProducerGroup;
import tambon.catalog.ProducerGroups;
import tambon.catalog.ProducerKind;
import tambon.catalog.RegisterEntry;
import tambon.catalog.RegisterFile;
import tambon.catalog.Registration;
import tambon.catalog.RegistrationCard;
import tambon.catalog.RegistrationForm;
import tambon.catalog.RegistrationMove;
import tambon.catalog.RegistrationPick;
import tambon.catalog.RegistrationState;
import tambon.catalog.RegistrationStep;
import tambon.infra.id.PublicId;
import tambon.infra.page.Slice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The register in JSON. Ids are written as everywhere, days as 2026-11-21; missing texts count as empty. */
final class RegisterJson {

    private RegisterJson() {}

    @Serdeable
    record FormJson(
            @NotNull ProducerKind kind,
            @Nullable String nameTh,
            @Nullable String nameEn,
            @NotNull String areaCode,
            @Nullable String address,
            @Nullable String contactName,
            @Nullable String contactPhone,
            @Nullable String goods,
            @Nullable String productionPerMonth,
            @Nullable String standardsPassed,
            @Nullable String standardsApplied,
            boolean hasSmartphone,
            boolean sellsOnline,
            @Nullable String groupId,
            @Nullable String renewsId) {

        static FormJson of(RegistrationForm it) {
            return new FormJson(
                    it.kind(),
                    it.nameTh(),
                    it.nameEn(),
                    it.areaCode(),
                    it.address(),
                    it.contactName(),
                    it.contactPhone(),
                    it.goods(),
                    it.productionPerMonth(),
                    it.standardsPassed(),
                    it.standardsApplied(),
                    it.hasSmartphone(),
                    it.sellsOnline(),
                    written(it.groupId()),
                    written(it.renewsId()));
        }

        RegistrationForm form() {
            return new RegistrationForm(
                    kind,
                    text(nameTh),
                    text(nameEn),
                    areaCode,
                    text(address),
                    text(contactName),
                    text(contactPhone),
                    text(goods),
                    text(productionPerMonth),
                    text(standardsPassed),
                    text(standardsApplied),
                    hasSmartphone,
                    sellsOnline,
                    idOrNull(groupId),
                    idOrNull(renewsId));
        }
    }

    /** @param consent of the person whose paper an officer types; officers must give it, applicants must not */
    @Serdeable
    record NewApplication(
            @NotNull @Valid FormJson form, @Nullable @Valid ConsentJson consent) {}

    @Serdeable
    record ChangedApplication(int version, @NotNull @Valid FormJson form) {}

    @Serdeable
    record ConsentJson(
            @NotNull String givenBy,
            @NotNull LocalDate givenOn,
            @NotNull LocalDate untilOn) {
        AssistConsent consent() {
            return new AssistConsent(givenBy, givenOn, untilOn);
        }
    }

    /**
     * A step to take.
     *
     * @param reasons for those who read the decision; required where the step needs some
     * @param meeting id of the committee's meeting, for its decisions
     * @param on the day of notification, or of a paper appeal's receipt
     * @param file id of a file of this application
     */
    @Serdeable
    record MoveJson(
            int version,
            RegistrationMove.@NotNull Name move,
            @Nullable String reasons,
            @Nullable String meeting,
            @Nullable LocalDate on,
            @Nullable String file) {

        RegistrationPick pick(long id) {
            return new RegistrationPick(id, version, Moves.of(move, text(reasons), id(meeting), on), idOrNull(file));
        }
    }

    /** @param id of the application */
    @Serdeable
    record BulkMove(@NotNull String id, @NotNull @Valid MoveJson step) {}

    @Serdeable
    record BulkMoves(@NotNull @Size(min = 1, max = 200) List<@Valid BulkMove> steps) {}

    @Serdeable
    record Application(
            String id,
            int version,
            RegistrationState state,
            FormJson form,
            boolean byHand,
            boolean helped,
            @Nullable Instant submittedAt,
            Instant waitingSince,
            @Nullable LocalDate dueOn,
            String reasons,
            @Nullable LocalDate notifiedOn,
            @Nullable LocalDate appealUntil,
            @Nullable LocalDate appealedOn,
            @Nullable String registrationNumber,
            @Nullable Integer yearBe,
            @Nullable LocalDate registeredOn,
            @Nullable LocalDate validUntil,
            List<RegistrationMove.Name> moves,
            boolean mayEdit) {

        static Application of(Registration it) {
            return new Application(
                    PublicId.of(it.id()),
                    it.version(),
                    it.state(),
                    FormJson.of(it.form()),
                    it.byHand(),
                    it.helped(),
                    it.submittedAt(),
                    it.waitingSince(),
                    it.dueOn(),
                    it.reasons(),
                    it.notifiedOn(),
                    it.appealUntil(),
                    it.appealedOn(),
                    it.registrationNumber(),
                    it.yearBe(),
                    it.registeredOn(),
                    it.validUntil(),
                    it.moves(),
                    it.mayEdit());
        }
    }

    @Serdeable
    record Card(
            String id,
            int version,
            RegistrationState state,
            ProducerKind kind,
            String nameTh,
            String areaCode,
            Instant waitingSince,
            int daysWaiting,
            @Nullable LocalDate dueOn,
            boolean overdue,
            String assignedName,
            @Nullable String registrationNumber) {

        static Card of(RegistrationCard it) {
            return new Card(
                    PublicId.of(it.id()),
                    it.version(),
                    it.state(),
                    it.kind(),
                    it.nameTh(),
                    it.areaCode(),
                    it.waitingSince(),
                    it.daysWaiting(),
                    it.dueOn(),
                    it.overdue(),
                    it.assignedName(),
                    it.registrationNumber());
        }
    }

    @Serdeable
    record Work(List<Card> items, @Nullable String next) {
        static Work of(Slice<RegistrationCard> slice) {
            return new Work(slice.items().stream().map(Card::of).toList(), slice.next());
        }
    }

    @Serdeable
    record Step(
            String what,
            @Nullable RegistrationState from,
            RegistrationState to,
            Instant at,
            String actorName,
            String office,
            String officeArea,
            boolean onBehalf,
            String reasons,
            @Nullable String meeting,
            @Nullable String file) {

        static Step of(RegistrationStep it) {
            return new Step(
                    it.what(),
                    it.from(),
                    it.to(),
                    it.at(),
                    it.actorName(),
                    it.office(),
                    it.officeArea(),
                    it.onBehalf(),
                    it.reasons(),
                    written(it.meetingId()),
                    written(it.fileId()));
        }
    }

    @Serdeable
    record File(String id, RegisterFile.Purpose purpose, String name, String contentType, int size, Instant addedAt) {
        static File of(RegisterFile it) {
            return new File(PublicId.of(it.id()), it.purpose(), it.name(), it.contentType(), it.size(), it.addedAt());
        }
    }

    @Serdeable
    record NewMeeting(
            @NotNull String title,
            @NotNull LocalDate heldOn,
            @NotNull @Size(max = 100) List<String> members) {}

    @Serdeable
    record Meeting(
            String id,
            String areaCode,
            String title,
            LocalDate heldOn,
            List<String> members,
            int decisions,
            boolean minutes) {

        static Meeting of(CommitteeMeeting it) {
            return new Meeting(
                    PublicId.of(it.id()),
                    it.areaCode(),
                    it.title(),
                    it.heldOn(),
                    it.members(),
                    it.decisions(),
                    it.minutes());
        }
    }

    @Serdeable
    record Entry(
            String producerId,
            String registrationNumber,
            int yearBe,
            LocalDate registeredOn,
            @Nullable LocalDate validUntil,
            ProducerKind kind,
            String nameTh,
            String nameEn,
            String areaCode,
            String goods) {

        static Entry of(RegisterEntry it) {
            return new Entry(
                    PublicId.of(it.producerId()),
                    it.registrationNumber(),
                    it.yearBe(),
                    it.registeredOn(),
                    it.validUntil(),
                    it.kind(),
                    it.nameTh(),
                    it.nameEn(),
                    it.areaCode(),
                    it.goods());
        }
    }

    @Serdeable
    record Entries(List<Entry> items, @Nullable String next) {
        static Entries of(Slice<RegisterEntry> slice) {
            return new Entries(slice.items().stream().map(Entry::of).toList(), slice.next());
        }
    }

    @Serdeable
    record GroupForm(
            @NotNull String nameTh,
            @NotNull String areaCode,
            @Nullable String goods,
            @Nullable String productionPerMonth,
            @Nullable LocalDate formedOn) {
        ProducerGroups.Form form() {
            return new ProducerGroups.Form(nameTh, areaCode, text(goods), text(productionPerMonth), formedOn);
        }
    }

    /** @param login with which the person signs in here; missing or empty for one who does not */
    @Serdeable
    record NewMember(
            @NotNull String name,
            ProducerGroup.@NotNull Role role,
            int shares,
            @Nullable String login) {}

    @Serdeable
    record ChangedMember(ProducerGroup.@NotNull Role role, int shares) {}

    @Serdeable
    record Version(int version) {}

    @Serdeable
    record Member(String id, String name, ProducerGroup.Role role, int shares, boolean actsHere) {}

    @Serdeable
    record Group(
            String id,
            int version,
            String nameTh,
            String areaCode,
            String goods,
            String productionPerMonth,
            @Nullable LocalDate formedOn,
            @Nullable LocalDate registeredOn,
            ProducerGroup.Stage stage,
            int memberCount,
            List<Member> members) {

        static Group of(ProducerGroup it) {
            return new Group(
                    PublicId.of(it.id()),
                    it.version(),
                    it.nameTh(),
                    it.areaCode(),
                    it.goods(),
                    it.productionPerMonth(),
                    it.formedOn(),
                    it.registeredOn(),
                    it.stage(),
                    it.memberCount(),
                    it.members().stream()
                            .map(member -> new Member(
                                    PublicId.of(member.id()),
                                    member.name(),
                                    member.role(),
                                    member.shares(),
                                    member.actsHere()))
                            .toList());
        }
    }

    static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** 0, which no id is, for what writes none: it will not be found. */
    static long id(@Nullable String text) {
        return PublicId.parse(text(text)).orElse(0);
    }

    static @Nullable Long idOrNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : Long.valueOf(id(text));
    }

    static @Nullable String written(@Nullable Long id) {
        return id == null ? null : PublicId.of(id);
    }
}
