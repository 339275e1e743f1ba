package tambon.catalog.demo;

import org.jspecify.annotations.Nullable;
import tambon.catalog.ListingForm;
import tambon.catalog.ProductType;
import tambon.infra.money.Money;

import java.util.List;

/**
 * A product of the demo market, one row of {@code products.csv}.
 *
 * @param key unlike any other's, and the same for ever
 * @param producerKey its maker's {@link DemoProducer#key}
 * @param stars 1 to 5 with the round's fiscal year in the Buddhist Era; both null without a rating
 * @param source document and line that name the product; empty for one written from nothing
 */
public record DemoProduct(
        String key,
        String producerKey,
        ProductType type,
        String nameTh,
        String nameEn,
        String storyTh,
        String storyEn,
        @Nullable Integer stars,
        @Nullable Integer starsYear,
        String unitTh,
        String unitEn,
        List<Variant> variants,
        List<String> keywords,
        String source) {

    public DemoProduct {
        variants = List.copyOf(variants);
        keywords = List.copyOf(keywords);
        if ((stars == null) != (starsYear == null)) {
            throw new IllegalArgumentException("stars and their year belong together: " + key);
        }
        if (variants.size() > 1
                && variants.stream().map(Variant::nameTh).distinct().count() < variants.size()) {
            throw new IllegalArgumentException("two variants of one name: " + key);
        }
    }

    /**
     * One way it is sold.
     *
     * @param nameTh empty for an only variant, as {@code nameEn}
     * @param stock how many there are at first; 0 for what is made to order
     * @param weightGrams packed for the post
     * @param madeToOrderDays days it takes once ordered; null for goods sold from stock
     */
    public record Variant(
            String nameTh,
            String nameEn,
            Money price,
            int stock,
            int weightGrams,
            @Nullable Integer madeToOrderDays) {}

    static DemoProduct of(Row row) {
        return new DemoProduct(
                row.matching("key", "[a-z]+-[a-z]+-\\d+"),
                row.matching("producer_key", "[a-z]+-[a-z]+"),
                row.oneOf(ProductType.class, "type"),
                row.text("name_th", 150),
                row.text("name_en", 150),
                row.text("story_th", 4_000),
                row.text("story_en", 4_000),
                row.numberOrNone("stars", 1, 5),
                row.numberOrNone("stars_year_be", 2546, 2569),
                row.text("unit_th", 30),
                row.text("unit_en", 30),
                VariantCells.of(row),
                row.parts("keywords", 20, 40),
                row.matching("source", "|(CDD|CODI) 00[0-4]:\\d+(-\\d+)?"));
    }

    /** What its maker would write when listing it. */
    public ListingForm form() {
        var ways = variants.stream()
                .map(way -> new ListingForm.Variant(
                        null, way.nameTh, way.nameEn, way.price, way.weightGrams, way.madeToOrderDays))
                .toList();
        return new ListingForm(type, nameTh, nameEn, storyTh, storyEn, keywords, unitTh, unitEn, ways);
    }
}
