package tambon.catalog.offer;

import org.jspecify.annotations.Nullable;
import tambon.catalog.Offer;
import tambon.catalog.Offers;
import tambon.catalog.PictureSize;
import tambon.catalog.ProductType;
import tambon.catalog.SellerVat;
import tambon.catalog.listing.VariantRows;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;

import static java.util.stream.Collectors.toMap;

/** Read anew each time: a price kept anywhere else could be yesterday's, and this is one look-up by key. */
@Singleton
final class JdbcOffers implements Offers {

    static final int MOST = 200;

    private static final String SELECT = """
            select straight_join v.id, v.product_id, p.producer_id, p.type, p.name_th, p.name_en, v.name_th variant_th,
            v.name_en variant_en, p.slug, p.picture_id, m.name_th maker_th, m.name_en maker_en, m.area_code,
            v.price_satang, v.weight_grams, v.made_to_order_days,
            m.tax_id, m.tax_branch, %s,
            p.state = 'PUBLISHED' and v.withdrawn_at is null and v.price_satang is not null for_sale
            from tambon_catalog.variant v
            join tambon_catalog.product p on p.id = v.product_id
            join tambon_catalog.producer m on m.id = p.producer_id
            where v.id in (""".formatted(VariantRows.DETAILS);

    private final Statements sql;

    JdbcOffers(Statements sql) {
        this.sql = sql;
    }

    @Override
    public Map<Long, Offer> byVariant(Collection<Long> variantIds) {
        if (variantIds.isEmpty()) {
            return Map.of();
        }
        if (variantIds.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " variants, were " + variantIds.size());
        }
        var ids = filledUp(variantIds);
        return sql.list(SELECT + Statements.marks(ids.length) + ")", JdbcOffers::offer, ids).stream()
                .collect(toMap(Offer::variantId, offer -> offer));
    }

    /** To 1, 2, 4, 8 … ids, the last one repeated: a few statements to prepare instead of two hundred. */
    private static Object[] filledUp(Collection<Long> variantIds) {
        var ids = variantIds.toArray();
        int room = Math.min(MOST, Integer.highestOneBit(Math.max(1, 2 * ids.length - 1)));
        var filled = Arrays.copyOf(ids, Math.max(room, ids.length));
        Arrays.fill(filled, ids.length, filled.length, ids[ids.length - 1]);
        return filled;
    }

    private static Offer offer(Row row) throws SQLException {
        var type = row.constant("type", ProductType.class);
        var productId = row.number("product_id");
        var picture = row.numberOrNull("picture_id");
        return new Offer(
                row.number("id"),
                productId,
                row.number("producer_id"),
                type,
                row.text("name_th"),
                row.text("name_en"),
                row.text("variant_th"),
                row.text("variant_en"),
                row.text("slug"),
                picture == null
                        ? PictureSize.drawnAddress(type, productId)
                        : PictureSize.address(picture, PictureSize.SMALL),
                row.text("maker_th"),
                row.text("maker_en"),
                row.text("area_code"),
                row.moneyOrNull("price_satang"),
                row.count("weight_grams"),
                row.countOrNull("made_to_order_days"),
                row.flag("for_sale"),
                VariantRows.details(row),
                vat(row));
    }

    private static @Nullable SellerVat vat(Row row) throws SQLException {
        var taxId = row.textOrNull("tax_id");
        return taxId == null ? null : new SellerVat(taxId, row.text("tax_branch"));
    }
}
