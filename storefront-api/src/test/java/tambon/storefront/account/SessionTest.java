package tambon.storefront.account;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.infra.database.Statements;
import tambon.storefront.testing.Browser;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Timeout(120)
class SessionTest implements WithServer {

    private static final String PASSWORD = "a tall coconut tree";

    @Inject
    EmbeddedServer server;

    @Inject
    Accounts accounts;

    @Inject
    Statements sql;

    @Inject
    ObjectMapper json;

    @Test
    void a_program_signs_in_and_is_known_by_its_bearer_token() throws Exception {
        var account =
                accounts.create(new NewAccount(anyEmail(), "กลุ่มกะปิ", PASSWORD, new Standing.ForProducer(4_711)));

        var session = session(account.login());

        assertThat(session).containsEntry("tokenType", "Bearer").containsEntry("expiresIn", 600);
        var me = read(program().get("/api/v1/trial/me", "Authorization", bearer(session)));
        assertThat(me)
                .containsEntry("name", "กลุ่มกะปิ")
                .containsEntry("roles", List.of("PRODUCER"))
                .containsEntry("account", true)
                .containsEntry("producer", 4_711)
                .containsEntry("area", "");
    }

    @Test
    void an_officers_area_travels_in_the_token() throws Exception {
        var account = accounts.create(new NewAccount(anyEmail(), "พัฒนากร", PASSWORD, new Standing.OfDistrict("8101")));

        var me = read(program().get("/api/v1/trial/me", "Authorization", bearer(session(account.login()))));

        assertThat(me).containsEntry("area", "8101").containsEntry("roles", List.of("DISTRICT_OFFICER"));
    }

    @Test
    void a_wrong_password_is_a_problem_with_a_name() throws Exception {
        var answer = program().json("POST", "/api/v1/session", """
                {"login": "%s", "password": "wrong"}""".formatted(buyer().login()));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(read(answer))
                .containsEntry("type", "/problems/wrong-login-or-password")
                .containsEntry("status", 401);
    }

