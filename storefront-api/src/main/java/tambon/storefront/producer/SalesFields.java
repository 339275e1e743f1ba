package tambon.storefront.producer;

import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected.FieldProblem;
import tambon.catalog.CatalogRejected.Malformed;
import tambon.catalog.ProductDetails;
import tambon.catalog.ProductDetails.Option;
import tambon.catalog.VariantDetails;
import tambon.catalog.VariantDetails.Box;
import tambon.catalog.VariantDetails.Choice;
import tambon.catalog.VariantDetails.Tier;
import tambon.infra.money.Money;
import tambon.storefront.page.Form;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The fields of the sales form that say more: options, wholesale prices, pre-order, packed size, codes. */
final class SalesFields {

    /** As many as the form has fields for. */
    static final int OPTIONS = 3;

    static final int TIERS = 5;

    private SalesFields() {}

    static List<Option> options(Form form) {
        var options = new ArrayList<Option>();
        for (int i = 0; i < OPTIONS; i++) {
            var th = form.text("options[" + i + "]");
            if (!th.isEmpty()) {
                options.add(new Option(th, form.text("optionsEn[" + i + "]")));
            }
        }
        return options;
    }

    static Map<String, String> ofOptions(ProductDetails details) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < details.options().size(); i++) {
            values.put("options[" + i + "]", details.options().get(i).th());
            values.put("optionsEn[" + i + "]", details.options().get(i).en());
        }
        return values;
    }

    static VariantDetails details(Form form, String at, int options, List<FieldProblem> wrong) {
        var choices = new ArrayList<Choice>();
        for (int i = 0; i < options; i++) {
            choices.add(new Choice(form.text(at + "choices[" + i + "]"), form.text(at + "choicesEn[" + i + "]")));
        }
        var tiers = new ArrayList<Tier>();
        for (int i = 0; i < TIERS; i++) {
            var field = at + "tiers[" + i + "].";
            if (!form.text(field + "least").isEmpty()
                    || !form.text(field + "price").isEmpty()) {
                tiers.add(new Tier(
                        ProductForms.count(form, field + "least", wrong, 0),
                        Objects.requireNonNullElse(ProductForms.price(form, field + "price", wrong), Money.ZERO)));
            }
        }
        return new VariantDetails(
                choices,
                tiers,
                day(form, at + "preOrderShipsOn", wrong),
                box(form, at, wrong),
                form.text(at + "traderCode"),
                form.text(at + "gtin"));
    }

    static Map<String, String> ofVariant(String at, VariantDetails details) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < details.choices().size(); i++) {
            values.put(at + "choices[" + i + "]", details.choices().get(i).th());
            values.put(at + "choicesEn[" + i + "]", details.choices().get(i).en());
        }
        for (int i = 0; i < details.tiers().size(); i++) {
            values.put(
                    at + "tiers[" + i + "].least",
                    Integer.toString(details.tiers().get(i).least()));
            values.put(
                    at + "tiers[" + i + "].price",
                    ProductForms.plainBaht(details.tiers().get(i).price()));
        }
        var shipsOn = details.preOrderShipsOn();
        values.put(at + "preOrderShipsOn", shipsOn == null ? "" : shipsOn.toString());
        var box = details.box();
        if (box != null) {
            values.put(at + "lengthMm", centimetres(box.lengthMm()));
            values.put(at + "widthMm", centimetres(box.widthMm()));
            values.put(at + "heightMm", centimetres(box.heightMm()));
        }
        values.put(at + "traderCode", details.traderCode());
        values.put(at + "gtin", details.gtin());
        return values;
    }

    /** A day as a browser's own field sends it; null for none. */
    static @Nullable LocalDate day(Form form, String field, List<FieldProblem> wrong) {
        var text = form.text(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            wrong.add(new FieldProblem(field, new Malformed()));
            return null;
        }
    }

    private static @Nullable Box box(Form form, String at, List<FieldProblem> wrong) {
        if (form.text(at + "lengthMm").isEmpty()
                && form.text(at + "widthMm").isEmpty()
                && form.text(at + "heightMm").isEmpty()) {
            return null;
        }
        return new Box(
                millimetres(form, at + "lengthMm", wrong),
                millimetres(form, at + "widthMm", wrong),
                millimetres(form, at + "heightMm", wrong));
    }

    /** Typed in centimetres. */
    private static int millimetres(Form form, String field, List<FieldProblem> wrong) {
        var text = form.text(field);
        if (!text.matches("[0-9]{1,4}([.][0-9])?")) {
            wrong.add(new FieldProblem(field, new Malformed()));
            return 0;
        }
        int dot = text.indexOf('.');
        return dot < 0
                ? 10 * Integer.parseInt(text)
                : 10 * Integer.parseInt(text.substring(0, dot)) + text.charAt(dot + 1) - '0';
    }

    private static String centimetres(int millimetres) {
        return millimetres / 10 + (millimetres % 10 == 0 ? "" : "." + millimetres % 10);
    }
}
