package tambon.catalog;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A step of a registration, with what belongs to it. Who may take it from where is the register's to know; anything else
 * is refused. Reasons and grounds are required, at most 4,000 characters.
 */
public sealed interface RegistrationMove {

    /** The applicant sends it in, again after corrections. */
    record Submit() implements RegistrationMove {}

    /** @param what is missing or wrong, for the applicant to read */
    record AskCorrections(String what) implements RegistrationMove {}

    /** The district finds data and papers complete and correct. */
    record PassCheck() implements RegistrationMove {}

    /** @param meetingId of the district committee that consented */
    record Consent(long meetingId) implements RegistrationMove {}

    record WithholdConsent(long meetingId, String reasons) implements RegistrationMove {}

    /** @param meetingId of the provincial committee that certified */
    record Certify(long meetingId) implements RegistrationMove {}

    record Refuse(long meetingId, String reasons) implements RegistrationMove {}

    /** The province announces; from here on it has its number and is in the register. */
    record Announce() implements RegistrationMove {}

    /** @param on the day the applicant was told; not in the future, not before the refusal; null: today */
    record NotifyRefusal(@Nullable LocalDate on) implements RegistrationMove {}

    /**
     * To the governor, within 5 working days after the day of notification.
     *
     * @param receivedOn when a paper appeal came in, told by the province; null for one sent in here, now
     */
    record Appeal(String grounds, @Nullable LocalDate receivedOn) implements RegistrationMove {}

    /** The governor finds for the applicant. */
    record GrantAppeal(String reasons) implements RegistrationMove {}

    record DismissAppeal(String reasons) implements RegistrationMove {}

    /** The department looked and found nothing wrong. */
    record FindGenuine() implements RegistrationMove {}

    /** The department tells the province to strike it. */
    record OrderRevocation(String reasons) implements RegistrationMove {}

    /** The province strikes it. */
    record Revoke() implements RegistrationMove {}

    /** What the record of decisions calls it, and what a program asks for it by. */
    default Name name() {
        return switch (this) {
            case Submit _ -> Name.SUBMIT;
            case AskCorrections _ -> Name.ASK_CORRECTIONS;
            case PassCheck _ -> Name.PASS_CHECK;
            case Consent _ -> Name.CONSENT;
            case WithholdConsent _ -> Name.WITHHOLD_CONSENT;
            case Certify _ -> Name.CERTIFY;
            case Refuse _ -> Name.REFUSE;
            case Announce _ -> Name.ANNOUNCE;
            case NotifyRefusal _ -> Name.NOTIFY_REFUSAL;
            case Appeal _ -> Name.APPEAL;
            case GrantAppeal _ -> Name.GRANT_APPEAL;
            case DismissAppeal _ -> Name.DISMISS_APPEAL;
            case FindGenuine _ -> Name.FIND_GENUINE;
            case OrderRevocation _ -> Name.ORDER_REVOCATION;
            case Revoke _ -> Name.REVOKE;
        };
    }

    /** The moves by name. */
    enum Name {
        SUBMIT,
        ASK_CORRECTIONS,
        PASS_CHECK,
        CONSENT,
        WITHHOLD_CONSENT,
        CERTIFY,
        REFUSE,
        ANNOUNCE,
        NOTIFY_REFUSAL,
        APPEAL,
        GRANT_APPEAL,
        DISMISS_APPEAL,
        FIND_GENUINE,
        ORDER_REVOCATION,
        REVOKE
    }
}
