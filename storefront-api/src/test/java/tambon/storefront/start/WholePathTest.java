package tambon.storefront.start;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tambon.catalog.DemoMarket;
import tambon.infra.testing.WithDatabase;
import tambon.infra.time.FiscalYear;
import tambon.orders.RecordSales.Confidence;
import tambon.orders.SalesFigures;
import tambon.orders.SalesFigures.Picked;
import tambon.wholepath.Chromium;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The path that everything else stands on, walked by three people in Thai, in a real browser. */
@MicronautTest(transactional = false)
@Timeout(180)
class WholePathTest implements WithDatabase {

    private static final String FISH_PASTE = "กะปิปลาแหลมสัก";
    private static final String PRODUCER = "กลุ่มแม่บ้านประมงพื้นบ้านแหลมสัก";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path data;

    private final Chromium chromium = new Chromium();

    @Inject
    EmbeddedServer server;

    @Inject
    DemoPeople people;

    @Inject
    DemoMarket market;

    @Inject
    DemoSales sales;

    @Inject
    SalesFigures figures;

    @Inject
    Clock clock;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of("tambon.demo", "true", "tambon.relay.enabled", "true", "tambon.data", data.toString());
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void the_demo_has_a_past_that_says_it_is_invented_and_is_remembered_once() {
        var picked = new Picked(FiscalYear.of(clock.instant()).previous(), null, "", null, null, null);
        var before = figures.total(picked);

        sales.remember(market.open().stock());

        assertThat(before.isPositive()).isTrue();
        assertThat(figures.total(picked)).isEqualTo(before);
        assertThat(figures.rows(picked, null, 50).items())
                .isNotEmpty()
                .allMatch(row -> row.confidence() != Confidence.SYSTEM_VERIFIED);
    }

    @ParameterizedTest(name = "JavaScript on: {0}")
    @ValueSource(booleans = {true, false})
    void fish_paste_from_krabi_is_found_bought_paid_shipped_and_counted(boolean javaScript) {
        try (var buyer = chromium.phone(javaScript);
                var producer = chromium.phone(javaScript);
                var officer = chromium.desk(javaScript)) {
            long before = incomeSeenBy(officer);

            var order = buy(buyer);
            send(producer, order);

            order.page().reload();
            PlaywrightAssertions.assertThat(order.page().locator("body")).containsText("RB123456785TH");
            patiently()
                    .untilAsserted(() -> assertThat(incomeSeenBy(officer))
                            .as("the district officer sees the sale in the producer's income")
                            .isEqualTo(before + order.goodsBaht()));
        }
    }

    @Test
    void a_list_is_narrowed_on_a_phone_and_the_way_back_gives_it_back() {
        try (var buyer = chromium.phone(true)) {
            var walk = new SearchWalk(buyer.newPage(), server.getURL().toString());
            patiently().until(walk::opens);

            walk.chooseTwoValuesOfOneFacet();
            walk.goBackAndForth();
            walk.completeByKeyboard(FISH_PASTE);
        }
    }

    private record Order(Page page, String number, long goodsBaht) {}

    private Order buy(BrowserContext buyer) {
        var page = buyer.newPage();
        patiently().until(() -> {
            page.navigate(server.getURL() + "/");
            page.locator("form[role=search] input[name=q]").first().fill("กะปิ กระบี่");
            page.locator("form[role=search] button").first().click();
            return page.getByText(FISH_PASTE).count() > 0;
        });
        page.getByText(FISH_PASTE).first().click();
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText(FISH_PASTE);
        page.locator("form[action='/cart'] button.button").click();
        page.locator("form[action='/cart/checkout'] button").first().click();
        fill(page, "name", "สมใจ ใจดี");
        fill(page, "phone", "081-234-5678");
        fill(page, "street", "12/3 หมู่ 4 ถนนอ่าวนาง");
        fill(page, "tambon", "อ่าวนาง");
        fill(page, "district", "เมืองกระบี่");
        fill(page, "province", "กระบี่");
        fill(page, "postcode", "81180");
        page.locator("input[name=method][value=PROMPTPAY]").check();
        long goods = goodsIn(page);
        page.locator("form[action='/checkout'] button.big").click();
        page.waitForURL("**/order/**");
        PlaywrightAssertions.assertThat(page.locator(".qr svg")).isVisible();
        return new Order(page, number(page.locator("h1").innerText()), goods);
    }

    /** The price of the goods as the buyer reads it in the summary of the checkout. */
    private static long goodsIn(Page page) {
        page.locator("details.goods-in-order summary").click();
        return baht(page.locator("details.goods-in-order .price").first().innerText());
    }

    private void send(BrowserContext producer, Order order) {
        var page = signedIn(producer, "producer@tambon.example");
        page.navigate(server.getURL() + "/my/orders?heap=unpaid");
        page.locator("main").getByText(order.number()).first().click();
        page.locator("form[action$='/paid'] button").click();
        page.locator("form[action$='/confirmed'] button").click();
        page.locator("select[name=carrier]").selectOption("THAILAND_POST");
        fill(page, "trackingNumber", "RB123456785TH");
        page.locator("form[action$='/shipped'] button.big").click();
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("RB123456785TH");
    }

    private long incomeSeenBy(BrowserContext officer) {
        var page = officer.pages().isEmpty()
                ? signedIn(officer, "district@tambon.example")
                : officer.pages().getFirst();
        page.navigate(server.getURL() + "/staff/producers");
        var row = page.locator("tr", new Page.LocatorOptions().setHasText(PRODUCER));
        return row.count() == 0 ? 0 : baht(row.first().locator("td.num").first().innerText());
    }

    private Page signedIn(BrowserContext who, String login) {
        var page = who.newPage();
        page.navigate(server.getURL() + "/sign-in");
        fill(page, "login", login);
        fill(page, "password", people.password().orElseThrow());
        page.locator("form[action^='/sign-in'] button").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    private static void fill(Page page, String field, String text) {
        Locator input = page.locator("[name=" + field + "]");
        input.fill(text);
    }

    private static String number(String heading) {
        return heading.replaceAll(".*?([A-Z]{2}[0-9][0-9A-Z-]+).*", "$1").strip();
    }

    private static long baht(String written) {
        return Long.parseLong(written.replaceAll("[^0-9]", ""));
    }

    /** Tries again on this thread, which the browser is bound to; events take a moment. */
    private static ConditionFactory patiently() {
        return await().pollInSameThread().atMost(PATIENCE);
    }
}
