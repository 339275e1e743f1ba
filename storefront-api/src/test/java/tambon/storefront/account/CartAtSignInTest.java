package tambon.storefront.account;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tambon.storefront.testing.Browser;
import tambon.storefront.testing.Shop;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class CartAtSignInTest implements WithServer {

    private static final String PASSWORD = "a tall coconut tree";

    @Inject
    EmbeddedServer server;

    @Inject
    Accounts accounts;

    @Inject
    Shop shop;

    @Test
    void what_was_picked_before_signing_in_joins_the_accounts_cart_the_larger_number_of_the_same() {
        var paste = shop.sells("กะปิ", 75, 10);
        var honey = shop.sells("น้ำผึ้ง", 120, 10);
        var account = accounts.create(
                new NewAccount(UUID.randomUUID() + "@example.com", "สมชาย", PASSWORD, new Standing.Buyer()));
        var atHome = signedIn(new Browser(server.getURI()), account);
        atHome.submit("/cart", "variant", paste.variant(), "quantity", "1");
        var elsewhere = new Browser(server.getURI());
        elsewhere.submit("/cart", "variant", paste.variant(), "quantity", "2");
        elsewhere.submit("/cart", "variant", honey.variant(), "quantity", "4");

        signedIn(elsewhere, account);

        assertThat(elsewhere.cookie("cart_count")).contains("6");
        for (var browser : List.of(atHome, elsewhere)) {
            assertThat(browser.get("/api/v1/cart").body()).contains("กะปิ", "น้ำผึ้ง", "\"pieces\":6");
        }
    }

    private static Browser signedIn(Browser browser, Account account) {
        browser.submit("/sign-in", "login", account.login(), "password", PASSWORD);
        return browser;
    }

    @Test
    void the_next_one_at_this_computer_sees_nothing_of_it() {
        var browser = new Browser(server.getURI());
        browser.submit("/sign-up", "name", "ก", "login", UUID.randomUUID() + "@example.com", "password", PASSWORD);
        assertThat(browser.cookie("visitor")).isPresent();

        browser.submit("/sign-out");

        assertThat(browser.cookie("visitor")).isEmpty();
        assertThat(browser.cookie("cart_count")).isEmpty();
        assertThat(browser.cookie("refresh")).isEmpty();
    }
}
