package tambon.catalog.listing;

import org.jspecify.annotations.Nullable;
import tambon.catalog.ListingForm;
import tambon.catalog.VariantDetails.Choice;
import tambon.infra.database.Statements;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Writes the ways products are sold, with their wholesale prices; inside the caller's transaction. */
@Singleton
class VariantWrites {

    private static final String PUT = """
            insert into tambon_catalog.variant (id, product_id, position, name_th, name_en, price_satang, weight_grams,
            made_to_order_days, choices_th, choices_en, preorder_ships_on, length_mm, width_mm, height_mm, trader_code,
            gtin) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on duplicate key update position = values(position), name_th = values(name_th), name_en = values(name_en),
            price_satang = values(price_satang), weight_grams = values(weight_grams),
            made_to_order_days = values(made_to_order_days), choices_th = values(choices_th),
            choices_en = values(choices_en), preorder_ships_on = values(preorder_ships_on),
            length_mm = values(length_mm), width_mm = values(width_mm), height_mm = values(height_mm),
            trader_code = values(trader_code), gtin = values(gtin)""";

    private final Statements sql;

    VariantWrites(Statements sql) {
        this.sql = sql;
    }

    /** Those of new products, in one statement however many, and one more if any is sold wholesale. */
    void insert(List<ProductWrites.NewProduct> products) {
        sql.batch(
                PUT,
                products.stream()
                        .flatMap(product -> rows(product.id(), product.form()).stream())
                        .toList());
        tiers(products.stream().map(ProductWrites.NewProduct::form).toList());
    }

    /** Those of the form from now on; others are withdrawn. */
    void replace(long productId, ListingForm form, Instant at) {
        sql.batch(PUT, rows(productId, form));
        var withdraw = new ArrayList<Object>(List.of(at, productId));
        form.variants().forEach(variant -> withdraw.add(Objects.requireNonNull(variant.id())));
        sql.change(
                "update tambon_catalog.variant set withdrawn_at = ? where product_id = ? and withdrawn_at is null and id not in ("
                        + Statements.marks(form.variants().size()) + ")",
                withdraw.toArray());
        sql.change(
                "delete from tambon_catalog.wholesale_tier where variant_id in (select v.id from tambon_catalog.variant v"
                        + " where v.product_id = ?)",
                productId);
        tiers(List.of(form));
    }

    private void tiers(List<ListingForm> forms) {
        sql.batch(
                "insert into tambon_catalog.wholesale_tier (variant_id, least, price_satang) values (?, ?, ?)",
                forms.stream()
                        .flatMap(form -> form.variants().stream())
                        .flatMap(variant -> variant.details().tiers().stream()
                                .map(tier -> Arrays.<@Nullable Object>asList(variant.id(), tier.least(), tier.price())))
                        .toList());
    }

    private static List<List<@Nullable Object>> rows(long productId, ListingForm form) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var variant : form.variants()) {
            var details = variant.details();
            var box = details.box();
            rows.add(Arrays.asList(
                    variant.id(),
                    productId,
                    rows.size(),
                    variant.nameTh(),
                    variant.nameEn(),
                    variant.price(),
                    variant.weightGrams(),
                    variant.madeToOrderDays(),
                    ProductWrites.lines(details.choices(), Choice::th),
                    ProductWrites.lines(details.choices(), Choice::en),
                    details.preOrderShipsOn() == null
                            ? null
                            : details.preOrderShipsOn().toString(),
                    box == null ? null : box.lengthMm(),
                    box == null ? null : box.widthMm(),
                    box == null ? null : box.heightMm(),
                    details.traderCode(),
                    details.gtin().isEmpty() ? null : details.gtin()));
        }
        return rows;
    }
}
