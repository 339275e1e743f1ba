package tambon.catalog.producer;

import tambon.catalog.CatalogRejected.Malformed;
import tambon.catalog.CatalogRejected.Missing;
import tambon.catalog.CatalogRejected.Unknown;
import tambon.catalog.ProducerForm;
import tambon.catalog.form.Faults;
import tambon.infra.place.Places;

import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** What a producer may say of itself, and how much of it. */
@Singleton
public final class ProducerCheck {

    public static final int NAME = 200;
    private static final int STORY = 4_000;
    private static final int PHONE = 20;
    private static final Pattern DIALLED = Pattern.compile("(\\+?[0-9][0-9 -]{4,19})?");

    private final Places places;

    ProducerCheck(Places places) {
        this.places = places;
    }

    /** The form, cleaned. @throws tambon.catalog.CatalogRejected with every field that is wrong */
    public ProducerForm checked(ProducerForm form) {
        var faults = new Faults();
        var clean = new ProducerForm(
                form.kind(),
                faults.name("nameTh", form.nameTh(), NAME),
                faults.line("nameEn", form.nameEn(), NAME),
                faults.text("storyTh", form.storyTh(), STORY),
                faults.text("storyEn", form.storyEn(), STORY),
                form.areaCode().strip(),
                faults.line("phone", form.phone(), PHONE));
        if (clean.areaCode().isEmpty()) {
            faults.add("areaCode", new Missing());
        } else if (places.place(clean.areaCode()).isEmpty()) {
            faults.add("areaCode", new Unknown());
        }
        if (clean.phone().length() <= PHONE && !DIALLED.matcher(clean.phone()).matches()) {
            faults.add("phone", new Malformed());
        }
        faults.refuseIfAny();
        return clean;
    }
}
