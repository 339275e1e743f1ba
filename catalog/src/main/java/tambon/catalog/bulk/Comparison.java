package tambon.catalog.bulk;

import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.FieldsWrong;
import tambon.catalog.GoodsSheets.Action;
import tambon.catalog.ListingForm;
import tambon.catalog.listing.ListingCheck;
import tambon.catalog.name.Names;
import tambon.infra.id.PublicId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Compares a file with what is there, row by row; what is wrong with a row is its own affair. */
final class Comparison {

    private static final Set<String> KEYS = Set.of("product", "variant");
    private static final int NAME = 200;

    private final Map<Long, Current> byVariant = new HashMap<>();
    private final Set<Long> products = new HashSet<>();
    private final Set<Long> seen = new HashSet<>();

    Comparison(List<Current> now) {
        now.forEach(one -> {
            byVariant.put(one.variantId(), one);
            products.add(one.productId());
        });
    }

    /** A way of selling as it is now. */
    record Current(long productId, long variantId, Map<String, String> cells) {}

    /** What becomes of a row. */
    record Compared(
            int line,
            Action action,
            @Nullable Long productId,
            @Nullable Long variantId,
            String name,
            Map<String, String> was,
            Map<String, String> becomes,
            String fault,
            String faultAt) {}

    List<Compared> of(List<SheetFile.Row> rows) {
        var compared = new ArrayList<Compared>(rows.size());
        rows.forEach(row -> compared.add(of(row)));
        return compared;
    }

    private Compared of(SheetFile.Row row) {
        var product = row.cells().getOrDefault("product", "");
        var variant = row.cells().getOrDefault("variant", "");
        var name = Names.cut(row.cells().getOrDefault("name_th", ""), NAME);
        if (product.isEmpty() && variant.isEmpty()) {
            return fresh(row, null, name);
        }
        var productId = PublicId.parse(product);
        if (productId.isEmpty() || !products.contains(productId.getAsLong())) {
            return refused(row, name, "NoSuchListing", "product");
        }
        if (variant.isEmpty()) {
            return fresh(row, productId.getAsLong(), name);
        }
        var variantId = PublicId.parse(variant);
        var current = variantId.isPresent() ? byVariant.get(variantId.getAsLong()) : null;
        if (current == null || current.productId() != productId.getAsLong()) {
            return refused(row, name, "Unknown", "variant");
        }
        return seen.add(current.variantId()) ? changed(row, current, name) : refused(row, name, "Repeated", "variant");
    }

    private static Compared fresh(SheetFile.Row row, @Nullable Long productId, String name) {
        var becomes = new TreeMap<>(row.cells());
        becomes.keySet().removeAll(KEYS);
        becomes.values().removeIf(String::isEmpty);
        try {
            Cells.count(becomes, "stock", 0);
            check(Cells.fresh(becomes));
        } catch (CatalogRejected refused) {
            return wrong(row, name, refused);
        }
        return new Compared(row.line(), Action.FRESH, productId, null, name, Map.of(), becomes, "", "");
    }

    private static Compared changed(SheetFile.Row row, Current current, String name) {
        var was = new TreeMap<String, String>();
        var becomes = new TreeMap<String, String>();
        row.cells().forEach((column, cell) -> {
            var now = current.cells().getOrDefault(column, "");
            if (!KEYS.contains(column) && !cell.equals(now)) {
                was.put(column, now);
                becomes.put(column, cell);
            }
        });
        try {
            Cells.count(becomes, "stock", 0);
            var whole = new HashMap<>(current.cells());
            whole.putAll(becomes);
            check(Cells.fresh(whole));
        } catch (CatalogRejected refused) {
            return wrong(row, name, refused);
        }
        var action = becomes.isEmpty() ? Action.SAME : Action.CHANGE;
        return new Compared(row.line(), action, current.productId(), current.variantId(), name, was, becomes, "", "");
    }

    private static void check(ListingForm form) {
        ListingCheck.checked(form);
    }

    private static Compared wrong(SheetFile.Row row, String name, CatalogRejected refused) {
        return refused(row, name, fault(refused), faultAt(refused));
    }

    static String fault(CatalogRejected refused) {
        return refused.reason() instanceof FieldsWrong wrong
                ? wrong.problems().getFirst().fault().getClass().getSimpleName()
                : refused.reason().getClass().getSimpleName();
    }

    /** The column, or the field where the form calls it otherwise. */
    static String faultAt(CatalogRejected refused) {
        if (!(refused.reason() instanceof FieldsWrong wrong)) {
            return "";
        }
        var field = wrong.problems().getFirst().field();
        return switch (field.substring(field.lastIndexOf('.') + 1)) {
            case "nameTh" -> field.contains(".") ? "variant_th" : "name_th";
            case "nameEn" -> field.contains(".") ? "variant_en" : "name_en";
            case "storyTh" -> "story_th";
            case "storyEn" -> "story_en";
            case "unitTh" -> "unit_th";
            case "unitEn" -> "unit_en";
            case "price" -> "price_baht";
            case "weightGrams" -> "weight_grams";
            case "madeToOrderDays" -> "made_to_order_days";
            case "traderCode" -> "trader_code";
            default -> field;
        };
    }

    private static Compared refused(SheetFile.Row row, String name, String fault, String faultAt) {
        return new Compared(row.line(), Action.REFUSED, null, null, name, Map.of(), Map.of(), fault, faultAt);
    }
}
