package tambon.catalog.listing;

import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.NoSuchProducer;
import tambon.catalog.ListingForm;
import tambon.catalog.ListingState;
import tambon.catalog.name.Names;
import tambon.catalog.name.Slugs;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.infra.money.Money;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import static java.util.Comparator.naturalOrder;

/** Writes products and their variants; always inside the caller's transaction. */
@Singleton
public class ProductWrites {

    private static final String INSERT_PRODUCT = """
            insert into tambon_catalog.product (id, producer_id, version, state, type, name_th, name_en, name_key, slug,
            story_th, story_en, keywords, unit_th, unit_en, stars, stars_year, area_code, price_from_satang,
            price_to_satang, made_to_order, created_at, changed_at, published_at)
            values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String PUT_VARIANT = """
            insert into tambon_catalog.variant (id, product_id, position, name_th, name_en, price_satang, weight_grams,
            made_to_order_days) values (?, ?, ?, ?, ?, ?, ?, ?)
            on duplicate key update position = values(position), name_th = values(name_th), name_en = values(name_en),
            price_satang = values(price_satang), weight_grams = values(weight_grams),
            made_to_order_days = values(made_to_order_days)""";

    private final Statements sql;
    private final Ids ids;
    private final Clock clock;

    ProductWrites(Statements sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** A product to be, its form checked, its variants numbered. */
    public record NewProduct(
            long id,
            long producerId,
            String areaCode,
            ListingForm form,
            @Nullable Integer stars,
            @Nullable Integer starsYear,
            ListingState state) {}

    /** The new draft's id. The producer's row is held, so that it cannot move away meanwhile. */
    long insertDraft(long producerId, ListingForm form) {
        var area = sql.first(
                        "select area_code from tambon_catalog.producer where id = ? lock in share mode",
                        row -> row.text("area_code"),
                        producerId)
                .orElseThrow(() -> new CatalogRejected(new NoSuchProducer(producerId)));
        long id = ids.next();
        insert(List.of(new NewProduct(id, producerId, area, numbered(form), null, null, ListingState.DRAFT)));
        return id;
    }

    /** Products and variants, in two statements however many. */
    public void insert(List<NewProduct> products) {
        var at = clock.instant();
        sql.batch(
                INSERT_PRODUCT,
                products.stream().map(product -> values(product, at)).toList());
        sql.batch(
                PUT_VARIANT,
                products.stream()
                        .flatMap(product -> variants(product.id(), product.form()).stream())
                        .toList());
    }

    /** Everything the form says, variants too; those it does not name are withdrawn. */
    void update(long productId, ListingForm checked) {
        ListingCheck.refuseOthersVariants(checked, variantsOf(productId));
        var form = numbered(checked);
        var at = clock.instant();
        var prices = prices(form);
        sql.change(
                """
                update tambon_catalog.product set version = version + 1, type = ?, name_th = ?, name_en = ?,
                name_key = ?, slug = ?, story_th = ?, story_en = ?, keywords = ?, unit_th = ?, unit_en = ?,
                price_from_satang = ?, price_to_satang = ?, made_to_order = ?, changed_at = ? where id = ?""",
                form.type(),
                form.nameTh(),
                form.nameEn(),
                Names.key(form.nameTh()),
                Slugs.of(form.nameTh()),
                form.storyTh(),
                form.storyEn(),
                String.join("\n", form.keywords()),
                form.unitTh(),
                form.unitEn(),
                prices.stream().min(naturalOrder()).orElse(null),
                prices.stream().max(naturalOrder()).orElse(null),
                madeToOrder(form),
                at,
                productId);
        sql.batch(PUT_VARIANT, variants(productId, form));
        var withdraw = new ArrayList<Object>(List.of(at, productId));
        form.variants().forEach(variant -> withdraw.add(Objects.requireNonNull(variant.id())));
        sql.change(
                "update tambon_catalog.variant set withdrawn_at = ? where product_id = ? and withdrawn_at is null and id not in ("
                        + Statements.marks(form.variants().size()) + ")",
                withdraw.toArray());
    }

    void turn(long productId, ListingState state) {
        var at = clock.instant();
        sql.change("""
                update tambon_catalog.product set version = version + 1, state = ?, changed_at = ?,
                published_at = coalesce(published_at, ?) where id = ?""", state, at, at, productId);
    }

    /** The form with an id for each variant that had none. */
    public ListingForm numbered(ListingForm form) {
        return form.withVariants(form.variants().stream()
                .map(variant -> variant.id() == null ? variant.withId(ids.next()) : variant)
                .toList());
    }

    private List<Long> variantsOf(long productId) {
        return sql.list(
                "select id from tambon_catalog.variant where product_id = ? and withdrawn_at is null",
                row -> row.number("id"),
                productId);
    }

    private static List<@Nullable Object> values(NewProduct product, Instant at) {
        var form = product.form();
        var prices = prices(form);
        return Arrays.asList(
                product.id(),
                product.producerId(),
                product.state(),
                form.type(),
                form.nameTh(),
                form.nameEn(),
                Names.key(form.nameTh()),
                Slugs.of(form.nameTh()),
                form.storyTh(),
                form.storyEn(),
                String.join("\n", form.keywords()),
                form.unitTh(),
                form.unitEn(),
                product.stars(),
                product.starsYear(),
                product.areaCode(),
                prices.stream().min(naturalOrder()).orElse(null),
                prices.stream().max(naturalOrder()).orElse(null),
                madeToOrder(form),
                at,
                at,
                product.state() == ListingState.DRAFT ? null : at);
    }

    private static List<List<@Nullable Object>> variants(long productId, ListingForm form) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var variant : form.variants()) {
            rows.add(Arrays.asList(
                    variant.id(),
                    productId,
                    rows.size(),
                    variant.nameTh(),
                    variant.nameEn(),
                    variant.price(),
                    variant.weightGrams(),
                    variant.madeToOrderDays()));
        }
        return rows;
    }

    private static List<Money> prices(ListingForm form) {
        return form.variants().stream()
                .map(ListingForm.Variant::price)
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean madeToOrder(ListingForm form) {
        return form.variants().stream().allMatch(variant -> variant.madeToOrderDays() != null);
    }
}
