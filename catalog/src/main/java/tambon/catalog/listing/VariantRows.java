package tambon.catalog.listing;

import org.jspecify.annotations.Nullable;
import tambon.catalog.VariantDetails;
import tambon.catalog.VariantDetails.Box;
import tambon.catalog.VariantDetails.Choice;
import tambon.catalog.VariantDetails.Tier;
import tambon.infra.database.Row;
import tambon.infra.money.Money;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/** How more is read of a variant from its table. */
public final class VariantRows {

    /** Of {@code variant v}; what {@link #details} reads. The wholesale prices come along as text: {@code 10:4500,50:4000}. */
    public static final String DETAILS = """
            v.choices_th, v.choices_en, v.preorder_ships_on, v.length_mm, v.width_mm, v.height_mm, v.trader_code, v.gtin,
            (select group_concat(concat(t.least, ':', t.price_satang) order by t.least separator ',')
            from tambon_catalog.wholesale_tier t where t.variant_id = v.id) tiers""";

    private VariantRows() {}

    public static VariantDetails details(Row row) throws SQLException {
        var length = row.countOrNull("length_mm");
        var gtin = row.textOrNull("gtin");
        return new VariantDetails(
                pairs(row, "choices", Choice::new),
                tiers(row.textOrNull("tiers")),
                row.dayOrNull("preorder_ships_on"),
                length == null ? null : new Box(length, row.count("width_mm"), row.count("height_mm")),
                row.text("trader_code"),
                gtin == null ? "" : gtin);
    }

    /** Thai and English of the columns {@code name_th} and {@code name_en}, line by line. */
    static <T> List<T> pairs(Row row, String name, BiFunction<String, String, T> pair) throws SQLException {
        var thai = row.text(name + "_th");
        if (thai.isEmpty()) {
            return List.of();
        }
        var english = row.text(name + "_en").split("\n", -1);
        var pairs = new ArrayList<T>();
        for (var th : thai.split("\n", -1)) {
            pairs.add(pair.apply(th, pairs.size() < english.length ? english[pairs.size()] : ""));
        }
        return pairs;
    }

    private static List<Tier> tiers(@Nullable String written) {
        return written == null
                ? List.of()
                : Arrays.stream(written.split(","))
                        .map(one -> one.split(":"))
                        .map(one -> new Tier(Integer.parseInt(one[0]), Money.satang(Long.parseLong(one[1]))))
                        .toList();
    }
}
