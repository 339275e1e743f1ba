package tambon.storefront.account;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tambon.storefront.testing.Browser;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class SignInTest implements WithServer {

    private static final String PASSWORD = "a tall coconut tree";

    @Inject
    EmbeddedServer server;

    @Inject
    Accounts accounts;

    @Test
    void a_buyer_signs_up_and_is_known_from_then_on() {
        var browser = browser();

        var answer = browser.submit(
                "/sign-up", "name", "สมศรี ใจดี", "login", anyEmail(), "password", PASSWORD, "to", "/cart?a=1");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/cart?a=1");
        assertThat(browser.get("/trial/mine").body()).contains("สมศรี ใจดี");
        assertThat(browser.get("/sign-in").statusCode()).isEqualTo(303);
    }

    @Test
    void who_works_here_begins_at_the_own_desk_unless_on_the_way_elsewhere() {
        Map.of(
                        new Standing.Buyer(), "/",
                        new Standing.ForProducer(42), "/my",
                        new Standing.OfDistrict("8105"), "/staff",
                        new Standing.OfDepartment(), "/staff")
                .forEach((standing, desk) -> {
                    var login = anyEmail();
                    accounts.create(new NewAccount(login, "คนหนึ่ง", PASSWORD, standing));

                    assertThat(browser()
                                    .submit("/sign-in", "login", login, "password", PASSWORD, "to", "/")
                                    .headers()
                                    .firstValue("Location"))
                            .contains(desk);
                    assertThat(browser()
                                    .submit("/sign-in", "login", login, "password", PASSWORD, "to", "/cart")
                                    .headers()
                                    .firstValue("Location"))
                            .contains("/cart");
                });
    }

    @Test
    void who_follows_the_way_for_producers_comes_to_the_shop_or_to_the_application_for_one() {
        Map.of(
                        new Standing.Buyer(), "/register/applications",
                        new Standing.ForProducer(42), "/my",
                        new Standing.TraderIn("81"), "/trader",
                        new Standing.OfProvince("81"), "/staff")
                .forEach((standing, desk) -> {
                    var account = accounts.create(new NewAccount(anyEmail(), "คนหนึ่ง", PASSWORD, standing));
                    var browser = browser();
                    browser.submit("/sign-in", "login", account.login(), "password", PASSWORD);

                    assertThat(browser.get("/desk").headers().firstValue("Location"))
                            .contains(desk);
                });
    }

    @Test
    void both_cookies_are_out_of_reach_of_scripts_and_other_sites() {
        var cookies = browser()
                .submit("/sign-in", "login", buyer().login(), "password", PASSWORD)
                .headers()
                .allValues("Set-Cookie");

        assertThat(cookies)
                .allSatisfy(cookie -> assertThat(cookie.toLowerCase(java.util.Locale.ROOT))
                        .contains("httponly", "samesite=lax", "path=/;")
                        .doesNotContain("secure"));
        assertThat(cookies).anySatisfy(cookie -> assertThat(cookie).contains("access=", "Max-Age=600"));
        assertThat(cookies).anySatisfy(cookie -> assertThat(cookie).contains("refresh=", "Max-Age=2592000"));
    }

    @Test
    void a_wrong_password_and_an_unknown_login_are_told_alike() {
        var account = buyer();

        var wrong = browser().submit("/sign-in", "login", account.login(), "password", "something else");
        var unknown = browser().submit("/sign-in", "login", anyEmail(), "password", "something else");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(wrong.body())
                .contains("รหัสผ่านไม่ถูกต้อง")
                .contains(account.login())
                .doesNotContain("something else");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("รหัสผ่านไม่ถูกต้อง");
    }

    @ParameterizedTest
    @ValueSource(strings = {"081-234-{4}", "+66 81 234 {4}", "081234{4}", "๐๘๑ 234 {4}"})
    void a_telephone_number_signs_in_however_it_is_written(String written) {
        var last = String.format(
                java.util.Locale.ROOT,
                "%04d",
                java.util.concurrent.ThreadLocalRandom.current().nextInt(10_000));
        if (accounts.withLogin("081234" + last).isEmpty()) {
            accounts.create(new NewAccount("081 234 " + last, "สมชาย", PASSWORD, new Standing.Buyer()));
        }

        var answer = browser().submit("/sign-in", "login", written.replace("{4}", last), "password", PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(303);
    }

    @Test
    void signing_out_ends_the_sign_in_for_who_copied_the_cookies_too() {
        var browser = signedIn();
        var thief = browser.twin().without("access");

        var out = browser.submit("/sign-out");

        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(browser.cookie("access")).isEmpty();
        assertThat(browser.cookie("refresh")).isEmpty();
        assertThat(thief.get("/trial/mine").statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example/",
                "/\\evil.example",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/a\r\nSet-Cookie: x=1",
                "evil",
                ""
            })
    void nobody_is_sent_to_another_site_afterwards(String to) {
        var answer = browser().submit("/sign-in", "login", buyer().login(), "password", PASSWORD, "to", to);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/");
        assertThat(answer.headers().firstValue("x")).isEmpty();
    }

    @ParameterizedTest(name = "{0} / {1} / {2} is wrong at {3}")
    @CsvSource({
        "'', 0812345678, long enough, โปรดกรอก",
        "ก, '', long enough, โปรดกรอก",
        "ก, not-a-login, long enough, 081 234 5678",
        "ก, som@example, long enough, 081 234 5678",
        "ก, 02123, long enough, 081 234 5678",
        "ก, new@example.com, short, อย่างน้อย 8",
        "ก, new@example.com, NEW@example.com, ต้องไม่ซ้ำ",
        "long enough, new@example.com, long enough, ต้องไม่ซ้ำ",
    })
    void a_wrong_form_comes_back_with_the_message_at_the_field(
            String name, String login, String password, String message) {
        var answer = browser().submit("/sign-up", "name", name, "login", login, "password", password);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(message)
                .contains("aria-invalid=\"true\"")
                .contains("-error\"");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void a_login_has_one_account() {
        var account = buyer();

        var answer = browser()
                .submit(
                        "/sign-up",
                        "name",
                        "อีกคน",
                        "login",
                        account.login().toUpperCase(java.util.Locale.ROOT),
                        "password",
                        PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("มีบัญชีที่ใช้อีเมลหรือเบอร์นี้แล้ว");
    }

    @Test
    void nothing_typed_runs_as_a_script() {
        var attack = "\"><script>alert(1)</script>";

        var answer = browser().submit("/sign-in", "login", attack, "password", PASSWORD, "to", "/" + attack);

        assertThat(answer.body()).doesNotContain("<script>alert").contains("&lt;script");
    }

    @Test
    void forms_sent_half_or_huge_are_refused_in_good_order() {
        assertThat(browser().submit("/sign-in").statusCode()).isEqualTo(422);
        assertThat(browser()
                        .submit("/sign-in", "login", "a".repeat(5_000), "password", "b".repeat(50_000))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser()
                        .submit("/sign-up", "name", "ก".repeat(5_000), "login", anyEmail(), "password", PASSWORD)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void in_english_the_forms_are_english() {
        var answer = browser().get("/sign-in?lang=en");

        assertThat(answer.body()).contains("<html lang=\"en\">").contains("E-mail or telephone number");
    }

    private Browser browser() {
        return new Browser(server.getURI());
    }

    private Browser signedIn() {
        var browser = browser();
        var answer = browser.submit("/sign-in", "login", buyer().login(), "password", PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(303);
        return browser;
    }

    private Account buyer() {
        return accounts.create(new NewAccount(anyEmail(), "สมชาย", PASSWORD, new Standing.Buyer()));
    }

    private static String anyEmail() {
        return UUID.randomUUID() + "@example.com";
    }
}
