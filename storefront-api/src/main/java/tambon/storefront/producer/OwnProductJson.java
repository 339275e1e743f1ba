package tambon.storefront.producer;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import tambon.catalog.Listing;
import tambon.catalog.ListingCard;
import tambon.catalog.ListingState;
import tambon.catalog.PictureSize;
import tambon.catalog.ProductType;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.storefront.product.DetailsJson;
import tambon.storefront.product.DetailsJson.Box;
import tambon.storefront.product.DetailsJson.Said;
import tambon.storefront.product.DetailsJson.Tier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A producer's goods as JSON. Amounts are satang. */
final class OwnProductJson {

    private OwnProductJson() {}

    /** In a list. */
    @Serdeable
    record Card(
            String id,
            int version,
            ListingState state,
            ProductType type,
            String nameTh,
            String nameEn,
            @Nullable Long priceFromSatang,
            @Nullable Long priceToSatang,
            @Nullable Integer left,
            String picture) {

        static Card of(ListingCard card, @Nullable Integer left) {
            return new Card(
                    PublicId.of(card.id()),
                    card.version(),
                    card.state(),
                    card.type(),
                    card.nameTh(),
                    card.nameEn(),
                    satang(card.priceFrom()),
                    satang(card.priceTo()),
                    left,
                    card.pictureAddress());
        }
    }

    /**
     * All of one. Sent back as it is, it changes nothing.
     *
     * @param options what buyers choose by: สี, ขนาด; at most three
     * @param attributes the answers to what is asked of goods of its type, by the name of the question
     * @param video address of a film about it; left out if there is none
     * @param perMonth pieces that can be made in a month; left out if not said
     */
    @Serdeable
    record Whole(
            String id,
            int version,
            ListingState state,
            ProductType type,
            String nameTh,
            String nameEn,
            String storyTh,
            String storyEn,
            List<String> keywords,
            String unitTh,
            String unitEn,
            List<Said> options,
            Map<String, Said> attributes,
            @Nullable String video,
            @Nullable Integer perMonth,
            List<Way> variants,
            List<Photo> pictures,
            @Nullable Instant publishedAt) {

        static Whole of(Listing listing, Map<Long, Integer> left) {
            return new Whole(
                    PublicId.of(listing.id()),
                    listing.version(),
                    listing.state(),
                    listing.type(),
                    listing.nameTh(),
                    listing.nameEn(),
                    listing.storyTh(),
                    listing.storyEn(),
                    listing.keywords(),
                    listing.unitTh(),
                    listing.unitEn(),
                    DetailsJson.options(listing.details()),
                    DetailsJson.attributes(listing.details()),
                    given(listing.details().video()),
                    listing.details().perMonth(),
                    listing.variants().stream()
                            .map(variant -> Way.of(variant, left.get(variant.id())))
                            .toList(),
                    listing.pictures().stream().map(Photo::of).toList(),
                    listing.publishedAt());
        }
    }

    /**
     * One way it is sold.
     *
     * @param nameTh where there are options, made of the choices: แดง · ใหญ่
     * @param choices one for each option, in their order
     * @param priceSatang of one, VAT included; left out: buyers ask
     * @param tiers wholesale prices, by rising quantity
     * @param weightGrams packed for the post; 0 if unknown
     * @param box left out if unknown
     * @param madeToOrderDays left out for goods sold from stock
     * @param preOrderShipsOn the day it is sent from, where it is sold before it is there
     * @param gtin the number of its barcode
     * @param traderCode what OTOP Traders know it by
     * @param left pieces; left out if it was never counted
     */
    @Serdeable
    record Way(
            String id,
            String nameTh,
            String nameEn,
            List<Said> choices,
            @Nullable Long priceSatang,
            List<Tier> tiers,
            int weightGrams,
            @Nullable Box box,
            @Nullable Integer madeToOrderDays,
            @Nullable LocalDate preOrderShipsOn,
            @Nullable String gtin,
            @Nullable String traderCode,
            @Nullable Integer left) {

        static Way of(Listing.Variant variant, @Nullable Integer left) {
            return new Way(
                    PublicId.of(variant.id()),
                    variant.nameTh(),
                    variant.nameEn(),
                    DetailsJson.choices(variant.details()),
                    satang(variant.price()),
                    DetailsJson.tiers(variant.details()),
                    variant.weightGrams(),
                    DetailsJson.box(variant.details()),
                    variant.madeToOrderDays(),
                    variant.details().preOrderShipsOn(),
                    given(variant.details().gtin()),
                    given(variant.details().traderCode()),
                    left);
        }
    }

    /** A photo in its three sizes. */
    @Serdeable
    record Photo(
            String id, String altTh, String altEn, int width, int height, String small, String medium, String large) {

        static Photo of(Listing.Picture picture) {
            return new Photo(
                    PublicId.of(picture.id()),
                    picture.altTh(),
                    picture.altEn(),
                    picture.width(),
                    picture.height(),
                    picture.address(PictureSize.SMALL),
                    picture.address(PictureSize.MEDIUM),
                    picture.address(PictureSize.LARGE));
        }
    }

    /**
     * How many there are of a variant from now on.
     *
     * @param seen how many there were when it was counted; left out where it was never counted before
     */
    @Serdeable
    record Count(String variant, @Nullable Integer seen, int left) {}

    private static @Nullable Long satang(@Nullable Money money) {
        return money == null ? null : (Long) money.satang();
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
