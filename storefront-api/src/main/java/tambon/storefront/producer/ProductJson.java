package tambon.storefront.producer;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.FieldProblem;
import tambon.catalog.CatalogRejected.FieldsWrong;
import tambon.catalog.CatalogRejected.Missing;
import tambon.catalog.CatalogRejected.Unknown;
import tambon.catalog.Listing;
import tambon.catalog.ListingCard;
import tambon.catalog.ListingForm;
import tambon.catalog.ListingState;
import tambon.catalog.PictureSize;
import tambon.catalog.ProductType;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** A producer's goods as JSON. Amounts are satang. */
final class ProductJson {

    private ProductJson() {}

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

    /** All of one. */
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
                    listing.variants().stream()
                            .map(variant -> Way.of(variant, left.get(variant.id())))
                            .toList(),
                    listing.pictures().stream().map(Photo::of).toList(),
                    listing.publishedAt());
        }
    }

    /** @param left pieces; null if it was never counted */
    @Serdeable
    record Way(
            String id,
            String nameTh,
            String nameEn,
            @Nullable Long priceSatang,
            int weightGrams,
            @Nullable Integer madeToOrderDays,
            @Nullable Integer left) {

        static Way of(Listing.Variant variant, @Nullable Integer left) {
            return new Way(
                    PublicId.of(variant.id()),
                    variant.nameTh(),
                    variant.nameEn(),
                    satang(variant.price()),
                    variant.weightGrams(),
                    variant.madeToOrderDays(),
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
     * What a producer says of a product; what is left out is empty.
     *
     * @param version of the product as it was read; for a change only
     */
    @Serdeable
    record Written(
            @Nullable Integer version,
            @Nullable ProductType type,
            @Nullable String nameTh,
            @Nullable String nameEn,
            @Nullable String storyTh,
            @Nullable String storyEn,
            @Nullable List<String> keywords,
            @Nullable String unitTh,
            @Nullable String unitEn,
            @Nullable List<WrittenWay> variants) {

        ListingForm form() {
            if (type == null) {
                throw new CatalogRejected(new FieldsWrong(List.of(new FieldProblem("type", new Missing()))));
            }
            return new ListingForm(
                    type,
                    text(nameTh),
                    text(nameEn),
                    text(storyTh),
                    text(storyEn),
                    keywords == null ? List.of() : keywords,
                    text(unitTh),
                    text(unitEn),
                    variants == null
                            ? List.of()
                            : IntStream.range(0, variants.size())
                                    .mapToObj(i -> variants.get(i).form(i))
                                    .toList());
        }
    }

    /** @param id of a variant that is kept or changed; left out for a new one */
    @Serdeable
    record WrittenWay(
            @Nullable String id,
            @Nullable String nameTh,
            @Nullable String nameEn,
            @Nullable Long priceSatang,
            @Nullable Integer weightGrams,
            @Nullable Integer madeToOrderDays) {

        ListingForm.Variant form(int index) {
            return new ListingForm.Variant(
                    id == null ? null : (Long) known(id, index),
                    text(nameTh),
                    text(nameEn),
                    priceSatang == null ? null : Money.satang(priceSatang),
                    Objects.requireNonNullElse(weightGrams, 0),
                    madeToOrderDays);
        }

        private static long known(String id, int index) {
            return PublicId.parse(id)
                    .orElseThrow(() -> new CatalogRejected(
                            new FieldsWrong(List.of(new FieldProblem("variants[" + index + "].id", new Unknown())))));
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

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
