package tambon.storefront.producer;

import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.Fault;
import tambon.catalog.CatalogRejected.FieldProblem;
import tambon.catalog.CatalogRejected.FieldsWrong;
import tambon.catalog.CatalogRejected.Malformed;
import tambon.catalog.CatalogRejected.Missing;
import tambon.catalog.Listing;
import tambon.catalog.ListingForm;
import tambon.catalog.ListingForm.Variant;
import tambon.catalog.ProductDetails;
import tambon.catalog.ProductType;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.storefront.page.Entered;
import tambon.storefront.page.Form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Between the pages' forms, each of which asks for a part of a product, and the catalog's, which takes a
 * product whole: what a page does not ask for stays as it is.
 */
final class ProductForms {

    /** More variants than any product has; fields numbered higher are not read. */
    private static final int MOST_VARIANTS = 50;

    private ProductForms() {}

    /** The first few words about a new product: its name, type, unit and price. */
    static ListingForm first(Form form) {
        var wrong = new ArrayList<FieldProblem>();
        var variant = new Variant(null, "", "", price(form, "variants[0].price", wrong), 0, null);
        var listing = new ListingForm(
                type(form, wrong),
                form.text("nameTh"),
                "",
                "",
                "",
                List.of(),
                form.text("unitTh"),
                "",
                List.of(variant));
        refuse(wrong);
        return listing;
    }

    /** The product with the names, stories and words of the form. */
    static ListingForm withWords(Listing listing, Form form) {
        var wrong = new ArrayList<FieldProblem>();
        var was = listing.form();
        var changed = new ListingForm(
                type(form, wrong),
                form.text("nameTh"),
                form.text("nameEn"),
                form.text("storyTh"),
                form.text("storyEn"),
                keywords(form.text("keywords")),
                form.text("unitTh"),
                form.text("unitEn"),
                was.variants(),
                was.details());
        refuse(wrong);
        return changed;
    }

    /** The product with the form's ways of selling it; one that is ticked off, or that says nothing, is left out. */
    static ListingForm withVariants(Listing listing, Form form) {
        var wrong = new ArrayList<FieldProblem>();
        var variants = new ArrayList<Variant>();
        var options = SalesFields.options(form);
        for (int i = 0; i < count(form); i++) {
            var at = "variants[" + i + "].";
            boolean said = Stream.concat(
                            Stream.of("id", "nameTh", "nameEn", "price", "weightGrams", "madeToOrderDays"),
                            Stream.of("choices[0]", "choices[1]", "choices[2]"))
                    .anyMatch(field -> !form.text(at + field).isEmpty());
            if (said && !form.has(at + "withdrawn")) {
                variants.add(variant(form, at, options.size(), wrong));
            }
        }
        refuse(wrong);
        var was = listing.form();
        return was.withVariants(variants)
                .withDetails(new ProductDetails(
                        options,
                        was.details().attributes(),
                        was.details().video(),
                        was.details().perMonth()));
    }

    /** How many variants the form has fields for. */
    static int count(Form form) {
        int count = 0;
        while (count < MOST_VARIANTS && form.has("variants[" + count + "].price")) {
            count++;
        }
        return count;
    }

    /** What stands in the fields about words. */
    static Map<String, String> words(Listing listing) {
        return Map.of(
                "type", listing.type().name(),
                "nameTh", listing.nameTh(),
                "nameEn", listing.nameEn(),
                "storyTh", listing.storyTh(),
                "storyEn", listing.storyEn(),
                "keywords", String.join(", ", listing.keywords()),
                "unitTh", listing.unitTh(),
                "unitEn", listing.unitEn());
    }

    /** What stands in the fields about the ways it is sold. */
    static Map<String, String> sales(Listing listing) {
        var values = new HashMap<String, String>(SalesFields.ofOptions(listing.details()));
        for (int i = 0; i < listing.variants().size(); i++) {
            var variant = listing.variants().get(i);
            var at = "variants[" + i + "].";
            values.put(at + "id", PublicId.of(variant.id()));
            values.put(at + "nameTh", variant.nameTh());
            values.put(at + "nameEn", variant.nameEn());
            values.put(at + "price", plainBaht(variant.price()));
            values.put(at + "weightGrams", variant.weightGrams() == 0 ? "" : Integer.toString(variant.weightGrams()));
            values.put(
                    at + "madeToOrderDays",
                    variant.madeToOrderDays() == null ? "" : Integer.toString(variant.madeToOrderDays()));
            values.putAll(SalesFields.ofVariant(at, variant.details()));
        }
        return values;
    }

    private static Variant variant(Form form, String at, int options, List<FieldProblem> wrong) {
        var id = form.text(at + "id");
        var known = PublicId.parse(id);
        return new Variant(
                known.isPresent() ? (Long) known.getAsLong() : null,
                form.text(at + "nameTh"),
                form.text(at + "nameEn"),
                price(form, at + "price", wrong),
                count(form, at + "weightGrams", wrong, 0),
                form.text(at + "madeToOrderDays").isEmpty() ? null : count(form, at + "madeToOrderDays", wrong, 1),
                SalesFields.details(form, at, options, wrong));
    }

    private static List<String> keywords(String text) {
        return Arrays.stream(text.split("[,\\n]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static ProductType type(Form form, List<FieldProblem> wrong) {
        for (var type : ProductType.values()) {
            if (type.name().equals(form.text("type"))) {
                return type;
            }
        }
        wrong.add(new FieldProblem("type", new Missing()));
        return ProductType.FOOD; // never kept: the form is refused
    }

    static @Nullable Money price(Form form, String field, List<FieldProblem> wrong) {
        if (form.text(field).isEmpty()) {
            return null;
        }
        var price = Entered.baht(form.text(field));
        if (price.isEmpty()) {
            wrong.add(new FieldProblem(field, malformed()));
        }
        return price.orElse(null);
    }

    static int count(Form form, String field, List<FieldProblem> wrong, int ifEmpty) {
        if (form.text(field).isEmpty()) {
            return ifEmpty;
        }
        var count = Entered.count(form.text(field));
        if (count.isEmpty()) {
            wrong.add(new FieldProblem(field, malformed()));
        }
        return count.orElse(ifEmpty);
    }

    private static Fault malformed() {
        return new Malformed();
    }

    static String plainBaht(@Nullable Money price) {
        if (price == null) {
            return "";
        }
        long satang = price.satang() % 100;
        return price.satang() / 100 + (satang == 0 ? "" : (satang < 10 ? ".0" : ".") + satang);
    }

    static void refuse(List<FieldProblem> wrong) {
        if (!wrong.isEmpty()) {
            throw new CatalogRejected(new FieldsWrong(wrong));
        }
    }
}
