package tambon.catalog;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;

import java.util.List;

/**
 * What a producer says of a product.
 *
 * @param nameTh at most 200 characters; required, and once only among the producer's goods
 * @param nameEn at most 200 characters; may be empty
 * @param storyTh at most 4,000 characters; may be empty, as {@code storyEn}
 * @param keywords at most 20 of at most 40 characters: other words buyers look for it by
 * @param unitTh at most 30 characters; may be empty, as {@code unitEn}
 * @param variants 1 to 50
 */
public record ListingForm(
        ProductType type,
        String nameTh,
        String nameEn,
        String storyTh,
        String storyEn,
        List<String> keywords,
        String unitTh,
        String unitEn,
        List<Variant> variants,
        ProductDetails details) {

    public ListingForm {
        keywords = List.copyOf(keywords);
        variants = List.copyOf(variants);
    }

    /** With nothing more said of it. */
    public ListingForm(
            ProductType type,
            String nameTh,
            String nameEn,
            String storyTh,
            String storyEn,
            List<String> keywords,
            String unitTh,
            String unitEn,
            List<Variant> variants) {
        this(type, nameTh, nameEn, storyTh, storyEn, keywords, unitTh, unitEn, variants, ProductDetails.NONE);
    }

    public ListingForm withVariants(List<Variant> others) {
        return new ListingForm(type, nameTh, nameEn, storyTh, storyEn, keywords, unitTh, unitEn, others, details);
    }

    public ListingForm withDetails(ProductDetails others) {
        return new ListingForm(type, nameTh, nameEn, storyTh, storyEn, keywords, unitTh, unitEn, variants, others);
    }

    /**
     * One way the product is sold.
     *
     * @param id of the variant that is kept or changed; null for a new one. Those not named any more are withdrawn
     * @param nameTh at most 80 characters; required, and different, where there are several
     * @param price 1 satang to 10 million baht; null: buyers ask for it, and cannot buy
     * @param weightGrams 0 (unknown) to 1,000,000
     * @param madeToOrderDays 1 to 365; null for goods sold from stock
     * @param details may be {@link VariantDetails#NONE}
     */
    public record Variant(
            @Nullable Long id,
            String nameTh,
            String nameEn,
            @Nullable Money price,
            int weightGrams,
            @Nullable Integer madeToOrderDays,
            VariantDetails details) {

        /** With nothing more said of it. */
        public Variant(
                @Nullable Long id,
                String nameTh,
                String nameEn,
                @Nullable Money price,
                int weightGrams,
                @Nullable Integer madeToOrderDays) {
            this(id, nameTh, nameEn, price, weightGrams, madeToOrderDays, VariantDetails.NONE);
        }

        public Variant withId(long given) {
            return new Variant(given, nameTh, nameEn, price, weightGrams, madeToOrderDays, details);
        }
    }
}
