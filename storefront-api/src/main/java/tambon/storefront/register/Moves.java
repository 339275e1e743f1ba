package tambon.storefront.register;

import org.jspecify.annotations.Nullable;
import tambon.catalog.RegistrationMove;

import java.time.LocalDate;

/** Steps as forms and programs ask for them: a name and what belongs to it. */
final class Moves {

    private Moves() {}

    static RegistrationMove of(RegistrationMove.Name name, String reasons, long meeting, @Nullable LocalDate on) {
        return switch (name) {
            case SUBMIT -> new RegistrationMove.Submit();
            case ASK_CORRECTIONS -> new RegistrationMove.AskCorrections(reasons);
            case PASS_CHECK -> new RegistrationMove.PassCheck();
            case CONSENT -> new RegistrationMove.Consent(meeting);
            case WITHHOLD_CONSENT -> new RegistrationMove.WithholdConsent(meeting, reasons);
            case CERTIFY -> new RegistrationMove.Certify(meeting);
            case REFUSE -> new RegistrationMove.Refuse(meeting, reasons);
            case ANNOUNCE -> new RegistrationMove.Announce();
            case NOTIFY_REFUSAL -> new RegistrationMove.NotifyRefusal(on);
            case APPEAL -> new RegistrationMove.Appeal(reasons, on);
            case GRANT_APPEAL -> new RegistrationMove.GrantAppeal(reasons);
            case DISMISS_APPEAL -> new RegistrationMove.DismissAppeal(reasons);
            case FIND_GENUINE -> new RegistrationMove.FindGenuine();
            case ORDER_REVOCATION -> new RegistrationMove.OrderRevocation(reasons);
            case REVOKE -> new RegistrationMove.Revoke();
        };
    }
}
