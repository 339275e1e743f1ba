package tambon.catalog;

import java.util.Optional;

/** Where an application to the register is (CDD guideline FY2565, lines 6295-6319). */
public enum RegistrationState {
    /** Being written; nobody else sees it unless help was asked for. */
    DRAFT(Waiter.APPLICANT),
    /** Sent in; the district checks whether it is complete and correct. */
    SUBMITTED(Waiter.DISTRICT),
    /** The district asked for something; the applicant corrects and sends it again. */
    CORRECTION_ASKED(Waiter.APPLICANT),
    /** Complete; the district committee considers its consent. */
    CHECKED(Waiter.DISTRICT),
    /** The district committee consents (ให้ความเห็นชอบ); the provincial committee considers it. */
    CONSENTED(Waiter.PROVINCE),
    /** The district committee does not consent; the province answers the applicant. */
    NOT_CONSENTED(Waiter.PROVINCE),
    /** The provincial committee, or the governor on appeal, certifies (รับรอง); the province announces it. */
    CERTIFIED(Waiter.PROVINCE),
    /** Announced: in the register. */
    REGISTERED(null),
    /** Refused with reasons; the letter is on its way. */
    REFUSED(Waiter.PROVINCE),
    /** The applicant knows of the refusal; 5 working days to appeal run. */
    REFUSAL_NOTIFIED(Waiter.APPLICANT),
    /** The applicant appealed to the governor. */
    APPEALED(Waiter.PROVINCE),
    /** The governor left it at the refusal; the end. */
    APPEAL_DISMISSED(null),
    /** The department ordered the revocation (เพิกถอน); the province carries it out. In the register until then. */
    REVOCATION_ORDERED(Waiter.PROVINCE),
    /** No longer in the register; the end. */
    REVOKED(null);

    /** Who has to do the next step. */
    public enum Waiter {
        APPLICANT,
        DISTRICT,
        PROVINCE
    }

    private final Optional<Waiter> waitsFor;

    RegistrationState(@org.jspecify.annotations.Nullable Waiter waitsFor) {
        this.waitsFor = Optional.ofNullable(waitsFor);
    }

    /** Empty where nobody has to do anything. */
    public Optional<Waiter> waitsFor() {
        return waitsFor;
    }

    public boolean inRegister() {
        return this == REGISTERED || this == REVOCATION_ORDERED;
    }
}