    @Test
    void a_refresh_token_is_replaced_by_the_next() throws Exception {
        var first = session(buyer().login());

        var second = read(renew(first.get("refreshToken")));
        var third = read(renew(second.get("refreshToken")));

        assertThat(second.get("refreshToken")).isNotNull().isNotEqualTo(first.get("refreshToken"));
        assertThat(third.get("refreshToken")).isNotNull();
        assertThat(program()
                        .get("/api/v1/trial/me", "Authorization", bearer(third))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_replaced_token_that_comes_back_at_once_gives_access_but_no_second_line_of_tokens() throws Exception {
        var first = session(buyer().login());
        renew(first.get("refreshToken"));

        var again = renew(first.get("refreshToken"));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(read(again)).containsKey("accessToken").doesNotContainKey("refreshToken");
    }

    @Test
    void a_replaced_token_that_comes_back_later_ends_the_whole_sign_in() throws Exception {
        var account = buyer();
        var first = session(account.login());
        var second = read(renew(first.get("refreshToken")));
        var elsewhere = session(account.login());
        timePasses(first.get("refreshToken"), SignIns.SIDE_BY_SIDE.toSeconds() + 1);

        assertThat(renew(first.get("refreshToken")).statusCode()).isEqualTo(401);

        assertThat(renew(second.get("refreshToken")).statusCode()).isEqualTo(401);
        assertThat(renew(elsewhere.get("refreshToken")).statusCode()).isEqualTo(200);
    }

    @Test
    void a_token_past_its_time_renews_nothing() throws Exception {
        var first = session(buyer().login());
        sql.change(
                "update tambon_storefront.refresh_token set expires_at = utc_timestamp(6) where token_hash = ?",
                (Object) Tokens.hash(first.get("refreshToken").toString()));

        assertThat(renew(first.get("refreshToken")).statusCode()).isEqualTo(401);
    }

    @Test
    void the_database_holds_no_token_anyone_could_use() throws Exception {
        var token = session(buyer().login()).get("refreshToken").toString();

        var kept = sql.list(
                "select hex(token_hash) as hash from tambon_storefront.refresh_token", row -> row.text("hash"));

        assertThat(kept)
                .isNotEmpty()
                .allSatisfy(hash -> assertThat(hash).hasSize(64).isNotEqualTo(token));
    }

    @Test
    void signing_out_ends_it() throws Exception {
        var session = session(buyer().login());

        var out = program().json("DELETE", "/api/v1/session", "", "Authorization", bearer(session));

        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(renew(session.get("refreshToken")).statusCode()).isEqualTo(401);
    }

    @Test
    void a_page_renews_on_the_way_what_has_run_out() {
        var browser = signedIn();
        var refresh = browser.cookie("refresh");

        var answer = browser.without("access").get("/trial/mine");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(browser.cookie("access")).isPresent();
        assertThat(browser.cookie("refresh")).isPresent().isNotEqualTo(refresh);
    }

    @Test
    void a_forged_access_token_is_none() {
        var browser = signedIn();
        var access = browser.cookie("access").orElseThrow();
        var unsigned = access.substring(0, access.lastIndexOf('.') + 1);
        var none = "eyJhbGciOiJub25lIn0" + unsigned.substring(unsigned.indexOf('.'));

        for (var forged : List.of(unsigned, none, "x.y.z", "%00", access.substring(1))) {
            var answer =
                    browser.twin().without("refresh").with("access", forged).get("/trial/mine");
            assertThat(answer.statusCode()).isEqualTo(303);
        }
    }

    @Test
    void where_nothing_can_be_renewed_the_cookies_go() {
        var browser = signedIn().without("access").with("refresh", "A".repeat(43));

        var answer = browser.get("/trial/page");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(browser.cookie("refresh")).isEmpty();
    }

    @Test
    void ten_tabs_that_wake_at_once_stay_signed_in_and_one_of_them_brings_the_new_token() throws Exception {
        var browser = signedIn().without("access");
        Callable<Browser> tab = () -> {
            var twin = browser.twin();
            assertThat(twin.get("/trial/mine").statusCode()).isEqualTo(200);
            return twin;
        };

        List<Browser> tabs;
        try (var threads = Executors.newFixedThreadPool(10)) {
            tabs = threads.invokeAll(Collections.nCopies(10, tab)).stream()
                    .map(done -> done.resultNow())
                    .toList();
        }

        assertThat(tabs).allSatisfy(each -> assertThat(each.cookie("access")).isPresent());
        var renewed = tabs.stream()
                .filter(each -> !each.cookie("refresh").equals(browser.cookie("refresh")))
                .toList();
        assertThat(renewed).hasSize(1);
        assertThat(renewed.getFirst().without("access").get("/trial/mine").statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_address_for_pictures_and_styles_never_renews() {
        var browser = signedIn().without("access");

        var answer = browser.get("/assets/0/tambon.css");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void what_has_run_out_is_forgotten_and_nothing_else() throws Exception {
        var old = session(buyer().login());
        var live = session(buyer().login());
        sql.change(
                "update tambon_storefront.refresh_token t join tambon_storefront.sign_in s on s.id = t.sign_in_id"
                        + " set t.expires_at = '2026-01-01', s.started_at = '2025-12-01' where t.token_hash = ?",
                (Object) Tokens.hash(old.get("refreshToken").toString()));

        server.getApplicationContext().getBean(Forgetting.class).forget();

        assertThat(sql.list("select 1 from tambon_storefront.sign_in where started_at < '2026-01-01'", row -> 1))
                .isEmpty();
        assertThat(renew(live.get("refreshToken")).statusCode()).isEqualTo(200);
    }

    private void timePasses(Object refreshToken, long seconds) {
        sql.change(
                "update tambon_storefront.refresh_token set replaced_at = date_sub(replaced_at, interval ? second)"
                        + " where token_hash = ?",
                seconds,
                Tokens.hash(refreshToken.toString()));
    }

    private HttpResponse<String> renew(Object refreshToken) {
        return program().json("POST", "/api/v1/session/refresh", """
                {"refreshToken": "%s"}""".formatted(refreshToken));
    }

    private Map<String, Object> session(String login) throws IOException {
        var answer = program().json("POST", "/api/v1/session", """
                {"login": "%s", "password": "%s"}""".formatted(login, PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        return read(answer);
    }

    private static String bearer(Map<String, Object> session) {
        return "Bearer " + session.get("accessToken");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> read(HttpResponse<String> answer) throws IOException {
        return json.readValue(answer.body(), Map.class);
    }

    private Browser program() {
        return new Browser(server.getURI());
    }

    private Browser signedIn() {
        var browser = new Browser(server.getURI());
        assertThat(browser.submit("/sign-in", "login", buyer().login(), "password", PASSWORD)
                        .statusCode())
                .isEqualTo(303);
        return browser;
    }

    private Account buyer() {
        return accounts.create(new NewAccount(anyEmail(), "สมชาย", PASSWORD, new Standing.Buyer()));
    }

    private static String anyEmail() {
        return UUID.randomUUID() + "@example.com";
    }
}
