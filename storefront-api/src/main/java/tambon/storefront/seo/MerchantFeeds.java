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
import tambon.catalog.ProductType;
import tambon.catalog.ShownGoods;
import tambon.catalog.ShownGoods.ForSale;
import tambon.infra.id.PublicId;
import tambon.orders.Stocks;
import tambon.storefront.browsing.Addresses;
import tambon.storefront.gate.SiteAddress;
import tambon.storefront.problem.Answer;

import java.util.List;
import java.util.Map;

/**
 * What can be bought, for Google Merchant Center and those who read its format: a list of the pieces, and the pieces.
 *
 * @see <a href="https://support.google.com/merchants/answer/7052112">Google: product data specification</a>
 */
@Hidden
@Controller("/feeds")
@Produces(MediaType.APPLICATION_XML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
final class MerchantFeeds {

    static final int PIECE = 2_000;
    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_STORY = 4_900;
    private static final String FOR_AN_HOUR = "public, max-age=3600";

    private final ShownGoods shown;
    private final Stocks stocks;
    private final SiteAddress site;

    MerchantFeeds(ShownGoods shown, Stocks stocks, SiteAddress site) {
        this.shown = shown;
        this.stocks = stocks;
        this.site = site;
    }

    /** The addresses of the pieces, one a line. */
    @Get("/merchant.txt")
    @Produces(MediaType.TEXT_PLAIN)
    HttpResponse<String> pieces(HttpRequest<?> request) {
        var lines = new StringBuilder();
        shown.goodsPieces(PIECE)
                .forEach(from -> lines.append(site.of("/feeds/merchant/" + PublicId.of(from) + ".xml", request))
                        .append('\n'));
        return HttpResponse.ok(lines.toString()).header(HttpHeaders.CACHE_CONTROL, FOR_AN_HOUR);
    }

    @Get("/merchant/{from}.xml")
    HttpResponse<?> piece(HttpRequest<?> request, @PathVariable String from) {
        var id = PublicId.parse(from);
        if (id.isEmpty()) {
            return Answer.notFound(request).contentType(MediaType.TEXT_HTML_TYPE);
        }
        var goods = shown.forSale(id.getAsLong(), PIECE);
        var left = left(goods);
        var xml = new Xml()
                .raw("<rss xmlns:g=\"http://base.google.com/ns/1.0\" version=\"2.0\"><channel>\n")
                .element("title", "Tambon")
                .element("link", site.of("/", request))
                .element("description", "OTOP");
        goods.forEach(one -> item(xml, request, one, left));
        return HttpResponse.ok(xml.raw("</channel></rss>\n").toString()).header(HttpHeaders.CACHE_CONTROL, FOR_AN_HOUR);
    }

    private Map<Long, Integer> left(List<ForSale> goods) {
        return stocks.available(goods.stream()
                .filter(one -> one.madeToOrderDays() == null)
                .map(ForSale::variantId)
                .toList());
    }

    private void item(Xml xml, HttpRequest<?> request, ForSale one, Map<Long, Integer> left) {
        var name = one.variantTh().isEmpty() ? one.nameTh() : one.nameTh() + " " + one.variantTh();
        boolean there = one.madeToOrderDays() != null || left.getOrDefault(one.variantId(), 0) > 0;
        xml.raw("<item>")
                .element("g:id", PublicId.of(one.variantId()))
                .element("g:item_group_id", PublicId.of(one.productId()))
                .element("g:title", cut(name, LONGEST_TITLE))
                .element("g:description", cut(one.storyTh().isBlank() ? name : one.storyTh(), LONGEST_STORY))
                .element("g:link", site.of(Addresses.encoded(Addresses.product(one.productId(), one.slug())), request))
                .element("g:image_link", site.of(one.picture(), request))
                .element("g:price", ProductLd.baht(one.price()) + " THB")
                .element("g:availability", there ? "in_stock" : "out_of_stock")
                .element("g:condition", "new")
                .element("g:brand", cut(one.producerTh(), 70))
                .element("g:google_product_category", category(one.type()));
        if (one.gtin().isEmpty()) {
            xml.element("g:identifier_exists", "no");
        } else {
            xml.element("g:gtin", one.gtin());
        }
        if (one.weightGrams() > 0) {
            xml.element("g:shipping_weight", one.weightGrams() + " g");
        }
        xml.raw("</item>\n");
    }

    /** Numbers of Google's product taxonomy. */
    private static String category(ProductType type) {
        return switch (type) {
            case FOOD -> "422";
            case DRINK -> "413";
            case TEXTILE -> "166";
            case HOUSEHOLD -> "696";
            case HERBAL -> "469";
        };
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
