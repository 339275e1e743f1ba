package tambon.storefront.seo;

import org.jspecify.annotations.Nullable;
import tambon.catalog.Listing;
import tambon.catalog.PictureSize;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.infra.place.Place;
import tambon.storefront.page.Crumb;
import tambon.storefront.page.Language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Products, producers and paths in schema.org's words.
 *
 * @see <a href="https://developers.google.com/search/docs/appearance/structured-data/product">Google: product</a>
 */
public final class ProductLd {

    private ProductLd() {}

    /** What an offer says of one variant; {@code left} pieces can be had, many if it is made once ordered. */
    public record Stocked(Listing.Variant variant, int left) {}

    /** @param whole makes an address whole: {@code /p/…} becomes {@code https://…/p/…} */
    public static JsonLd product(
            Language language,
            Listing listing,
            List<Stocked> variants,
            @Nullable Place place,
            String url,
            UnaryOperator<String> whole) {
        var story = language.pick(listing.storyTh(), listing.storyEn());
        var images = listing.pictures().isEmpty()
                ? List.of(whole.apply(listing.pictureAddress()))
                : listing.pictures().stream()
                        .map(picture -> whole.apply(picture.address(PictureSize.LARGE)))
                        .toList();
        var offers = new ArrayList<JsonLd>();
        for (var one : variants) {
            var price = one.variant().price();
            if (price != null) {
                offers.add(offer(language, listing, one, price, url));
            }
        }
        var first = listing.variants().getFirst();
        return JsonLd.of("Product")
                .with("@id", url + "#product")
                .with("name", language.pick(listing.nameTh(), listing.nameEn()))
                .with("description", story.isBlank() ? language.pick(listing.nameTh(), listing.nameEn()) : story)
                .with("image", images)
                .with("url", url)
                .with("sku", PublicId.of(first.id()))
                .with("gtin", first.details().gtin())
                .with("category", listing.type().name().toLowerCase(Locale.ROOT))
                .with("brand", brand(language, listing))
                .with("countryOfOrigin", JsonLd.of("Country").with("name", "TH"))
                .with("manufacturer", maker(language, listing, place, whole))
                .with("additionalProperty", properties(listing))
                .with("offers", offers);
    }

    private static JsonLd brand(Language language, Listing listing) {
        var maker = listing.producer();
        return JsonLd.of("Brand").with("name", language.pick(maker.nameTh(), maker.nameEn()));
    }

    private static JsonLd maker(
            Language language, Listing listing, @Nullable Place place, UnaryOperator<String> whole) {
        var maker = listing.producer();
        return JsonLd.of("Organization")
                .with("name", language.pick(maker.nameTh(), maker.nameEn()))
                .with("url", whole.apply("/maker/" + PublicId.of(maker.id())))
                .with("address", address(place));
    }

    /** Null where the place is not known. */
    public static @Nullable JsonLd address(@Nullable Place place) {
        if (place == null) {
            return null;
        }
        var tambon = place.tambon();
        return JsonLd.of("PostalAddress")
                .with("addressCountry", "TH")
                .with("addressRegion", place.province().nameTh())
                .with(
                        "addressLocality",
                        tambon == null
                                ? place.district().title()
                                : tambon.title() + " " + place.district().title());
    }

    private static List<JsonLd> properties(Listing listing) {
        return listing.details().attributes().stream()
                .map(one -> JsonLd.of("PropertyValue").with("name", one.name()).with("value", one.th()))
                .toList();
    }

    private static JsonLd offer(Language language, Listing listing, Stocked one, Money price, String url) {
        var variant = one.variant();
        var preOrder = variant.details().preOrderShipsOn();
        return JsonLd.of("Offer")
                .with("url", url)
                .with("sku", PublicId.of(variant.id()))
                .with("name", language.pick(variant.nameTh(), variant.nameEn()))
                .with("price", baht(price))
                .with("priceCurrency", "THB")
                .with("availability", "https://schema.org/" + availability(one, preOrder))
                .with("availabilityStarts", preOrder == null ? null : preOrder.toString())
                .with("itemCondition", "https://schema.org/NewCondition")
                .with(
                        "seller",
                        JsonLd.of("Organization")
                                .with(
                                        "name",
                                        language.pick(
                                                listing.producer().nameTh(),
                                                listing.producer().nameEn())));
    }

    private static String availability(Stocked one, @Nullable LocalDate preOrder) {
        if (one.left() <= 0) {
            return "OutOfStock";
        }
        if (preOrder != null) {
            return "PreOrder";
        }
        return one.variant().madeToOrderDays() == null ? "InStock" : "MadeToOrder";
    }

    /** The way to a page. */
    public static JsonLd crumbs(List<Crumb> crumbs, String here, UnaryOperator<String> whole) {
        var items = new ArrayList<JsonLd>();
        for (var crumb : crumbs) {
            var address = crumb.address();
            items.add(JsonLd.of("ListItem")
                    .with("position", items.size() + 1)
                    .with("name", crumb.text())
                    .with("item", address == null ? here : whole.apply(address)));
        }
        return JsonLd.of("BreadcrumbList").with("itemListElement", items);
    }

    /** 1250.00, as shopping sites write prices. */
    static String baht(Money price) {
        return BigDecimal.valueOf(price.satang(), 2).toPlainString();
    }
}
