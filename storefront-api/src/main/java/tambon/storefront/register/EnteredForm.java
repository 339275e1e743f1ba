package tambon.storefront.register;

import org.jspecify.annotations.Nullable;
import tambon.catalog.AssistConsent;
import tambon.catalog.ProducerKind;
import tambon.catalog.Registration;
import tambon.catalog.RegistrationForm;
import tambon.catalog.RegistrationMove;
import tambon.infra.place.Places;
import tambon.infra.time.FiscalYear;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Language;
import tambon.storefront.page.Words;
import tambon.storefront.problem.Problem;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import static tambon.storefront.register.AsWritten.id;
import static tambon.storefront.register.AsWritten.written;

/** An application as somebody typed it: the fields as they stand, and what they mean. */
record EnteredForm(
        Fields fields, RegistrationForm form, @Nullable AssistConsent consent) {

    static EnteredForm blank(LocalDate today) {
        return new EnteredForm(
                Fields.of(Map.of(
                        "kind",
                        ProducerKind.SOLE_OWNER.name(),
                        "givenOn",
                        today.toString(),
                        "untilOn",
                        today.plusDays(90).toString())),
                new RegistrationForm(
                        ProducerKind.SOLE_OWNER, "", "", "", "", "", "", "", "", "", "", false, false, null, null),
                null);
    }

    static EnteredForm of(Registration it, Places places) {
        var form = it.form();
        var values = new HashMap<String, String>();
        values.put("kind", form.kind().name());
        values.put("nameTh", form.nameTh());
        values.put("nameEn", form.nameEn());
        places.place(form.areaCode()).ifPresent(place -> {
            var tambon = place.tambon();
            values.put("tambon", tambon == null ? "" : tambon.nameTh());
            values.put("district", place.district().nameTh());
            values.put("province", place.province().nameTh());
        });
        values.put("address", form.address());
        values.put("contactName", form.contactName());
        values.put("contactPhone", form.contactPhone());
        values.put("goods", form.goods());
        values.put("productionPerMonth", form.productionPerMonth());
        values.put("standardsPassed", form.standardsPassed());
        values.put("standardsApplied", form.standardsApplied());
        values.put("hasSmartphone", form.hasSmartphone() ? "on" : "");
        values.put("sellsOnline", form.sellsOnline() ? "on" : "");
        values.put("groupId", AsWritten.text(written(form.groupId())));
        values.put("renewsId", AsWritten.text(written(form.renewsId())));
        values.put("version", Integer.toString(it.version()));
        return new EnteredForm(Fields.of(values), form, null);
    }

    /** A new application that begins with what the earlier one said. */
    static EnteredForm renewing(Registration earlier, Places places) {
        var values = new HashMap<>(of(earlier, places).fields().values());
        values.put("renewsId", AsWritten.text(written(earlier.id())));
        values.remove("version");
        return new EnteredForm(Fields.of(values), earlier.form(), null);
    }

    static EnteredForm of(Language language, Form form, Places places) {
        var errors = new LinkedHashMap<String, String>();
        var place = places.byNames(form.text("province"), form.text("district"), form.text("tambon"))
                .filter(found -> found.tambon() != null);
        if (place.isEmpty()) {
            errors.put(
                    "tambon", Words.say(language, form.text("tambon").isEmpty() ? "fault.missing" : "fault.unknown"));
        }
        var kind = Asked.kind(form.text("kind"));
        boolean group =
                kind == ProducerKind.COMMUNITY_GROUP && !form.text("groupId").isEmpty();
        var meant = new RegistrationForm(
                kind == null ? ProducerKind.SOLE_OWNER : kind,
                form.text("nameTh"),
                form.text("nameEn"),
                place.map(found -> found.code()).orElse(""),
                form.text("address"),
                form.text("contactName"),
                form.text("contactPhone"),
                form.text("goods"),
                form.text("productionPerMonth"),
                form.text("standardsPassed"),
                form.text("standardsApplied"),
                form.has("hasSmartphone"),
                form.has("sellsOnline"),
                group ? Long.valueOf(id(form.text("groupId"))) : null,
                AsWritten.idOrNull(form.text("renewsId")));
        return new EnteredForm(new Fields(form.texts(), errors, null), meant, consent(form));
    }

    boolean isRight() {
        return fields.errors().isEmpty();
    }

    EnteredForm refused(Problem problem) {
        return new EnteredForm(fields.refused(problem), form, consent);
    }

    /** The step a form asks for; empty if it names none. */
    static Optional<RegistrationMove> move(Form form) {
        return Arrays.stream(RegistrationMove.Name.values())
                .filter(name -> name.name().equals(form.text("move")))
                .findFirst()
                .map(name -> Moves.of(
                        name,
                        form.text("reasons"),
                        id(form.text("meeting")),
                        day(form.text("on")).orElse(null)));
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK);
    }

    private static @Nullable AssistConsent consent(Form form) {
        var on = day(form.text("givenOn"));
        var until = day(form.text("untilOn"));
        return on.isPresent() && until.isPresent()
                ? new AssistConsent(form.text("givenBy"), on.get(), until.get())
                : null;
    }
}
