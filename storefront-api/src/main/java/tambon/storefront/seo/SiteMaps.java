package tambon.storefront.seo;

import io.micronaut.http.HttpHeaders;
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
import tambon.catalog.ShownGoods;
import tambon.catalog.ShownGoods.Shown;
import tambon.infra.id.PublicId;
import tambon.infra.place.Places;
import tambon.storefront.browsing.Addresses;
import tambon.storefront.gate.SiteAddress;
import tambon.storefront.problem.Answer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/**
 * The map of the site: an index, and pieces that each begin at an id, so that a million pages are listed without
 * counting from the start.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">Sitemaps: at most 50,000 addresses and 50 MB a file</a>
 */
@Hidden
@Controller
@Produces(MediaType.APPLICATION_XML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
final class SiteMaps {

    static final int PIECE = 10_000;
    private static final String FOR_AN_HOUR = "public, max-age=3600";
    private static final String INDEX = "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    private static final String PAGES = "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
            + " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";

    private final ShownGoods shown;
    private final Places places;
    private final SiteAddress site;

    SiteMaps(ShownGoods shown, Places places, SiteAddress site) {
        this.shown = shown;
        this.places = places;
        this.site = site;
    }

    @Get("/robots.txt")
    @Produces(MediaType.TEXT_PLAIN)
    HttpResponse<String> robots(HttpRequest<?> request) {
        return HttpResponse.ok("""
                User-agent: *
                Disallow: /api/
                Disallow: /cart
                Disallow: /checkout
                Disallow: /my
                Disallow: /orders
                Disallow: /search
                Disallow: /sign-in
                Disallow: /staff

                Sitemap: %s
                """.formatted(site.of("/sitemap.xml", request)))
                .header(HttpHeaders.CACHE_CONTROL, FOR_AN_HOUR);
    }

    @Get("/sitemap.xml")
    HttpResponse<String> index(HttpRequest<?> request) {
        var xml = new Xml().raw(INDEX);
        piece(xml, request, "/sitemaps/places.xml");
        shown.goodsPieces(PIECE).forEach(from -> piece(xml, request, "/sitemaps/goods/" + PublicId.of(from) + ".xml"));
        shown.makersPieces(PIECE)
                .forEach(from -> piece(xml, request, "/sitemaps/makers/" + PublicId.of(from) + ".xml"));
        return answer(xml.raw("</sitemapindex>\n"));
    }

    @Get("/sitemaps/places.xml")
    HttpResponse<String> places(HttpRequest<?> request) {
        var xml = new Xml().raw(PAGES);
        page(xml, request, "/", null);
        page(xml, request, "/area", null);
        for (var kind : List.of("food", "drink", "textile", "household", "herbal")) {
            page(xml, request, "/t/" + kind, null);
        }
        for (var province : places.provinces()) {
            page(xml, request, "/area/" + province.code(), null);
            places.districts(province.code()).forEach(one -> page(xml, request, "/area/" + one.code(), null));
        }
        return answer(xml.raw("</urlset>\n"));
    }

    @Get("/sitemaps/goods/{from}.xml")
    HttpResponse<?> goods(HttpRequest<?> request, @PathVariable String from) {
        return pages(request, from, id -> shown.goods(id, PIECE), one -> Addresses.product(one.id(), one.slug()));
    }

    @Get("/sitemaps/makers/{from}.xml")
    HttpResponse<?> makers(HttpRequest<?> request, @PathVariable String from) {
        return pages(request, from, id -> shown.makers(id, PIECE), one -> Addresses.maker(one.id(), one.slug()));
    }

    private HttpResponse<?> pages(
            HttpRequest<?> request, String from, Function<Long, List<Shown>> read, Function<Shown, String> address) {
        var id = PublicId.parse(from);
        if (id.isEmpty()) {
            return Answer.notFound(request).contentType(MediaType.TEXT_HTML_TYPE);
        }
        var xml = new Xml().raw(PAGES);
        read.apply(id.getAsLong())
                .forEach(one -> page(xml, request, Addresses.encoded(address.apply(one)), one.changedAt()));
        return answer(xml.raw("</urlset>\n"));
    }

    private void piece(Xml xml, HttpRequest<?> request, String path) {
        xml.raw("<sitemap>").element("loc", site.of(path, request)).raw("</sitemap>\n");
    }

    /** In Thai, and where it is in English. */
    private void page(Xml xml, HttpRequest<?> request, String path, @Nullable Instant changedAt) {
        var thai = site.of(path, request);
        xml.raw("<url>").element("loc", thai);
        if (changedAt != null) {
            xml.element("lastmod", changedAt.truncatedTo(ChronoUnit.SECONDS).toString());
        }
        alternate(xml, "th", thai);
        alternate(xml, "en", thai + "?lang=en");
        xml.raw("</url>\n");
    }

    private static void alternate(Xml xml, String language, String address) {
        xml.raw("<xhtml:link rel=\"alternate\" hreflang=\"" + language + "\" href=\"")
                .escape(address)
                .raw("\"/>");
    }

    private static HttpResponse<String> answer(Xml xml) {
        return HttpResponse.ok(xml.toString()).header(HttpHeaders.CACHE_CONTROL, FOR_AN_HOUR);
    }
}
