package tambon.storefront.account;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.infra.database.Statements;
import tambon.storefront.testing.Browser;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Timeout(180)
class TriesTest implements WithServer {

    private static final String PASSWORD = "a tall coconut tree";

    /** Tries come back little by little; on a slow machine a few do while the fifty are made. */
    private static final int COMES_BACK_MEANWHILE = 12;

    @Inject
    EmbeddedServer server;

    @Inject
    Accounts accounts;

    @Inject
    Statements sql;

    @Test
    void a_login_is_guessed_at_ten_times_from_however_many_addresses() {
        var login = buyer().login();
        for (int i = 0; i < Tries.PER_LOGIN / 2; i++) {
            assertThat(guess(new Browser(server.getURI()), login)).isEqualTo(422);
            assertThat(guess(new Browser(server.getURI()), login)).isEqualTo(422);
        }

        var answer = new Browser(server.getURI()).submit("/sign-in", "login", login, "password", PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 90));
        assertThat(answer.body()).contains("ลองใหม่ได้ตั้งแต่").contains("น.");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void a_program_is_told_by_a_problem() {
        var login = anyEmail();
        for (int i = 0; i < Tries.PER_LOGIN; i++) {
            guess(new Browser(server.getURI()), login);
        }

        var answer = new Browser(server.getURI())
                .json("POST", "/api/v1/session", """
                        {"login": "%s", "password": "x"}""".formatted(login), "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("/problems/too-many-tries").contains("You can try again from");
    }

    @Test
    void an_address_guesses_at_fifty_logins_and_others_are_not_disturbed() {
        var bad = Browser.anyAddress();
        var guesser = new Browser(server.getURI(), bad);
        for (int i = 0; i < Tries.PER_ADDRESS; i++) {
            assertThat(guess(guesser, anyEmail())).isEqualTo(422);
        }

        assertThat(IntStream.range(0, COMES_BACK_MEANWHILE).map(i -> guess(guesser, anyEmail())))
                .contains(429);

        var good = new Browser(server.getURI());
        assertThat(good.submit("/sign-in", "login", buyer().login(), "password", PASSWORD)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_header_that_any_visitor_can_send_hides_no_address() {
        var address = Browser.anyAddress();
        for (int i = 0; i < Tries.PER_ADDRESS; i++) {
            guess(new Browser(server.getURI(), address), anyEmail());
        }

        assertThat(IntStream.range(0, COMES_BACK_MEANWHILE).map(i -> guessWithHeaders(address)))
                .contains(429);
    }

    private int guessWithHeaders(String address) {
        return new Browser(server.getURI(), address)
                .json(
                        "POST",
                        "/api/v1/session",
                        """
                        {"login": "%s", "password": "x"}""".formatted(anyEmail()),
                        "X-Forwarded-For",
                        "203.0.113.7",
                        "Forwarded",
                        "for=203.0.113.7")
                .statusCode();
    }

    @Test
    void who_succeeds_may_go_on_succeeding() {
        var login = buyer().login();
        for (int i = 0; i < Tries.PER_LOGIN + 5; i++) {
            var browser = new Browser(server.getURI());
            assertThat(browser.submit("/sign-in", "login", login, "password", PASSWORD)
                            .statusCode())
                    .isEqualTo(303);
        }
    }

    @Test
    void two_nodes_count_together_and_a_crowd_at_once_is_counted_right() throws Exception {
        var login = anyEmail();
        var properties = new java.util.HashMap<String, Object>(getProperties());
        try (var other = ApplicationContext.run(EmbeddedServer.class, properties, "test");
                var threads = Executors.newFixedThreadPool(12)) {
            var turn = new java.util.concurrent.atomic.AtomicInteger();
            Callable<Integer> guess =
                    () -> guess(new Browser(turn.getAndIncrement() % 2 == 0 ? server.getURI() : other.getURI()), login);

            var answers = threads.invokeAll(Collections.nCopies(24, guess)).stream()
                    .map(done -> done.resultNow())
                    .toList();

            assertThat(answers.stream().filter(status -> status == 422)).hasSize(Tries.PER_LOGIN);
            assertThat(answers.stream().filter(status -> status == 429)).hasSize(24 - Tries.PER_LOGIN);
        }
    }

    @Test
    void making_accounts_is_limited_by_address_too() {
        var browser = new Browser(server.getURI(), Browser.anyAddress());
        for (int i = 0; i < Tries.NEW_ACCOUNTS_PER_ADDRESS; i++) {
            browser.submit("/sign-up", "name", "", "login", anyEmail(), "password", PASSWORD);
        }

        var answer = browser.submit("/sign-up", "name", "ก", "login", anyEmail(), "password", PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(429);
    }

    @Test
    void what_was_typed_as_a_login_is_not_kept() {
        var login = anyEmail();
        guess(new Browser(server.getURI()), login);

        assertThat(sql.list("select name from tambon_storefront.rate_bucket", row -> row.text("name")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name).matches("(login|address|sign-up):[0-9a-f]+"));
    }

    private int guess(Browser browser, String login) {
        return browser.submit("/sign-in", "login", login, "password", "wrong guess")
                .statusCode();
    }

    private Account buyer() {
        return accounts.create(new NewAccount(anyEmail(), "สมชาย", PASSWORD, new Standing.Buyer()));
    }

    private static String anyEmail() {
        return UUID.randomUUID() + "@example.com";
    }
}
