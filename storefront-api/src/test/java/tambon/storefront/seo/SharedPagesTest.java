package tambon.storefront.seo;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import tambon.catalog.EditListings;
import tambon.catalog.ListingForm;
import tambon.catalog.ProductDetails;
import tambon.catalog.ProductDetails.Attribute;
import tambon.catalog.VariantDetails;
import tambon.catalog.VariantDetails.Tier;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.storefront.testing.Browser;
import tambon.storefront.testing.Shop;
import tambon.storefront.testing.WithServer;
import tambon.wholepath.Chromium;

import javax.xml.parsers.DocumentBuilderFactory;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** What the public pages say to search engines, to browsers and to people who cannot see them. */
@MicronautTest(transactional = false)
class SharedPagesTest implements WithServer {

    private static final Path KEPT = Path.of("target", "public-pages");
    private static final String STORY = "ทำเอง </script><script>alert('ไม่รอด')</script> & \"ดี\"";

    @Inject
    EmbeddedServer server;

    @Inject
    Shop shop;

    @Inject
    EditListings editing;

    private Shop.Sold sold;
    private Browser browser;

    @BeforeAll
    void open() {
        browser = new Browser(server.getURI());
        sold = shop.sells("ผ้าไหมมัดหมี่ ลายขอ", 1_250, 4);
        var form = sold.listing().form();
        var told = new ListingForm(
                form.type(),
                form.nameTh(),
                "Ikat silk, hook pattern",
                STORY,
                "",
                List.of(),
                "ผืน",
                "piece",
                form.variants().stream()
                        .map(one -> new ListingForm.Variant(
                                one.id(),
                                "",
                                "",
                                one.price(),
                                400,
                                null,
                                new VariantDetails(
                                        List.of(),
                                        List.of(new Tier(10, Money.baht(1_100))),
                                        null,
                                        new VariantDetails.Box(300, 205, 40),
                                        "",
                                        "4006381333931")))
                        .toList(),
                new ProductDetails(
                        List.of(),
                        List.of(new Attribute("ingredients", "ไหมบ้าน 100%", "")),
                        "https://video.example/silk",
                        20));
        editing.change(sold.producerId(), sold.listing().id(), sold.listing().version(), told);
    }

    @Test
    void a_product_page_tells_shops_and_search_engines_what_it_shows() {
        var page = product();

        assertThat(page)
                .contains("\"@type\":\"Product\"", "\"price\":\"1250.00\"", "https://schema.org/InStock")
                .contains("\"gtin\":\"4006381333931\"", "BreadcrumbList")
                .contains("<link rel=\"alternate\" hreflang=\"en\"", "property=\"og:image\"")
                .contains("ราคาส่ง", "฿1,100", "ไหมบ้าน 100%", "ยาว 30 กว้าง 20.5 สูง 4 ซม.", "ดูวิดีโอ")
                .doesNotContain("<script>alert");
    }

    @Test
    void the_map_of_the_site_leads_to_every_product_and_maker_in_pieces() throws Exception {
        assertThat(browser.get("/robots.txt").body()).contains("Sitemap: " + server.getURI() + "/sitemap.xml");
        var index = browser.get("/sitemap.xml").body();
        assertThat(index).contains("/sitemaps/places.xml").doesNotContain("<loc></loc>");
        assertThat(pieces(index, "goods"))
                .anySatisfy(piece -> assertThat(piece).contains("/p/" + sold.id() + "/", "hreflang=\"en\""));
        assertThat(pieces(index, "makers"))
                .anySatisfy(piece -> assertThat(piece).contains("/maker/" + PublicId.of(sold.producerId()) + "/"));
        assertThat(browser.get("/sitemaps/goods/nonsense!.xml").statusCode()).isEqualTo(404);
        wellFormed(index);
        wellFormed(browser.get("/sitemaps/places.xml").body());
    }

    @Test
    void the_merchant_feed_has_what_can_be_bought() throws Exception {
        var lines = browser.get("/feeds/merchant.txt").body().lines().toList();
        var feeds = lines.stream()
                .map(line -> browser.get(
                                line.substring(server.getURI().toString().length()))
                        .body())
                .toList();

        for (var feed : feeds) {
            wellFormed(feed);
        }
        assertThat(feeds)
                .anySatisfy(feed -> assertThat(feed)
                        .contains(
                                "<g:id>" + sold.variant() + "</g:id>",
                                "<g:price>1250.00 THB</g:price>",
                                "<g:availability>in_stock</g:availability>",
                                "<g:gtin>4006381333931</g:gtin>"));
    }

    @Test
    void checkers_that_others_wrote_find_no_error() throws Exception {
        var missing = PageCheckers.missing();
        Assumptions.assumeTrue(missing.isEmpty(), missing.orElse(""));
        Files.createDirectories(KEPT);
        var files = new ArrayList<Path>();
        for (var page : pages().entrySet()) {
            for (var language : List.of("th", "en")) {
                var file =
                        KEPT.resolve(page.getKey() + "-" + language + ".html").toAbsolutePath();
                Files.writeString(
                        file, browser.get(page.getValue() + "?lang=" + language).body());
                files.add(file);
            }
        }
        browser.get("/?lang=th");

        assertThat(PageCheckers.html(files)).isEmpty();
        var facts = PageCheckers.structuredFacts(files);
        assertThat(facts).noneMatch(line -> line.contains(" ERROR "));
        assertThat(facts).anyMatch(line -> line.endsWith("product-th.html TYPES BreadcrumbList Product"));
        assertThat(facts).anyMatch(line -> line.endsWith("maker-th.html TYPES BreadcrumbList Organization"));
    }

    @Test
    void chromium_lets_the_facts_stand_and_axe_finds_nothing() {
        var said = new ArrayList<String>();
        try (var chromium = new Chromium()) {
            var phone = heard(chromium.phone(true).newPage(), said);
            pages().values().forEach(path -> look(phone, path, said));
            look(heard(chromium.desk(true).newPage(), said), location(sold.page()), said);
        }
        assertThat(said).isEmpty();
    }

    private static Page heard(Page page, List<String> said) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                said.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    private void look(Page page, String path, List<String> said) {
        page.navigate(server.getURI() + path);
        int wide = (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (wide > 0) {
            said.add(path + " is wider than the screen by " + wide);
        }
        new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "best-practice"))
                .analyze()
                .getViolations()
                .forEach(rule ->
                        rule.getNodes().forEach(node -> said.add(path + ": " + rule.getId() + " " + node.getHtml())));
    }

    private Map<String, String> pages() {
        return Map.of(
                "front", "/",
                "product", location(sold.page()),
                "maker", location("/maker/" + PublicId.of(sold.producerId()) + "/"),
                "areas", "/area",
                "province", "/area/81",
                "district", "/area/8105",
                "cart", "/cart");
    }

    private String product() {
        return browser.get(location(sold.page())).body();
    }

    private String location(String page) {
        return browser.get(page).headers().firstValue("Location").orElseThrow();
    }

    private List<String> pieces(String index, String kind) throws Exception {
        var found = new ArrayList<String>();
        var matcher = Pattern.compile("<loc>[^<]*(/sitemaps/" + kind + "/[^<]*)</loc>")
                .matcher(index);
        while (matcher.find()) {
            found.add(browser.get(matcher.group(1)).body());
            wellFormed(found.getLast());
        }
        return found;
    }

    private static void wellFormed(String xml) throws Exception {
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
