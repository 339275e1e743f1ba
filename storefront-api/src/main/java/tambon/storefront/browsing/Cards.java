package tambon.storefront.browsing;

import tambon.catalog.ListingCard;
import tambon.infra.money.Money;
import tambon.infra.place.Places;
import tambon.search.Availability;
import tambon.search.Good;

import jakarta.inject.Singleton;

/** Makes cards of what search found and of what the catalog lists. */
@Singleton
final class Cards {

    private final Places places;

    Cards(Places places) {
        this.places = places;
    }

    GoodCard of(Good good) {
        var province = places.province(good.provinceCode());
        return new GoodCard(
                Addresses.product(good.productId(), good.slug()),
                good.nameTh(),
                good.nameEn(),
                good.picture(),
                province.map(found -> found.nameTh()).orElse(""),
                province.map(found -> found.nameEn()).orElse(""),
                good.priceFromSatang() == null ? null : Money.satang(good.priceFromSatang()),
                good.priceFromSatang() != null && !good.priceFromSatang().equals(good.priceToSatang()),
                good.stars(),
                good.availability());
    }

    GoodCard of(ListingCard listing) {
        var province = places.province(listing.areaCode().substring(0, 2));
        return new GoodCard(
                Addresses.product(listing.id(), listing.slug()),
                listing.nameTh(),
                listing.nameEn(),
                listing.pictureAddress(),
                province.map(found -> found.nameTh()).orElse(""),
                province.map(found -> found.nameEn()).orElse(""),
                listing.priceFrom(),
                listing.priceFrom() != null && !listing.priceFrom().equals(listing.priceTo()),
                listing.stars(),
                listing.priceFrom() == null
                        ? Availability.ASK
                        : listing.madeToOrder() ? Availability.MADE_TO_ORDER : Availability.IN_STOCK);
    }
}
