package tambon.storefront.browsing;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tambon.infra.id.PublicId;
import tambon.infra.testing.StatementCount;
import tambon.storefront.testing.Browser;
import tambon.storefront.testing.Shop;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

@MicronautTest(transactional = false)
class BrowsingTest implements WithServer {

    @Inject
    EmbeddedServer server;

    @Inject
    Shop shop;

    /** In characters. A page of 24 goods with all its filters has some 90,000. */
    private static final int LARGEST_ANSWER = 300_000;

    Browser browser;

    @Override
    public Map<String, String> serverProperties() {
        return Map.of("tambon.demo", "false");
    }

    @BeforeEach
    void open() {
        browser = new Browser(server.getURI());
    }

    @Test
    void a_product_is_found_by_its_name_and_shown_without_asking_the_database() throws Exception {
        var name = "กะปิ" + PublicId.of(System.nanoTime());
        shop.sells(name, 75, 10);
        var search = "/search?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8);

        awaitOn(search, name + "</a>");

        assertThat(browser.get(search).body()).contains("฿75", "กระบี่");
        assertThat(StatementCount.everywhere(() -> browser.get(search))).isEmpty();
        assertThat(browser.get("/api/v1" + search).body()).contains(name, "\"IN_STOCK\"");
    }

    @Test
    void a_product_page_takes_few_statements_and_says_who_made_it_and_where() throws Exception {
        var sold = shop.sells("กะปิ", 75, 3);
        var address = browser.get(sold.page()).headers().firstValue("Location").orElseThrow();

        assertThat(StatementCount.everywhere(() -> browser.get(address)))
                .filteredOn(sql -> !sql.contains("tambon_search.")) // which reads what changed, whoever asks for what
                .hasSizeLessThanOrEqualTo(4);
        assertThat(browser.get(address).body())
                .contains("กะปิ", "฿75", "เหลือ 3 ชิ้น", "ตำบลแหลมสัก อำเภออ่าวลึก จังหวัดกระบี่")
                .contains("กลุ่มผู้ผลิตชุมชน", "ถึงมือผู้ผลิตทั้งหมด", "ทำเองกับมือ");
    }

    @Test
    void an_old_address_leads_to_the_product_under_its_new_name() {
        var sold = shop.sells("กะปิ", 75, 3);
        var old = browser.get(sold.page()).headers().firstValue("Location").orElseThrow();

        shop.renames(sold, "กะปิอย่างดี");

        var answer = browser.get(old);
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .isEqualTo(Addresses.encoded(sold.page() + "กะปิอย่างดี"));
    }

    @Test
    void goods_without_a_price_can_be_found_but_not_bought() {
        var sold = shop.sells("ข้าวสังข์หยด", null, 0);
        var page = browser.get(Addresses.encoded(sold.page() + "ข้าวสังข์หยด")).body();

        assertThat(page).contains("สอบถามราคา", "ติดต่อผู้ผลิต").doesNotContain("ใส่ตะกร้า");
    }

    @Test
    void what_is_sold_out_says_so() {
        var sold = shop.sells("กะปิ", 75, 0);

        assertThat(browser.get(Addresses.encoded(sold.page() + "กะปิ")).body())
                .contains("หมดชั่วคราว")
                .doesNotContain("ใส่ตะกร้า</button>");
    }

