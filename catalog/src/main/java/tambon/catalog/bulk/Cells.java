package tambon.catalog.bulk;

import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.FieldProblem;
import tambon.catalog.CatalogRejected.FieldsWrong;
import tambon.catalog.CatalogRejected.Malformed;
import tambon.catalog.CatalogRejected.Unknown;
import tambon.catalog.ListingForm;
import tambon.catalog.ListingForm.Variant;
import tambon.catalog.ProductType;
import tambon.catalog.VariantDetails;
import tambon.catalog.name.Names;
import tambon.infra.money.Money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Cells of a sheet on their way into a form: those that are given win, the others stay as the form has them. */
final class Cells {

    private static final char THAI_ZERO = '๐';

    private Cells() {}

    /** As people may write it and as we do: {@code 1,250.5} is {@code 1250.50}; what is no number stays as it is. */
    static String canonical(String column, String cell) {
        var clean = column.startsWith("story") ? Names.cleanText(cell) : Names.clean(cell);
        return switch (column) {
            case "price_baht" -> price(clean);
            case "weight_grams", "made_to_order_days", "stock" -> digits(clean).replace(",", "");
            case "gtin" -> digits(clean).replaceAll("[\\s-]", "");
            default -> clean.matches("'[=+@-].*") ? clean.substring(1) : clean; // as we write what looks like a formula
        };
    }

    static String price(@Nullable Money price) {
        return price == null ? "" : BigDecimal.valueOf(price.satang(), 2).toPlainString();
    }

    private static String price(String clean) {
        var plain = digits(clean).replace(",", "").replace("฿", "").strip();
        return plain.matches("[0-9]{1,10}([.][0-9]{1,2})?")
                ? new BigDecimal(plain).setScale(2).toPlainString()
                : clean;
    }

    /** Thai digits are digits. */
    private static String digits(String text) {
        var plain = new StringBuilder();
        text.chars()
                .map(c -> c >= THAI_ZERO && c <= THAI_ZERO + 9 ? '0' + c - THAI_ZERO : c)
                .forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    /** The form with the cells of one way of selling, which is the variant at {@code index}, in it. */
    static ListingForm merged(ListingForm form, int index, Map<String, String> cells) {
        var variants = new ArrayList<>(form.variants());
        variants.set(index, variant(form.variants().get(index), cells));
        return product(form, cells).withVariants(variants);
    }

    /** The form with one more way of selling. */
    static ListingForm added(ListingForm form, Map<String, String> cells) {
        var variants = new ArrayList<>(form.variants());
        variants.add(variant(new Variant(null, "", "", null, 0, null), cells));
        return product(form, cells).withVariants(variants);
    }

    static ListingForm fresh(Map<String, String> cells) {
        return added(new ListingForm(ProductType.FOOD, "", "", "", "", List.of(), "", "", List.of()), cells);
    }

    private static ListingForm product(ListingForm form, Map<String, String> cells) {
        var type = cells.get("type");
        return new ListingForm(
                type == null || type.isEmpty() ? form.type() : type(type),
                cells.getOrDefault("name_th", form.nameTh()),
                cells.getOrDefault("name_en", form.nameEn()),
                cells.getOrDefault("story_th", form.storyTh()),
                cells.getOrDefault("story_en", form.storyEn()),
                form.keywords(),
                cells.getOrDefault("unit_th", form.unitTh()),
                cells.getOrDefault("unit_en", form.unitEn()),
                form.variants(),
                form.details());
    }

    private static Variant variant(Variant was, Map<String, String> cells) {
        var details = was.details();
        var price = cells.get("price_baht");
        return new Variant(
                was.id(),
                cells.getOrDefault("variant_th", was.nameTh()),
                cells.getOrDefault("variant_en", was.nameEn()),
                price == null ? was.price() : money(price),
                cells.containsKey("weight_grams") ? count(cells, "weight_grams", 0) : was.weightGrams(),
                cells.containsKey("made_to_order_days") ? days(cells) : was.madeToOrderDays(),
                new VariantDetails(
                        details.choices(),
                        details.tiers(),
                        details.preOrderShipsOn(),
                        details.box(),
                        cells.getOrDefault("trader_code", details.traderCode()),
                        cells.getOrDefault("gtin", details.gtin())));
    }

    private static ProductType type(String written) {
        return Arrays.stream(ProductType.values())
                .filter(one -> one.name().equalsIgnoreCase(written))
                .findFirst()
                .orElseThrow(() -> wrong("type", new Unknown()));
    }

    private static @Nullable Money money(String price) {
        if (price.isEmpty()) {
            return null;
        }
        if (!price.matches("[0-9]{1,10}[.][0-9]{2}")) {
            throw wrong("price_baht", new Malformed());
        }
        return Money.satang(new BigDecimal(price).movePointRight(2).longValueExact());
    }

    private static @Nullable Integer days(Map<String, String> cells) {
        return cells.getOrDefault("made_to_order_days", "").isEmpty()
                ? null
                : (Integer) count(cells, "made_to_order_days", 0);
    }

    /** @throws CatalogRejected if it is no whole number */
    static int count(Map<String, String> cells, String column, int ifEmpty) {
        var cell = cells.getOrDefault(column, "");
        if (cell.isEmpty()) {
            return ifEmpty;
        }
        if (!cell.matches("[0-9]{1,9}")) {
            throw wrong(column, new Malformed());
        }
        return Integer.parseInt(cell);
    }

    private static CatalogRejected wrong(String column, CatalogRejected.Fault fault) {
        return new CatalogRejected(new FieldsWrong(List.of(new FieldProblem(column, fault))));
    }
}
