package tambon.storefront.browsing;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import tambon.catalog.Listing;
import tambon.catalog.PictureSize;
import tambon.catalog.ProductType;
import tambon.infra.id.PublicId;
import tambon.storefront.product.DetailsJson;
import tambon.storefront.product.DetailsJson.Box;
import tambon.storefront.product.DetailsJson.Said;
import tambon.storefront.product.DetailsJson.Tier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A product as its page shows it.
 *
 * @param areaCode DOPA code of where it is made: 6 digits of a tambon, or 4 of a district
 * @param stars 1 to 5 by the last OTOP selection, of the fiscal year {@code starsYear} (Buddhist Era)
 * @param unitTh what one is counted in, e.g. ขวด
 * @param options what buyers choose by: สี, ขนาด; at most three
 * @param attributes answers to what is asked of goods of its type, by the name of the question: {@code ingredients}
 * @param video address of a film about it
 * @param picture path of the picture for lists; a drawn one where there is no photo
 * @param page path of its page
 */
@Serdeable
record ProductJson(
        String id,
        ProductType type,
        String nameTh,
        @Nullable String nameEn,
        @Nullable String storyTh,
        @Nullable String storyEn,
        @Nullable String unitTh,
        @Nullable String unitEn,
        String areaCode,
        @Nullable Integer stars,
        @Nullable Integer starsYear,
        MakerJson producer,
        List<Said> options,
        Map<String, Said> attributes,
        @Nullable String video,
        List<Variant> variants,
        String picture,
        List<Picture> pictures,
        String page) {

    /**
     * One way it is sold.
     *
     * @param id to put into a cart
     * @param choices one for each of the product's options, in their order
     * @param priceSatang of one, VAT included; missing: the buyer asks, and cannot buy here
     * @param tiers wholesale prices, by rising quantity
     * @param weightGrams packed for the post; 0 if unknown
     * @param preOrderShipsOn the day it is sent from, where it is sold before it is there
     * @param gtin the number of its barcode
     * @param left pieces to be had now; missing for goods made once ordered
     */
    @Serdeable
    record Variant(
            String id,
            @Nullable String nameTh,
            @Nullable String nameEn,
            List<Said> choices,
            @Nullable Long priceSatang,
            List<Tier> tiers,
            int weightGrams,
            @Nullable Box box,
            @Nullable Integer madeToOrderDays,
            @Nullable LocalDate preOrderShipsOn,
            @Nullable String gtin,
            @Nullable Integer left) {}

    /** Paths of one photo in its three sizes, at most 320, 640 and 1280 pixels either way. */
    @Serdeable
    record Picture(
            String small,
            String medium,
            String large,
            @Nullable String altTh,
            @Nullable String altEn) {}

    static ProductJson of(Listing listing, Map<Long, Integer> stock) {
        return new ProductJson(
                PublicId.of(listing.id()),
                listing.type(),
                listing.nameTh(),
                GoodJson.given(listing.nameEn()),
                GoodJson.given(listing.storyTh()),
                GoodJson.given(listing.storyEn()),
                GoodJson.given(listing.unitTh()),
                GoodJson.given(listing.unitEn()),
                listing.areaCode(),
                listing.stars(),
                listing.starsYear(),
                MakerJson.of(listing.producer()),
                DetailsJson.options(listing.details()),
                DetailsJson.attributes(listing.details()),
                GoodJson.given(listing.details().video()),
                listing.variants().stream()
                        .map(variant -> variant(variant, stock))
                        .toList(),
                listing.pictureAddress(),
                listing.pictures().stream().map(ProductJson::picture).toList(),
                Addresses.product(listing.id(), listing.slug()));
    }

    private static Variant variant(Listing.Variant variant, Map<Long, Integer> stock) {
        return new Variant(
                PublicId.of(variant.id()),
                GoodJson.given(variant.nameTh()),
                GoodJson.given(variant.nameEn()),
                DetailsJson.choices(variant.details()),
                GoodJson.satang(variant.price()),
                DetailsJson.tiers(variant.details()),
                variant.weightGrams(),
                DetailsJson.box(variant.details()),
                variant.madeToOrderDays(),
                variant.details().preOrderShipsOn(),
                GoodJson.given(variant.details().gtin()),
                variant.madeToOrderDays() == null ? stock.getOrDefault(variant.id(), 0) : null);
    }

    private static Picture picture(Listing.Picture picture) {
        return new Picture(
                picture.address(PictureSize.SMALL),
                picture.address(PictureSize.MEDIUM),
                picture.address(PictureSize.LARGE),
                GoodJson.given(picture.altTh()),
                GoodJson.given(picture.altEn()));
    }
}