    @Test
    void a_maker_has_a_page_with_its_goods() {
        var sold = shop.sells("กะปิ", 75, 1);
        var maker = "/maker/" + PublicId.of(sold.producerId());

        var answer = browser.get(maker);

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(browser.get(answer.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("กะปิ", "081 234 5678", "ตำบลแหลมสัก", "mlon=98.616#map=13/8.292/98.616");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/p/0000000000000/x",
                "/p/nonsense/x",
                "/maker/0000000000000/x",
                "/maker/nonsense",
                "/area/99",
                "/area/9999",
                "/area/nonsense",
                "/t/gold",
                "/pictures/nonsense.jpg",
                "/assets/000000000000/nonsense.css",
                "/assets/000000000000/..%2Fapplication.yml",
                "/nothing"
            })
    void what_nobody_has_is_not_found(String path) {
        var answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("ไม่พบหน้านี้", "กลับหน้าแรก");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/t/food", "/area", "/area/81", "/area/8105", "/search", "/cart", "/orders"})
    void pages_are_there_in_both_languages_and_remember_the_switch(String path) {
        assertThat(ok(browser.get(path))).contains("<html lang=\"th\">", "ตำบล");
        assertThat(ok(browser.get(path + "?lang=en"))).contains("<html lang=\"en\">", "Tambon");
        assertThat(ok(browser.get(path))).contains("<html lang=\"en\">");
    }

    @ParameterizedTest
    @MethodSource("tambon.storefront.browsing.NastyInput#queries")
    void whatever_is_asked_for_gets_an_answer_of_bounded_size_in_time(String query) {
        for (var path : List.of("/search?", "/t/food?", "/api/v1/search?", "/search/suggest?")) {
            var answer = inTime(path + query);

            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).hasSizeLessThan(LARGEST_ANSWER);
            assertThat(isPage(answer) && answer.body().contains("<script>alert"))
                    .as(path)
                    .isFalse();
        }
        var completed = inTime("/api/v1/suggest?limit=8&" + query);
        assertThat(completed.statusCode()).isIn(200, 400, 422);
        assertThat(completed.body()).hasSizeLessThan(LARGEST_ANSWER);
    }

    @ParameterizedTest
    @MethodSource("tambon.storefront.browsing.NastyInput#endless")
    void what_is_longer_than_an_address_may_be_is_refused(String query) {
        for (var path : List.of("/search?", "/api/v1/search?", "/search/suggest?", "/api/v1/suggest?")) {
            assertThat(inTime(path + query).statusCode()).as(path).isEqualTo(413);
        }
    }

    private static boolean isPage(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElseThrow().startsWith("text/html");
    }

    private HttpResponse<String> inTime(String path) {
        return assertTimeoutPreemptively(Duration.ofSeconds(30), () -> browser.get(path));
    }

    @Test
    void chosen_filters_stay_in_the_address_and_can_be_taken_off() {
        var page = ok(browser.get("/search?type=food&type=drink&stars=5"));

        assertThat(page)
                .contains("href=\"/search?type=drink&amp;stars=5\"")
                .contains("href=\"/search?type=food&amp;type=drink\"");
    }

    @Test
    void pictures_and_assets_are_kept_for_good() {
        var sold = shop.sells("กะปิ", 75, 1);
        var picture = browser.get(sold.listing().pictureAddress());
        var tag = picture.headers().firstValue("ETag").orElseThrow();
        var asset = browser.get(ok(browser.get("/")).replaceFirst("(?s).*href=\"(/assets/[^\"]+tambon.css)\".*", "$1"));

        assertThat(picture.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(browser.get(sold.listing().pictureAddress(), "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(asset.statusCode()).isEqualTo(200);
        assertThat(asset.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(asset.headers().firstValue("Content-Type")).contains("text/css; charset=utf-8");
        assertThat(asset.body()).contains("/assets/").doesNotContain("url(sarabun");
    }

    @Test
    void typing_is_completed_for_goods_and_addresses() {
        assertThat(ok(browser.get("/checkout/places?q=81180")))
                .contains("ตำบลอ่าวนาง", "data-fill=\"{&quot;tambon&quot;:&quot;อ่าวนาง&quot;");
        assertThat(ok(browser.get("/search/suggest?q="))).doesNotContain("<script");
        assertThat(browser.get("/api/v1/addresses?q=%E0%B8%AD%E0%B9%88%E0%B8%B2%E0%B8%A7%E0%B8%99%E0%B8%B2%E0%B8%87")
                        .body())
                .contains("\"tambonCode\":\"810116\"");
    }

    private void awaitOn(String path, String expected) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(browser.get(path).body()).contains(expected));
    }

    private static String ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
