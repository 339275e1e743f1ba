package tambon.storefront.account;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tambon.orders.Buyer;
import tambon.orders.CartView;
import tambon.orders.Carts;
import tambon.storefront.testing.Browser;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class CartAtSignInTest implements WithServer {

    private static final String PASSWORD = "a tall coconut tree";

    @Override
    public Map<String, String> serverProperties() {
        return Map.of("fake.carts", "true");
    }

    @Singleton
    @Replaces(Carts.class)
    @Requires(property = "fake.carts", value = "true")
    static class FakeCarts implements Carts {

        final List<Buyer> merged = new CopyOnWriteArrayList<>();

        @Override
        public CartView view(Buyer buyer, String postcode) {
            return CartView.EMPTY;
        }

        @Override
        public int add(Buyer buyer, long variantId, int quantity) {
            return quantity;
        }

        @Override
        public int change(Buyer buyer, long variantId, int quantity) {
            return quantity;
        }

        @Override
        public void coupon(Buyer buyer, String code) {}

        @Override
        public void deliver(Buyer buyer, long producerId, long wayId) {}

        @Override
        public Optional<Instant> hold(Buyer buyer) {
            return Optional.empty();
        }

        @Override
        public int merge(Buyer buyer) {
            merged.add(buyer);
            return 7;
        }
    }

    @Inject
    EmbeddedServer server;

    @Inject
    Accounts accounts;

    @Inject
    FakeCarts carts;

    @Test
    void what_was_picked_before_signing_in_joins_the_accounts_cart() {
        var account = accounts.create(
                new NewAccount(UUID.randomUUID() + "@example.com", "สมชาย", PASSWORD, new Standing.Buyer()));
        var browser = new Browser(server.getURI());
        var visitor = browser.submit("/trial/cart").body();

        browser.submit("/sign-in", "login", account.login(), "password", PASSWORD);

        assertThat(carts.merged).contains(new Buyer(visitor, OptionalLong.of(account.id())));
        assertThat(browser.cookie("cart_count")).contains("7");
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
