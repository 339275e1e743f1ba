package tambon.storefront.browsing;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import tambon.catalog.ListingCard;
import tambon.catalog.ProductType;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.search.Availability;
import tambon.search.Good;

import java.util.List;

/**
 * A product in a list.
 *
 * @param nameEn missing if none was given
 * @param areaCode DOPA code of where it is made: 6 digits of a tambon, or 4 of a district
 * @param priceFromSatang of the cheapest variant; missing where the buyer has to ask
 * @param stars 1 to 5 by the last OTOP selection; missing without
 * @param picture path of its picture
 * @param page path of its page
 * @param availability as far as search has heard; missing in lists from the database
 * @param explanation why it stands where it does; for staff who ask, else missing
 */
@Serdeable
record GoodJson(
        String id,
        ProductType type,
        String nameTh,
        @Nullable String nameEn,
        String producerId,
        String producerNameTh,
        String areaCode,
        @Nullable Long priceFromSatang,
        @Nullable Long priceToSatang,
        @Nullable Integer stars,
        String picture,
        String page,
        @Nullable Availability availability,
        @Nullable List<Part> explanation) {

    /** @param factor the points of {@code text}; for every other reason what the points are multiplied by */
    @Serdeable
    record Part(String reason, double factor) {}

    static GoodJson of(Good good, boolean explained) {
        return new GoodJson(
                PublicId.of(good.productId()),
                ProductType.valueOf(good.type()),
                good.nameTh(),
                given(good.nameEn()),
                PublicId.of(good.producerId()),
                good.producerTh(),
                good.areaCode(),
                good.priceFromSatang(),
                good.priceToSatang(),
                good.stars(),
                good.picture(),
                Addresses.product(good.productId(), good.slug()),
                good.availability(),
                explained
                        ? good.explanation().stream()
                                .map(part -> new Part(part.reason(), part.factor()))
                                .toList()
                        : null);
    }

    static GoodJson of(ListingCard card) {
        return new GoodJson(
                PublicId.of(card.id()),
                card.type(),
                card.nameTh(),
                given(card.nameEn()),
                PublicId.of(card.producer().id()),
                card.producer().nameTh(),
                card.areaCode(),
                satang(card.priceFrom()),
                satang(card.priceTo()),
                card.stars(),
                card.pictureAddress(),
                Addresses.product(card.id(), card.slug()),
                null,
                null);
    }

    static @Nullable Long satang(@Nullable Money amount) {
        return amount == null ? null : amount.satang();
    }

    /** Texts that may be empty are left out of the JSON. */
    static @Nullable String given(String text) {
        return text.isBlank() ? null : text;
    }
}
