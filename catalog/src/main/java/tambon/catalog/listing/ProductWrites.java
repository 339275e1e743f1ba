package tambon.catalog.listing;

import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.NoSuchProducer;
import tambon.catalog.ListingForm;
import tambon.catalog.ListingState;
import tambon.catalog.ProductDetails;
import tambon.catalog.name.Names;
import tambon.catalog.name.Slugs;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.joining;

/** Writes products and their variants; always inside the caller's transaction. */
@Singleton
public class ProductWrites {

    private static final String INSERT_PRODUCT = """
            insert into tambon_catalog.product (id, producer_id, version, state, type, name_th, name_en, name_key, slug,
            story_th, story_en, keywords, unit_th, unit_en, stars, stars_year, area_code, price_from_satang,
            price_to_satang, made_to_order, created_at, changed_at, published_at, options_th, options_en, video, per_month)
            values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Statements sql;
    private final VariantWrites variants;
    private final Ids ids;
    private final Clock clock;

    ProductWrites(Statements sql, VariantWrites variants, Ids ids, Clock clock) {
        this.sql = sql;
        this.variants = variants;
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
        variants.insert(products);
        rate(products, at);
        products.forEach(product -> attributes(product.id(), product.form()));
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
                price_from_satang = ?, price_to_satang = ?, made_to_order = ?, changed_at = ?, options_th = ?,
                options_en = ?, video = ?, per_month = ? where id = ?""",
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
                lines(form.details().options(), ProductDetails.Option::th),
                lines(form.details().options(), ProductDetails.Option::en),
                form.details().video(),
                form.details().perMonth(),
                productId);
        variants.replace(productId, form, at);
        sql.change("delete from tambon_catalog.product_attribute where product_id = ?", productId);
        attributes(productId, form);
    }

    /** Stars that a product comes with, from the first day of their round's year: no list says which day it was. */
    private void rate(List<NewProduct> products, Instant at) {
        var rated = new ArrayList<List<Object>>();
        for (var product : products) {
            var stars = product.stars();
            var year = product.starsYear();
            if (stars != null && year != null) {
                var from = new FiscalYear(year).firstDay().toString();
                rated.add(List.of(product.id(), year, stars, from, at));
            }
        }
        sql.batch("""
                insert into tambon_catalog.star_rating (product_id, round_year, level, stars, announced_on, evidence,
                recorded_by, recorded_at) values (?, ?, 'COUNTRY', ?, ?, '', 'list', ?)""", rated);
    }

    private void attributes(long productId, ListingForm form) {
        sql.batch(
                "insert into tambon_catalog.product_attribute (product_id, name, value_th, value_en) values (?, ?, ?, ?)",
                form.details().attributes().stream()
                        .map(one -> List.of(productId, one.name(), one.th(), one.en()))
                        .toList());
    }

    static <T> String lines(List<T> several, Function<T, String> text) {
        return several.stream().map(text).collect(joining("\n"));
    }

    public void turn(long productId, ListingState state) {
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
                product.state() == ListingState.DRAFT ? null : at,
                lines(form.details().options(), ProductDetails.Option::th),
                lines(form.details().options(), ProductDetails.Option::en),
                form.details().video(),
                form.details().perMonth());
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
