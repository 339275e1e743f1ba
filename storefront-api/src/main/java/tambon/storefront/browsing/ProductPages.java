package tambon.storefront.browsing;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import tambon.catalog.Listing;
import tambon.catalog.Listings;
import tambon.catalog.PictureSize;
import tambon.catalog.ShownFacts;
import tambon.infra.id.PublicId;
import tambon.infra.place.Place;
import tambon.infra.place.Places;
import tambon.infra.time.FiscalYear;
import tambon.orders.CommissionRates;
import tambon.orders.Stocks;
import tambon.search.Facet;
import tambon.search.Good;
import tambon.search.GoodsQuery;
import tambon.search.SearchGoods;
import tambon.search.SearchUnavailable;
import tambon.storefront.gate.SiteAddress;
import tambon.storefront.page.Crumb;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Words;
import tambon.storefront.problem.Answer;
import tambon.storefront.seo.JsonLd;
import tambon.storefront.seo.ProductLd;
import tambon.storefront.seo.Shared;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

import static java.util.stream.Collectors.toMap;

/** A product's page. Its address carries the name for people; when the name changes, old addresses lead to the new one. */
@Hidden
@Controller("/p")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
final class ProductPages {

    private static final int MORE = 4;

    private final Listings listings;
    private final Stocks stocks;
    private final SearchGoods search;
    private final Places places;
    private final Cards cards;
    private final ShownFacts facts;
    private final CommissionRates rates;
    private final SiteAddress site;
    private final Clock clock;

    ProductPages(
            Listings listings,
            Stocks stocks,
            SearchGoods search,
            Places places,
            Cards cards,
            ShownFacts facts,
            CommissionRates rates,
            SiteAddress site,
            Clock clock) {
        this.rates = rates;
        this.listings = listings;
        this.stocks = stocks;
        this.search = search;
        this.places = places;
        this.cards = cards;
        this.facts = facts;
        this.clock = clock;
        this.site = site;
    }

    @Get("/{id}")
    HttpResponse<?> product(HttpRequest<?> request, @PathVariable String id) {
        return product(request, id, "");
    }

    @Get("/{id}/{slug}")
    HttpResponse<?> product(HttpRequest<?> request, @PathVariable String id, @PathVariable String slug) {
        var known = PublicId.parse(id);
        var listing = known.isPresent() ? listings.published(known.getAsLong()) : Optional.<Listing>empty();
        if (listing.isEmpty()) {
            return Answer.notFound(request);
        }
        var address = Addresses.product(listing.get().id(), listing.get().slug());
        if (!slug.equals(listing.get().slug())
                || !id.equals(PublicId.of(listing.get().id()))) {
            return HttpResponse.status(HttpStatus.MOVED_PERMANENTLY)
                    .header(HttpHeaders.LOCATION, Addresses.encoded(address));
        }
        return HttpResponse.ok(Page.of("browsing/product", request, page(request, listing.get(), address)));
    }

    private ProductPage page(HttpRequest<?> request, Listing listing, String address) {
        var language = Language.of(request);
        var stock = stocks.available(listing.variants().stream()
                .filter(variant -> variant.price() != null && variant.madeToOrderDays() == null)
                .map(Listing.Variant::id)
                .toList());
        var variants = listing.variants().stream()
                .map(variant -> new ProductPage.Variant(
                        variant.id(),
                        variant.nameTh(),
                        variant.nameEn(),
                        variant.price(),
                        variant.weightGrams(),
                        variant.madeToOrderDays(),
                        variant.details().preOrderShipsOn(),
                        variant.madeToOrderDays() == null ? stock.getOrDefault(variant.id(), 0) : Integer.MAX_VALUE))
                .sorted(Comparator.comparing((ProductPage.Variant variant) -> variant.price() == null))
                .toList();
        var kind = listing.type().name().toLowerCase(Locale.ROOT);
        var place = places.place(listing.areaCode()).orElse(null);
        var crumbs = crumbs(language, listing, kind);
        return new ProductPage(
                listing,
                address,
                kind,
                crumbs,
                variants,
                variants.stream()
                        .filter(ProductPage.Variant::canBeBought)
                        .findFirst()
                        .orElse(null),
                place,
                Addresses.maker(listing.producer().id(), listing.producer().nameTh()),
                rates.permyriad(listing.producer().id(), listing.type()),
                more(listing),
                facts.of(listing, LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK)),
                shared(request, listing, Addresses.encoded(address), variants, place, crumbs));
    }

    private Shared shared(
            HttpRequest<?> request,
            Listing listing,
            String path,
            List<ProductPage.Variant> variants,
            @Nullable Place place,
            List<Crumb> crumbs) {
        var language = Language.of(request);
        UnaryOperator<String> whole = address -> site.of(address, request);
        var left = variants.stream().collect(toMap(ProductPage.Variant::id, ProductPage.Variant::left));
        var product = ProductLd.product(
                language,
                listing,
                listing.variants().stream()
                        .map(one -> new ProductLd.Stocked(one, left.getOrDefault(one.id(), 0)))
                        .toList(),
                place,
                whole.apply(path),
                whole);
        var ways = ProductLd.crumbs(crumbs, whole.apply(path), whole);
        var image = listing.pictures().isEmpty()
                ? listing.pictureAddress()
                : listing.pictures().getFirst().address(PictureSize.LARGE);
        return Shared.of(request, site, path, image, "product", JsonLd.document(List.of(product, ways)));
    }

    private static List<Crumb> crumbs(Language language, Listing listing, String kind) {
        return List.of(
                Crumb.home(language),
                new Crumb(Words.say(language, "type." + kind), "/t/" + kind),
                Crumb.here(language.pick(listing.nameTh(), listing.nameEn())));
    }

    /** The page does without where search is down. */
    private List<GoodCard> more(Listing listing) {
        var query = GoodsQuery.of("")
                .choosing(Facet.SELLER, PublicId.of(listing.producer().id()))
                .onPage(1, MORE + 1);
        try {
            return search.search(query).goods().stream()
                    .filter((Good good) -> good.productId() != listing.id())
                    .limit(MORE)
                    .map(cards::of)
                    .toList();
        } catch (SearchUnavailable down) {
            return List.of();
        }
    }
}
