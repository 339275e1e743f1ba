package tambon.catalog;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;

import java.time.Instant;
import java.util.List;

/**
 * A product as its page shows it.
 *
 * @param version rises with every change; a change must name the version it was made from
 * @param nameEn empty if none was given, as every English text
 * @param slug of the Thai name, for the address {@code /p/{public id}/{slug}}; only the id there counts
 * @param stars 1 to 5 from a selection round; null without one
 * @param starsYear the round's fiscal year in the Buddhist Era; null without stars
 * @param unitTh what one is counted in, e.g. ขวด; may be empty, as {@code unitEn}
 * @param variants at least one; only those still sold
 * @param pictures first the one for cards; may be empty, then {@code pictureAddress} is a drawn one
 * @param pictureAddress path of the picture for cards
 * @param areaCode where it is made: 6 digits of a tambon, or 4 of a district where no more is known
 * @param publishedAt when it was first shown; null for one that never was
 */
public record Listing(
        long id,
        int version,
        ListingState state,
        ProductType type,
        String nameTh,
        String nameEn,
        String slug,
        String storyTh,
        String storyEn,
        List<String> keywords,
        @Nullable Integer stars,
        @Nullable Integer starsYear,
        String unitTh,
        String unitEn,
        List<Variant> variants,
        List<Picture> pictures,
        String pictureAddress,
        ProducerCard producer,
        String areaCode,
        @Nullable Instant publishedAt,
        ProductDetails details) {

    public Listing {
        keywords = List.copyOf(keywords);
        variants = List.copyOf(variants);
        pictures = List.copyOf(pictures);
    }

    /** The form that leaves it as it is, to change a part of. */
    public ListingForm form() {
        return new ListingForm(
                type,
                nameTh,
                nameEn,
                storyTh,
                storyEn,
                keywords,
                unitTh,
                unitEn,
                variants.stream()
                        .map(one -> new ListingForm.Variant(
                                one.id(),
                                one.nameTh(),
                                one.nameEn(),
                                one.price(),
                                one.weightGrams(),
                                one.madeToOrderDays(),
                                one.details()))
                        .toList(),
                details);
    }

    /**
     * One way the product is sold.
     *
     * @param nameTh empty where the product has one unnamed variant, as {@code nameEn}
     * @param price for one piece, VAT included; null: buyers ask for it, and cannot buy
     * @param weightGrams packed for the post; 0 if unknown
     * @param madeToOrderDays days in which it is made once ordered; null for goods sold from stock
     * @param details options chosen, wholesale prices, packed size, codes
     */
    public record Variant(
            long id,
            String nameTh,
            String nameEn,
            @Nullable Money price,
            int weightGrams,
            @Nullable Integer madeToOrderDays,
            VariantDetails details) {}

    /** A photo; {@code width} and {@code height} are of the largest size kept, in pixels. */
    public record Picture(long id, String altTh, String altEn, int width, int height) {

        /** The path under which this size is read. */
        public String address(PictureSize size) {
            return PictureSize.address(id, size);
        }
    }
}
