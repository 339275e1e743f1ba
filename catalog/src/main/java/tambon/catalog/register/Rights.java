package tambon.catalog.register;

import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterActor.Applicant;
import tambon.catalog.RegisterActor.DepartmentOfficer;
import tambon.catalog.RegisterActor.DistrictOfficer;
import tambon.catalog.RegisterActor.ProvinceOfficer;
import tambon.catalog.RegistrationMove;
import tambon.catalog.RegistrationState;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which office takes which step, and from where it leads where (CDD guideline FY2565, lines 6295-6319). Whether the
 * registration is in the actor's area is {@link Scope}'s to know.
 */
final class Rights {

    private Rights() {}

    /** @param actsFor whether the district office may act for the applicant, having its paper or its consent */
    static boolean may(RegisterActor actor, RegistrationMove.Name move, boolean actsFor) {
        return switch (move) {
            case SUBMIT -> actor instanceof Applicant || actor instanceof DistrictOfficer && actsFor;
            case ASK_CORRECTIONS, PASS_CHECK, CONSENT, WITHHOLD_CONSENT -> actor instanceof DistrictOfficer;
            case CERTIFY, REFUSE, ANNOUNCE, NOTIFY_REFUSAL, GRANT_APPEAL, DISMISS_APPEAL, REVOKE ->
                actor instanceof ProvinceOfficer;
            case APPEAL -> actor instanceof Applicant || actor instanceof ProvinceOfficer;
            case FIND_GENUINE, ORDER_REVOCATION -> actor instanceof DepartmentOfficer;
        };
    }

    /** Where the step leads from here; empty if it cannot be taken here. */
    static Optional<RegistrationState> after(RegistrationState state, RegistrationMove.Name move) {
        return Optional.ofNullable(
                switch (move) {
                    case SUBMIT ->
                        state == RegistrationState.DRAFT || state == RegistrationState.CORRECTION_ASKED
                                ? RegistrationState.SUBMITTED
                                : null;
                    case ASK_CORRECTIONS ->
                        state == RegistrationState.SUBMITTED ? RegistrationState.CORRECTION_ASKED : null;
                    case PASS_CHECK -> state == RegistrationState.SUBMITTED ? RegistrationState.CHECKED : null;
                    case CONSENT -> state == RegistrationState.CHECKED ? RegistrationState.CONSENTED : null;
                    case WITHHOLD_CONSENT ->
                        state == RegistrationState.CHECKED ? RegistrationState.NOT_CONSENTED : null;
                    case CERTIFY -> state == RegistrationState.CONSENTED ? RegistrationState.CERTIFIED : null;
                    case REFUSE ->
                        state == RegistrationState.CONSENTED || state == RegistrationState.NOT_CONSENTED
                                ? RegistrationState.REFUSED
                                : null;
                    case ANNOUNCE -> state == RegistrationState.CERTIFIED ? RegistrationState.REGISTERED : null;
                    case NOTIFY_REFUSAL ->
                        state == RegistrationState.REFUSED ? RegistrationState.REFUSAL_NOTIFIED : null;
                    case APPEAL -> state == RegistrationState.REFUSAL_NOTIFIED ? RegistrationState.APPEALED : null;
                    case GRANT_APPEAL -> state == RegistrationState.APPEALED ? RegistrationState.CERTIFIED : null;
                    case DISMISS_APPEAL ->
                        state == RegistrationState.APPEALED ? RegistrationState.APPEAL_DISMISSED : null;
                    case FIND_GENUINE -> state == RegistrationState.REGISTERED ? RegistrationState.REGISTERED : null;
                    case ORDER_REVOCATION ->
                        state == RegistrationState.REGISTERED ? RegistrationState.REVOCATION_ORDERED : null;
                    case REVOKE -> state == RegistrationState.REVOCATION_ORDERED ? RegistrationState.REVOKED : null;
                });
    }

    static boolean mayEdit(RegisterActor actor, RegistrationState state, boolean actsFor) {
        return (state == RegistrationState.DRAFT || state == RegistrationState.CORRECTION_ASKED)
                && may(actor, RegistrationMove.Name.SUBMIT, actsFor);
    }

    static List<RegistrationMove.Name> moves(RegisterActor actor, RegistrationState state, boolean actsFor) {
        return Arrays.stream(RegistrationMove.Name.values())
                .filter(move -> may(actor, move, actsFor) && after(state, move).isPresent())
                .toList();
    }

    /** The department checks whether they are genuine, and needs nobody's telephone number for it. */
    static boolean seesPersonal(RegisterActor actor) {
        return switch (actor) {
            case Applicant _, DistrictOfficer _, ProvinceOfficer _ -> true;
            case DepartmentOfficer _ -> false;
        };
    }
}
