package tambon.storefront.browsing;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import tambon.catalog.ProducerFilter;
import tambon.catalog.Producers;
import tambon.infra.place.District;
import tambon.infra.place.Places;
import tambon.infra.place.Province;
import tambon.search.Facet;
import tambon.storefront.browsing.AreaPage.Counted;
import tambon.storefront.browsing.FoundPage.Link;
import tambon.storefront.gate.SiteAddress;
import tambon.storefront.page.Crumb;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Words;
import tambon.storefront.problem.Answer;
import tambon.storefront.seo.Shared;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Goods by where they are made: regions, provinces, districts. */
@Hidden
@Controller("/area")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
final class AreaPages {

    private static final int MAKERS = 12;

    private final Finder finder;
    private final Shelves shelves;
    private final Places places;
    private final Producers producers;
    private final SiteAddress site;

    AreaPages(Finder finder, Shelves shelves, Places places, Producers producers, SiteAddress site) {
        this.finder = finder;
        this.shelves = shelves;
        this.places = places;
        this.producers = producers;
        this.site = site;
    }

    @Get
    Page regions(HttpRequest<?> request) {
        return Page.of("browsing/areas", request, shelves.front().regions());
    }

    @Get("/{code}")
    HttpResponse<?> area(HttpRequest<?> request, @PathVariable String code) {
        if (places.tambon(code).isPresent()) {
            return HttpResponse.redirect(URI.create("/area/" + code.substring(0, 4)));
        }
        var district = places.district(code);
        var province = places.province(district.map(District::provinceCode).orElse(code));
        if (province.isEmpty()) {
            return Answer.notFound(request);
        }
        return HttpResponse.ok(Page.of("browsing/area", request, page(request, province.get(), district.orElse(null))));
    }

    private AreaPage page(HttpRequest<?> request, Province province, @Nullable District district) {
        var language = Language.of(request);
        var code = district == null ? province.code() : district.code();
        var facet = district == null ? Facet.PROVINCE : Facet.DISTRICT;
        var wanted = Wanted.of("/area/" + code, Map.of(facet, Set.of(code)), request);
        var found = finder.find(request, wanted, "", "", List.of());
        var provinceName = language.pick(province.nameTh(), province.nameEn());
        return new AreaPage(
                district == null ? province.nameTh() : district.title() + " " + province.title(),
                district == null ? province.nameEn() : district.nameTh() + ", " + province.nameEn(),
                district == null
                        ? List.of(
                                Crumb.home(language),
                                new Crumb(Words.say(language, "area.all"), "/area"),
                                Crumb.here(provinceName))
                        : List.of(
                                Crumb.home(language),
                                new Crumb(Words.say(language, "area.all"), "/area"),
                                new Crumb(provinceName, "/area/" + province.code()),
                                Crumb.here(district.nameTh())),
                found.total(),
                "/search?" + Wanted.name(facet) + "=" + code,
                counted(found, Facet.TYPE, "/area/" + code + "?type="),
                wanted.chosen().getOrDefault(Facet.TYPE, Set.of()).stream()
                        .findFirst()
                        .orElse(""),
                district == null ? counted(found, Facet.DISTRICT, "/area/") : List.of(),
                found.goods(),
                found.where(),
                found.previous(),
                found.next(),
                makers(language, province, district),
                found.fromDatabase(),
                Shared.of(request, site, "/area/" + code, null, "website", ""));
    }

    private static List<Counted> counted(FoundPage found, Facet facet, String address) {
        return found.facets().stream()
                .filter(view -> view.name().equals(Wanted.name(facet)))
                .flatMap(view -> view.options().stream())
                .map(option -> new Counted(
                        option.value(),
                        option.label(),
                        option.count(),
                        address + option.value().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private List<Link> makers(Language language, Province province, @Nullable District district) {
        var filter = new ProducerFilter(province.code(), district == null ? null : district.code());
        return producers.browse(filter, null, MAKERS).items().stream()
                .map(card -> new Link(
                        language.pick(card.nameTh(), card.nameEn()), Addresses.maker(card.id(), card.nameTh())))
                .toList();
    }
}
