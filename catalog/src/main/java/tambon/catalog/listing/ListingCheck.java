package tambon.catalog.listing;

import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected.Missing;
import tambon.catalog.CatalogRejected.Repeated;
import tambon.catalog.CatalogRejected.TooMany;
import tambon.catalog.CatalogRejected.Unknown;
import tambon.catalog.ListingForm;
import tambon.catalog.VariantDetails;
import tambon.catalog.form.Faults;
import tambon.catalog.name.Names;
import tambon.infra.money.Money;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

import static java.util.stream.Collectors.joining;

/** What a listing may say, and how much of it. */
public final class ListingCheck {

    private static final int NAME = 200;
    private static final int STORY = 4_000;
    private static final int UNIT = 30;
    private static final int KEYWORD = 40;
    private static final int KEYWORDS = 20;
    private static final int VARIANT_NAME = 80;
    private static final int VARIANTS = 50;
    private static final int HEAVIEST_GRAMS = 1_000_000;
    private static final int SLOWEST_DAYS = 365;
    private static final Money DEAREST = Money.baht(10_000_000);

    private ListingCheck() {}

    /** The form, cleaned. @throws tambon.catalog.CatalogRejected with every field that is wrong */
    public static ListingForm checked(ListingForm form) {
        var faults = new Faults();
        var details = DetailsCheck.ofProduct(form.details(), faults);
        var clean = new ListingForm(
                form.type(),
                faults.name("nameTh", form.nameTh(), NAME),
                faults.line("nameEn", form.nameEn(), NAME),
                faults.text("storyTh", form.storyTh(), STORY),
                faults.text("storyEn", form.storyEn(), STORY),
                keywords(form.keywords(), faults),
                faults.line("unitTh", form.unitTh(), UNIT),
                faults.line("unitEn", form.unitEn(), UNIT),
                variants(form.variants(), details.options().size(), faults),
                details);
        faults.refuseIfAny();
        return clean;
    }

    /** @throws tambon.catalog.CatalogRejected if the form names a variant that is not of {@code own} */
    static void refuseOthersVariants(ListingForm form, List<Long> own) {
        var faults = new Faults();
        for (int i = 0; i < form.variants().size(); i++) {
            var id = form.variants().get(i).id();
            if (id != null && !own.contains(id)) {
                faults.add("variants[" + i + "].id", new Unknown());
            }
        }
        faults.refuseIfAny();
    }

    private static List<String> keywords(List<String> written, Faults faults) {
        if (written.size() > KEYWORDS) {
            faults.add("keywords", new TooMany(KEYWORDS));
            return List.of();
        }
        return written.stream()
                .map(word -> faults.line("keywords", word, KEYWORD))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static List<ListingForm.Variant> variants(List<ListingForm.Variant> written, int options, Faults faults) {
        if (written.isEmpty()) {
            faults.add("variants", new Missing());
        }
        if (written.size() > VARIANTS) {
            faults.add("variants", new TooMany(VARIANTS));
            return List.of();
        }
        var names = new HashSet<String>();
        var ids = new HashSet<@Nullable Long>();
        var checked = new ArrayList<ListingForm.Variant>(written.size());
        for (int i = 0; i < written.size(); i++) {
            var variant = variant("variants[" + i + "].", written.get(i), written.size() > 1, options, faults);
            var key = Names.key(variant.nameTh());
            if (!key.isEmpty() && !names.add(key)) {
                faults.add("variants[" + i + "].nameTh", new Repeated());
            }
            if (variant.id() != null && !ids.add(variant.id())) {
                faults.add("variants[" + i + "].id", new Repeated());
            }
            checked.add(variant);
        }
        return checked;
    }

    private static ListingForm.Variant variant(
            String at, ListingForm.Variant written, boolean oneOfSeveral, int options, Faults faults) {
        var price = written.price();
        var details = DetailsCheck.ofVariant(
                at, written.details(), options, price, written.madeToOrderDays() != null, faults);
        var chosenTh = joined(details.choices(), VariantDetails.Choice::th);
        var chosenEn = joined(details.choices(), VariantDetails.Choice::en);
        faults.range(at + "price", price == null ? null : price.satang(), 1, DEAREST.satang());
        faults.range(at + "weightGrams", written.weightGrams(), 0, HEAVIEST_GRAMS);
        faults.range(at + "madeToOrderDays", written.madeToOrderDays(), 1, SLOWEST_DAYS);
        return new ListingForm.Variant(
                written.id(),
                options > 0
                        ? faults.line(at + "nameTh", chosenTh, VARIANT_NAME)
                        : oneOfSeveral
                                ? faults.name(at + "nameTh", written.nameTh(), VARIANT_NAME)
                                : faults.line(at + "nameTh", written.nameTh(), VARIANT_NAME),
                faults.line(at + "nameEn", options > 0 ? chosenEn : written.nameEn(), VARIANT_NAME),
                price,
                written.weightGrams(),
                written.madeToOrderDays(),
                details);
    }

    /** The name of what is chosen by options: แดง · ใหญ่. Empty where a part is not said. */
    private static String joined(List<VariantDetails.Choice> choices, Function<VariantDetails.Choice, String> text) {
        return choices.stream().map(text).anyMatch(String::isBlank)
                ? ""
                : choices.stream().map(text).collect(joining(" · "));
    }
}
