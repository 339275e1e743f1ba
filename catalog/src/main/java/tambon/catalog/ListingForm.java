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
        List<Variant> variants) {

    public ListingForm {
        keywords = List.copyOf(keywords);
        variants = List.copyOf(variants);
    }

    public ListingForm withVariants(List<Variant> others) {
        return new ListingForm(type, nameTh, nameEn, storyTh, storyEn, keywords, unitTh, unitEn, others);
    }

    /**
     * One way the product is sold.
     *
     * @param id of the variant that is kept or changed; null for a new one. Those not named any more are withdrawn
     * @param nameTh at most 80 characters; required, and different, where there are several
     * @param price 1 satang to 10 million baht; null: buyers ask for it, and cannot buy
     * @param weightGrams 0 (unknown) to 1,000,000
     * @param madeToOrderDays 1 to 365; null for goods sold from stock
     */
    public record Variant(
            @Nullable Long id,
            String nameTh,
            String nameEn,
            @Nullable Money price,
            int weightGrams,
            @Nullable Integer madeToOrderDays) {

        public Variant withId(long given) {
            return new Variant(given, nameTh, nameEn, price, weightGrams, madeToOrderDays);
        }
    }
}
