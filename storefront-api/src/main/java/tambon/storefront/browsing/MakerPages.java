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
import tambon.catalog.ListingFilter;
import tambon.catalog.Listings;
import tambon.catalog.MakerFacts;
import tambon.catalog.Producer;
import tambon.catalog.Producers;
import tambon.infra.id.PublicId;
import tambon.infra.place.Place;
import tambon.infra.place.Places;
import tambon.infra.time.FiscalYear;
import tambon.storefront.gate.SiteAddress;
import tambon.storefront.page.Crumb;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Words;
import tambon.storefront.problem.Answer;
import tambon.storefront.seo.JsonLd;
import tambon.storefront.seo.ProductLd;
import tambon.storefront.seo.Shared;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A producer's public page. */
@Hidden
@Controller("/maker")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
final class MakerPages {

    private final Producers producers;
    private final Listings listings;
    private final Places places;
    private final Cards cards;
    private final SiteAddress site;
    private final MakerFacts facts;
    private final Clock clock;

    MakerPages(
            Producers producers,
            Listings listings,
            Places places,
            Cards cards,
            SiteAddress site,
            MakerFacts facts,
            Clock clock) {
        this.producers = producers;
        this.listings = listings;
        this.places = places;
        this.cards = cards;
        this.site = site;
        this.facts = facts;
        this.clock = clock;
    }

    @Get("/{id}")
    HttpResponse<?> maker(HttpRequest<?> request, @PathVariable String id) {
        return maker(request, id, "");
    }

    @Get("/{id}/{slug}")
    HttpResponse<?> maker(HttpRequest<?> request, @PathVariable String id, @PathVariable String slug) {
        var known = PublicId.parse(id);
        var producer = known.isPresent() ? producers.find(known.getAsLong()) : Optional.<Producer>empty();
        if (producer.isEmpty()) {
            return Answer.notFound(request);
        }
        var address = Addresses.maker(producer.get().id(), producer.get().nameTh());
        if (!address.equals("/maker/" + id + "/" + slug)) {
            return HttpResponse.status(HttpStatus.MOVED_PERMANENTLY)
                    .header(HttpHeaders.LOCATION, Addresses.encoded(address));
        }
        return HttpResponse.ok(Page.of("browsing/maker", request, page(request, producer.get(), address)));
    }

    private MakerPage page(HttpRequest<?> request, Producer producer, String address) {
        var language = Language.of(request);
        var slice = listings.browse(
                ListingFilter.by(producer.id()), request.getParameters().get("from"), Wanted.SIZE);
        var place = places.place(producer.areaCode());
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(Crumb.home(language));
        crumbs.add(new Crumb(Words.say(language, "area.all"), "/area"));
        place.ifPresent(found -> crumbs.add(new Crumb(
                language.pick(found.province().nameTh(), found.province().nameEn()),
                "/area/" + found.province().code())));
        crumbs.add(Crumb.here(language.pick(producer.nameTh(), producer.nameEn())));
        return new MakerPage(
                producer,
                address,
                place.orElse(null),
                crumbs,
                slice.items().stream().map(cards::of).toList(),
                slice.next() == null
                        ? null
                        : address + "?from=" + URLEncoder.encode(slice.next(), StandardCharsets.UTF_8),
                facts.of(producer.id(), LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK)),
                shared(request, producer, place.orElse(null), crumbs, Addresses.encoded(address)));
    }

    private Shared shared(
            HttpRequest<?> request, Producer producer, @Nullable Place place, List<Crumb> crumbs, String path) {
        var language = Language.of(request);
        UnaryOperator<String> whole = address -> site.of(address, request);
        var maker = JsonLd.of("Organization")
                .with("name", language.pick(producer.nameTh(), producer.nameEn()))
                .with("description", language.pick(producer.storyTh(), producer.storyEn()))
                .with("url", whole.apply(path))
                .with("telephone", producer.phone())
                .with("address", ProductLd.address(place));
        var ways = ProductLd.crumbs(crumbs, whole.apply(path), whole);
        return Shared.of(request, site, path, null, "profile", JsonLd.document(List.of(maker, ways)));
    }
}
