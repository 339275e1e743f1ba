package tambon.storefront.register;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import tambon.catalog.AssistConsent;
import tambon.catalog.ProducerKind;
import tambon.catalog.RegisterFile;
import tambon.catalog.Registration;
import tambon.catalog.RegistrationForm;
import tambon.catalog.RegistrationMove;
import tambon.catalog.RegistrationPick;
import tambon.catalog.RegistrationState;
import tambon.catalog.RegistrationStep;
import tambon.infra.id.PublicId;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import static tambon.storefront.register.AsWritten.id;
import static tambon.storefront.register.AsWritten.idOrNull;
import static tambon.storefront.register.AsWritten.text;
import static tambon.storefront.register.AsWritten.written;

/** An application and what is done with it, in JSON. Days are written as 2026-11-21; missing texts count as empty. */
final class ApplicationJson {

    private ApplicationJson() {}

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
}
