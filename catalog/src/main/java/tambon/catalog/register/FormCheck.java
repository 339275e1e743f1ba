package tambon.catalog.register;

import tambon.catalog.AssistConsent;
import tambon.catalog.CatalogRejected.Malformed;
import tambon.catalog.CatalogRejected.Missing;
import tambon.catalog.CatalogRejected.OutOfRange;
import tambon.catalog.CatalogRejected.Unknown;
import tambon.catalog.ProducerKind;
import tambon.catalog.RegistrationForm;
import tambon.catalog.form.Faults;
import tambon.infra.place.Places;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** What an application may say, and what it must say before it is sent in. */
@Singleton
final class FormCheck {

    static final int LONGEST_REASONS = 4_000;

    private static final Pattern DIALLED = Pattern.compile("(\\+?[0-9][0-9 -]{4,19})?");
    private static final int HELP_DAYS = 366;

    private final Places places;

    FormCheck(Places places) {
        this.places = places;
    }

    /** The form, cleaned. @throws tambon.catalog.CatalogRejected with every field that is wrong */
    RegistrationForm draft(RegistrationForm form) {
        var faults = new Faults();
        var clean = clean(form, faults);
        place(clean.areaCode(), faults);
        if (clean.contactPhone().length() <= 20
                && !DIALLED.matcher(clean.contactPhone()).matches()) {
            faults.add("contactPhone", new Malformed());
        }
        if (clean.groupId() != null && clean.kind() != ProducerKind.COMMUNITY_GROUP) {
            faults.add("groupId", new Unknown());
        }
        faults.refuseIfAny();
        return clean;
    }

    /** @throws tambon.catalog.CatalogRejected with everything that is missing */
    void complete(RegistrationForm form) {
        var faults = new Faults();
        need(faults, "nameTh", form.nameTh());
        need(faults, "contactName", form.contactName());
        need(faults, "contactPhone", form.contactPhone());
        need(faults, "address", form.address());
        need(faults, "goods", form.goods());
        if (form.kind() == ProducerKind.COMMUNITY_GROUP && form.groupId() == null) {
            faults.add("groupId", new Missing());
        }
        faults.refuseIfAny();
    }

    /** Required lines of text that an office writes. */
    String reasons(String field, String text) {
        var faults = new Faults();
        var clean = faults.text(field, text, LONGEST_REASONS);
        need(faults, field, clean);
        faults.refuseIfAny();
        return clean;
    }

    AssistConsent consent(AssistConsent consent, LocalDate today) {
        var faults = new Faults();
        var name = faults.name("givenBy", consent.givenBy(), 150);
        if (consent.givenOn().isAfter(today)) {
            faults.add("givenOn", new OutOfRange(0, 0));
        }
        if (consent.untilOn().isBefore(consent.givenOn())
                || consent.untilOn().isAfter(consent.givenOn().plusDays(HELP_DAYS))) {
            faults.add("untilOn", new OutOfRange(0, HELP_DAYS));
        }
        faults.refuseIfAny();
        return new AssistConsent(name, consent.givenOn(), consent.untilOn());
    }

    void place(String areaCode, Faults faults) {
        if (areaCode.isEmpty()) {
            faults.add("areaCode", new Missing());
        } else if (places.tambon(areaCode).isEmpty()) {
            faults.add("areaCode", new Unknown());
        }
    }

    private static RegistrationForm clean(RegistrationForm form, Faults faults) {
        return new RegistrationForm(
                form.kind(),
                faults.line("nameTh", form.nameTh(), 200),
                faults.line("nameEn", form.nameEn(), 200),
                form.areaCode().strip(),
                faults.line("address", form.address(), 300),
                faults.line("contactName", form.contactName(), 150),
                faults.line("contactPhone", form.contactPhone(), 20),
                faults.text("goods", form.goods(), 1_000),
                faults.line("productionPerMonth", form.productionPerMonth(), 200),
                faults.text("standardsPassed", form.standardsPassed(), 500),
                faults.text("standardsApplied", form.standardsApplied(), 500),
                form.hasSmartphone(),
                form.sellsOnline(),
                form.groupId(),
                form.renewsId());
    }

    private static void need(Faults faults, String field, String value) {
        if (value.isEmpty()) {
            faults.add(field, new Missing());
        }
    }
}
