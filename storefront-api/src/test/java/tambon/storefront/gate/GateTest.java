package tambon.storefront.gate;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tambon.storefront.testing.Browser;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class GateTest implements WithServer {

    @Inject
    EmbeddedServer server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/trial/page",
                "/no/such/page",
                "/trial/broken",
                "/trial/mine",
                "/api/v1/trial/me",
                "/api/v1/no-such",
                "/api/v1/trial/count?most=x",
                "/assets/0/tambon.css",
                "/health"
            })
    void every_answer_tells_the_browser_to_be_careful(String path) {
        var headers = browser().get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains(
                                "default-src 'self'",
                                "object-src 'none'",
                                "frame-ancestors 'none'",
                                "form-action 'self'")
                        .doesNotContain("unsafe"));
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("strict-origin-when-cross-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        headers.map().forEach((name, values) -> {
            if (!name.equals("set-cookie")) {
                assertThat(values).as(name).hasSize(1);
            }
        });
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource({
        "Sec-Fetch-Site, same-origin, 200",
        "Sec-Fetch-Site, none, 200",
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, nonsense, 403",
        "Origin, OURS, 200",
        "Origin, https://evil.example, 403",
        "Origin, null, 403",
        "Origin, OURS.evil.example, 403",
        "Origin, http://user@OURS, 403",
        "Referer, OURS/cart, 200",
        "Referer, https://evil.example/?OURS, 403",
        "X-Nothing, said, 200",
    })
    void a_change_must_come_from_a_page_of_ours(String header, String value, int status) {
        var ours = server.getURI().toString();
        var said = value.replace("http://user@OURS", "http://user@" + ours.substring(7))
                .replace("OURS", ours);

        var answer =
                browser().send(browser().request("/trial/form", header, said).POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void fetch_metadata_outweighs_a_forged_origin() {
        var answer = browser()
                .send(browser()
                        .request(
                                "/trial/form",
                                "Sec-Fetch-Site",
                                "cross-site",
                                "Origin",
                                server.getURI().toString())
                        .POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("ไม่ได้มาจากเว็บไซต์ของเรา");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE", "POST"})
    void whatever_the_method(String method) {
        var answer = browser().json(method, "/api/v1/trial/sent", "{}", "Sec-Fetch-Site", "cross-site");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("/problems/foreign-origin");
    }

    @Test
    void looking_is_free_from_anywhere() {
        assertThat(browser().get("/trial/page", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_bearer_token_comes_from_no_foreign_page() {
        var answer = browser()
                .json("POST", "/api/v1/trial/sent", "{}", "Sec-Fetch-Site", "cross-site", "Authorization", "Bearer x");

        assertThat(answer.statusCode()).isNotEqualTo(403);
    }

    @Test
    void the_payment_providers_machine_passes_the_gate_and_is_asked_for_its_signature() {
        var answer = browser().json("POST", "/api/v1/stripe/webhook", "{}", "Origin", "https://stripe.example");

        assertThat(answer.statusCode())
                .isEqualTo(400); // refused by the webhook itself; a stranger at the gate gets 403
    }

    @Test
    void a_visitor_gets_a_cookie_with_the_first_thing_in_the_cart_and_keeps_it() {
        var browser = browser();
        assertThat(browser.get("/trial/page").headers().allValues("Set-Cookie")).isEmpty();

        var first = browser.submit("/trial/cart");
        var second = browser.submit("/trial/cart");

        assertThat(first.body()).hasSize(43).isEqualTo(second.body());
        assertThat(browser.cookie("visitor")).contains(first.body());
        assertThat(first.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie)
                        .containsIgnoringCase("HttpOnly")
                        .contains("SameSite=Lax", "Max-Age=15552000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "'; drop table cart; --", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA%"})
    void a_made_up_visitor_is_nobody(String cookie) {
        var browser = browser().with("visitor", cookie.replace(' ', '+').replace(';', ':'));

        assertThat(browser.submit("/trial/cart").body()).hasSize(43).isNotEqualTo(cookie);
    }

    @Test
    void the_language_stays_as_chosen() {
        var browser = browser();

        var switched = browser.get("/trial/page?lang=en");
        var next = browser.get("/trial/page");
        browser.get("/trial/page?lang=th");

        assertThat(switched.body()).contains("<html lang=\"en\">");
        assertThat(next.body()).contains("<html lang=\"en\">");
        assertThat(browser.get("/trial/page").body()).contains("<html lang=\"th\">");
        assertThat(browser.get("/trial/page?lang=de").body()).contains("<html lang=\"th\">");
    }

    @Test
    void pages_are_kept_out_of_shared_caches() {
        assertThat(browser().get("/trial/page").headers().firstValue("Cache-Control"))
                .contains("private, no-cache");
        assertThat(browser().get("/trial/page?lang=en").headers().firstValue("Cache-Control"))
                .contains("private, no-cache");
    }

    private Browser browser() {
        return new Browser(server.getURI());
    }
}
