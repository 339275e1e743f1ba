package tambon.storefront.register;

import org.jspecify.annotations.Nullable;
import tambon.catalog.CommitteeMeeting;
import tambon.catalog.PrivateContacts.Contact;
import tambon.catalog.PrivateContacts.Purpose;
import tambon.catalog.PrivateContacts.Reading;
import tambon.catalog.ProducerGroup;
import tambon.catalog.RegisterFile;
import tambon.catalog.Registration;
import tambon.catalog.RegistrationMove;
import tambon.catalog.RegistrationState;
import tambon.catalog.RegistrationStep;
import tambon.infra.id.PublicId;
import tambon.infra.place.Places;
import tambon.storefront.problem.Problem;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * What an application's page shows.
 *
 * @param contact what an officer just read of the applicant; null before
 * @param readings which officers read the applicant's personal data
 * @param officer whether whoever looks is one
 * @param done whether something was just done
 * @param reasons as typed when something was refused
 */
public record ApplicationView(
        Registration it,
        List<RegisterFile> files,
        List<RegistrationStep> steps,
        List<CommitteeMeeting> meetings,
        @Nullable ProducerGroup group,
        @Nullable Contact contact,
        List<Reading> readings,
        boolean officer,
        boolean done,
        @Nullable Problem refused,
        String reasons,
        LocalDate today,
        Places places) {

    public ApplicationView {
        files = List.copyOf(files);
        steps = List.copyOf(steps);
        meetings = List.copyOf(meetings);
        readings = List.copyOf(readings);
    }

    /** The key of the words that name a field of the form. */
    public String label(String field) {
        return switch (field) {
            case "nameTh" -> "register.form.name-th";
            case "contactName" -> "register.form.contact-name";
            case "contactPhone" -> "register.form.contact-phone";
            case "address" -> "register.form.address";
            case "goods" -> "register.form.goods";
            case "groupId" -> "register.form.group";
            case "on" -> "register.calendar.day";
            case "untilOn" -> "register.app.help-until";
            default -> "register.app.reasons";
        };
    }

    public String id() {
        return PublicId.of(it.id());
    }

    /** The register itself knows from when on. */
    public boolean mayRenew() {
        return !officer && it.state() == RegistrationState.REGISTERED && it.validUntil() != null;
    }

    public String path() {
        return "/register/applications/" + id();
    }

    public String id(long id) {
        return PublicId.of(id);
    }

    public String place() {
        return places.place(it.form().areaCode())
                .map(place -> place.title())
                .orElse(it.form().areaCode());
    }

    public boolean needsReasons(RegistrationMove.Name move) {
        return switch (move) {
            case ASK_CORRECTIONS, WITHHOLD_CONSENT, REFUSE, APPEAL, GRANT_APPEAL, DISMISS_APPEAL, ORDER_REVOCATION ->
                true;
            case SUBMIT, PASS_CHECK, CONSENT, CERTIFY, ANNOUNCE, NOTIFY_REFUSAL, FIND_GENUINE, REVOKE -> false;
        };
    }

    public boolean needsMeeting(RegistrationMove.Name move) {
        return move == RegistrationMove.Name.CONSENT
                || move == RegistrationMove.Name.WITHHOLD_CONSENT
                || move == RegistrationMove.Name.CERTIFY
                || move == RegistrationMove.Name.REFUSE;
    }

    public boolean needsDay(RegistrationMove.Name move) {
        return move == RegistrationMove.Name.NOTIFY_REFUSAL || move == RegistrationMove.Name.APPEAL && officer;
    }

    /** What an officer may read the contact for, the usual first. */
    public List<Purpose> readsFor() {
        return List.of(Purpose.APPLICATION, Purpose.INVITATION, Purpose.COMPLAINT);
    }

    /** Papers that a decision may lean on. */
    public List<RegisterFile> decisions() {
        return files.stream()
                .filter(file -> file.purpose() == RegisterFile.Purpose.DECISION
                        || file.purpose() == RegisterFile.Purpose.APPEAL)
                .toList();
    }

    public boolean mayAttach() {
        return it.mayEdit() || officer || it.may(RegistrationMove.Name.APPEAL);
    }

    /** What may be attached now. */
    public List<RegisterFile.Purpose> purposes() {
        return Arrays.stream(RegisterFile.Purpose.values())
                .filter(purpose -> purpose != RegisterFile.Purpose.MINUTES)
                .filter(purpose -> it.mayEdit()
                        ? purpose != RegisterFile.Purpose.DECISION && purpose != RegisterFile.Purpose.APPEAL
                        : officer
                                ? purpose == RegisterFile.Purpose.DECISION
                                        || it.may(RegistrationMove.Name.APPEAL)
                                                && purpose == RegisterFile.Purpose.APPEAL
                                : purpose == RegisterFile.Purpose.APPEAL)
                .toList();
    }
}
