package tambon.catalog.listing;

import org.jspecify.annotations.Nullable;
import tambon.catalog.Listing;
import tambon.catalog.ListingCard;
import tambon.catalog.ListingFilter;
import tambon.catalog.Listings;
import tambon.infra.database.Statements;
import tambon.infra.page.IdCursor;
import tambon.infra.page.Slice;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static java.util.stream.Collectors.toMap;

@Singleton
class JdbcListings implements Listings {

    /** Joined in the order written: the newest are read from an index of products, the producer by its key. */
    private static final String CARDS = "select straight_join " + ProductRows.CARD_COLUMNS
            + " from tambon_catalog.product p join tambon_catalog.producer m on m.id = p.producer_id where p.id < ?";

    private static final String ONE = "select " + ProductRows.LISTING_COLUMNS + ", " + ProductParts.COLUMNS
            + " from tambon_catalog.product p join tambon_catalog.producer m on m.id = p.producer_id where p.id = ?";

    private final Statements sql;
    private final ProductParts parts;

    JdbcListings(Statements sql, ProductParts parts) {
        this.sql = sql;
        this.parts = parts;
    }

    @Override
    public Optional<Listing> published(long productId) {
        return one(" and p.state = 'PUBLISHED'", productId);
    }

    @Override
    public Optional<Listing> ownOne(long producerId, long productId) {
        return one(" and p.producer_id = ?", productId, producerId);
    }

    @Override
    public Slice<ListingCard> browse(ListingFilter filter, @Nullable String cursor, int size) {
        var where = new StringBuilder(" and p.state = 'PUBLISHED'");
        var values = new ArrayList<Object>();
        narrow(where, values, "type", filter.type());
        narrow(where, values, "province_code", filter.provinceCode());
        narrow(where, values, "district_code", filter.districtCode());
        narrow(where, values, "producer_id", filter.producerId());
        return cards(where.toString(), values, cursor, size);
    }

    @Override
    public Slice<ListingCard> own(long producerId, @Nullable String cursor, int size) {
        return cards(" and p.producer_id = ?", List.of(producerId), cursor, size);
    }

    @Override
    public Map<Long, ListingCard> cards(Collection<Long> productIds) {
        if (productIds.isEmpty()) {
            return Map.of();
        }
        return sql
                .list(
                        "select " + ProductRows.CARD_COLUMNS
                                + " from tambon_catalog.product p join tambon_catalog.producer m on m.id = p.producer_id"
                                + " where p.id in (" + Statements.marks(productIds.size()) + ")",
                        ProductRows::card,
                        productIds.toArray())
                .stream()
                .collect(toMap(ListingCard::id, card -> card));
    }

    private static void narrow(StringBuilder where, List<Object> values, String column, @Nullable Object value) {
        if (value != null) {
            where.append(" and p.").append(column).append(" = ?");
            values.add(value);
        }
    }

    private Slice<ListingCard> cards(String where, List<Object> wanted, @Nullable String cursor, int wished) {
        int size = Math.clamp(wished, 1, Slice.MOST);
        var values = new ArrayList<Object>();
        values.add(IdCursor.below(cursor));
        values.addAll(wanted);
        values.add(size + 1);
        var found = sql.list(CARDS + where + " order by p.id desc limit ?", ProductRows::card, values.toArray());
        return Slice.of(found, size, last -> IdCursor.after(last.id()));
    }

    private Optional<Listing> one(String where, Object... values) {
        return sql.first(
                        ONE + where,
                        row -> ProductRows.with(
                                ProductRows.listing(row), List.of(), parts.pictures(row), parts.attributes(row)),
                        values)
                .map(listing -> ProductRows.with(
                        listing,
                        variants(listing.id()),
                        listing.pictures(),
                        listing.details().attributes()));
    }

    private List<Listing.Variant> variants(long productId) {
        return sql.list(
                "select v.id, v.name_th, v.name_en, v.price_satang, v.weight_grams, v.made_to_order_days, "
                        + VariantRows.DETAILS
                        + " from tambon_catalog.variant v where v.product_id = ? and v.withdrawn_at is null order by v.position",
                row -> new Listing.Variant(
                        row.number("id"),
                        row.text("name_th"),
                        row.text("name_en"),
                        row.moneyOrNull("price_satang"),
                        row.count("weight_grams"),
                        row.countOrNull("made_to_order_days"),
                        VariantRows.details(row)),
                productId);
    }
}
