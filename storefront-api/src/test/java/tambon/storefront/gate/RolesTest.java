package tambon.storefront.gate;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tambon.storefront.account.Accounts;
import tambon.storefront.account.NewAccount;
import tambon.storefront.account.Standing;
import tambon.storefront.testing.Browser;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class RolesTest implements WithServer {

    private static final String PASSWORD = "a tall coconut tree";

    @Inject
    EmbeddedServer server;

    @Inject
    Accounts accounts;

    private final Map<String, Browser> browsers = new HashMap<>();

    @Override
    public Map<String, String> serverProperties() {
        return Map.of("tambon.metrics-token", "the scraper's own");
    }

    @BeforeAll
    void everyone_signs_in() {
        Map.of(
                        "buyer", new Standing.Buyer(),
                        "producer", new Standing.ForProducer(42),
                        "district", new Standing.OfDistrict("8101"),
                        "province", new Standing.OfProvince("81"),
                        "department", new Standing.OfDepartment())
                .forEach((who, standing) -> {
                    var login = UUID.randomUUID() + "@example.com";
                    accounts.create(new NewAccount(login, who, PASSWORD, standing));
                    var browser = new Browser(server.getURI());
                    browser.submit("/sign-in", "login", login, "password", PASSWORD);
                    browsers.put(who, browser);
                });
        browsers.put("guest", new Browser(server.getURI()));
    }

    @ParameterizedTest(name = "{0} asks {1}: {2}")
    @CsvSource({
        "guest, /prometheus, 303",
        "buyer, /prometheus, 403",
        "district, /prometheus, 403",
        "department, /prometheus, 200",
        "guest, /trial/page, 200",
        "guest, /trial/mine, 303",
        "guest, /trial/producer, 303",
        "guest, /api/v1/trial/me, 401",
        "guest, /api/v1/trial/staff, 401",
        "buyer, /trial/mine, 200",
        "buyer, /trial/producer, 403",
        "buyer, /api/v1/trial/staff, 403",
        "producer, /trial/producer, 200",
        "producer, /api/v1/trial/staff, 403",
        "district, /trial/producer, 403",
        "district, /api/v1/trial/staff, 200",
        "province, /api/v1/trial/staff, 200",
        "department, /api/v1/trial/staff, 200",
        "department, /trial/producer, 403",
    })
    void each_role_sees_what_is_its_own(String who, String path, int status) {
        assertThat(browsers.get(who).get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void a_scraper_reads_the_figures_with_its_token_and_nothing_else() {
        var scraper = new Browser(server.getURI());

        assertThat(scraper.get("/prometheus", "Authorization", "Bearer the scraper's own")
                        .body())
                .contains("jvm_memory_used_bytes");
        assertThat(scraper.get("/prometheus", "Authorization", "Bearer another").statusCode())
                .as("sent to sign in")
                .isEqualTo(303);
        assertThat(scraper.get("/api/v1/trial/staff", "Authorization", "Bearer the scraper's own")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_guest_is_sent_to_sign_in_and_comes_back_to_the_page() {
        var answer = browsers.get("guest").get("/trial/mine?year=2569&name=%E0%B8%81");

        assertThat(answer.headers().firstValue("Location"))
                .contains("/sign-in?to=%2Ftrial%2Fmine%3Fyear%3D2569%26name%3D%25E0%25B8%2581");
    }

    @Test
    void a_guests_form_leads_back_to_the_page_it_was_on() {
        var guest = new Browser(server.getURI());

        var answer = guest.send(
                guest.request("/trial/mine", "Sec-Fetch-Site", "same-origin", "Referer", server.getURI() + "/p/1?a=b")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("a=1")));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/sign-in?to=%2Fp%2F1%3Fa%3Db");
    }

    @Test
    void a_part_of_a_page_makes_the_whole_page_go_to_sign_in() {
        var answer = new Browser(server.getURI())
                .get("/trial/mine", "HX-Request", "true", "Referer", server.getURI() + "/p/1");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/sign-in?to=%2Fp%2F1");
    }

    @Test
    void a_program_is_told_how_to_show_who_it_is() {
        var unknown = new Browser(server.getURI()).get("/api/v1/trial/me");
        var wrong = new Browser(server.getURI()).get("/api/v1/trial/me", "Authorization", "Bearer not.a.token");

        assertThat(unknown.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(unknown.body()).contains("/problems/sign-in-first");
        assertThat(unknown.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
    }

    @Test
    void a_wrong_role_is_told_so_in_words() {
        var page = browsers.get("buyer").get("/trial/producer");
        var api = browsers.get("buyer").get("/api/v1/trial/staff", "Accept-Language", "en");

        assertThat(page.body()).contains("ไม่มีสิทธิ์");
        assertThat(api.body()).contains("/problems/not-allowed").contains("Not allowed");
    }

    @Test
    void what_a_signed_in_person_sees_stays_in_no_cache() {
        assertThat(browsers.get("buyer").get("/trial/page").headers().firstValue("Cache-Control"))
                .contains("private, no-store");
    }

    @Test
    void cookies_of_a_browser_change_nothing_by_api_from_another_site() {
        var answer = browsers.get("buyer").twin().json("DELETE", "/api/v1/session", "", "Sec-Fetch-Site", "cross-site");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(browsers.get("buyer").get("/trial/mine").statusCode()).isEqualTo(200);
    }
}
