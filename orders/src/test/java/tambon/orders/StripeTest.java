package tambon.orders;

import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.infra.testing.WithDatabase;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Card payment against a small server that remembers its keys, as Stripe does. */
@MicronautTest(transactional = false)
@Timeout(120)
class StripeTest implements WithDatabase {

    private static final String SECRET = "whsec_of_the_test";

    private final Map<String, String> pagesByKey = new ConcurrentHashMap<>();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final Queue<String> refunded = new ConcurrentLinkedQueue<>();
    private final HttpServer peer = start();

    @Inject
    Market market;

    @Inject
    PayOrder pay;

    @Inject
    FindOrders find;

    @Inject
    tambon.orders.payment.UnpaidOrders unpaid;

    @Inject
    tambon.infra.database.Statements sql;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of(
                "tambon.orders.timers",
                "false",
                "tambon.stripe.secret-key",
                "sk_test_1",
                "tambon.stripe.webhook-secret",
                SECRET,
                "tambon.stripe.address",
                "http://127.0.0.1:" + peer.getAddress().getPort());
    }

    @AfterAll
    void stop() {
        peer.stop(0);
    }

    @Test
    void is_offered_once_a_key_is_set_and_gives_one_page_for_one_order() {
        var order = buy();

        var page = pay.payPage(order.id(), "https://tambon.example/order/1");

        assertThat(pay.methods()).contains(PaymentMethod.STRIPE);
        assertThat(page).startsWith("https://checkout.stripe.example/");
        assertThat(pay.payPage(order.id(), "https://tambon.example/order/1")).isEqualTo(page);
        assertThat(asked)
                .anySatisfy(body -> assertThat(body)
                        .contains("line_items[0][price_data][unit_amount]="
                                + order.total().satang())
                        .contains("line_items[0][price_data][currency]=thb")
                        .contains("client_reference_id=" + order.id())
                        .contains("mode=payment"));
    }

    @Test
    void a_signed_message_of_payment_settles_the_order_once_however_often_it_comes() {
        var order = buy();
        var message = paid(order, order.total().satang());

        assertThat(pay.hearStripe(message, signed(message))).isTrue();
        assertThat(pay.hearStripe(message, signed(message))).isTrue();

        assertThat(read(order).paid()).isTrue();
        assertThat(refunded).doesNotContain("pi_" + order.id());
    }

    @Test
    void what_is_not_signed_by_stripe_or_is_old_does_nothing() {
        var order = buy();
        var message = paid(order, order.total().satang());
        long old = Instant.now().getEpochSecond() - 301;

        assertThat(pay.hearStripe(message, "")).isFalse();
        assertThat(pay.hearStripe(message, "t=1,v1=00")).isFalse();
        assertThat(pay.hearStripe(
                        message,
                        header(message, "whsec_of_another", Instant.now().getEpochSecond())))
                .isFalse();
        assertThat(pay.hearStripe(message, header(message, SECRET, old))).isFalse();
        assertThat(pay.hearStripe(message + " ", signed(message))).isFalse();
        assertThat(pay.hearStripe("not json", signed("not json"))).isFalse();

        assertThat(read(order).paid()).isFalse();
    }

    @Test
    void money_for_an_order_that_is_over_or_of_another_amount_goes_back() {
        var late = buy();
        sql.change("update tambon_orders.payment set pay_by = ? where purchase_id = ?", Instant.EPOCH, late.id());
        unpaid.expire();
        var lateMessage = paid(late, late.total().satang());
        var other = buy();
        var otherMessage = paid(other, 1);

        assertThat(pay.hearStripe(lateMessage, signed(lateMessage))).isTrue();
        assertThat(pay.hearStripe(otherMessage, signed(otherMessage))).isTrue();

        assertThat(refunded).contains("pi_" + late.id(), "pi_" + other.id());
        assertThat(read(late).paid()).isFalse();
        assertThat(read(other).paid()).isFalse();
    }

    @Test
    void an_order_of_another_method_has_no_such_page() {
        var order = market.buy(market.goods(market.producer(), 12_000, 5), 1, PaymentMethod.COD);

        assertThatThrownBy(() -> pay.payPage(order.id(), "https://tambon.example/"))
                .isInstanceOf(OrdersRejected.class);
    }

    private OrderView buy() {
        return market.buy(market.goods(market.producer(), 12_000, 5), 1, PaymentMethod.STRIPE);
    }

    private OrderView read(OrderView order) {
        return find.forBuyer(order.id(), new Buyer("v".repeat(30), java.util.OptionalLong.empty()), order.buyerKey())
                .orElseThrow();
    }

    private static String paid(OrderView order, long satang) {
        return """
                {"id":"evt_%1$d","object":"event","api_version":"%3$s","type":"checkout.session.completed","data":{"object":\
                {"id":"cs_%1$d","object":"checkout.session","client_reference_id":"%1$d","payment_status":"paid","currency":"thb",\
                "amount_total":%2$d,"payment_intent":"pi_%1$d"}}}""".replace("%1$d", Long.toString(order.id()))
                .replace("%2$d", Long.toString(satang))
                .replace("%3$s", com.stripe.Stripe.API_VERSION);
    }

    private static String signed(String message) {
        return header(message, SECRET, Instant.now().getEpochSecond());
    }

    private static String header(String message, String secret, long at) {
        try {
            return "t=" + at + ",v1=" + Webhook.Util.computeHmacSha256(secret, at + "." + message);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpServer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/v1/checkout/sessions", this::page);
            server.createContext("/v1/refunds", this::refund);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void page(HttpExchange exchange) throws IOException {
        var body = body(exchange);
        asked.add(body);
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        boolean known = "Bearer sk_test_1".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        var id = pagesByKey.computeIfAbsent(key, k -> "cs_" + pagesByKey.size());
        answer(
                exchange,
                known ? 200 : 401,
                "{\"id\":\"" + id + "\",\"object\":\"checkout.session\",\"url\":\"https://checkout.stripe.example/" + id
                        + "\"}");
    }

    private void refund(HttpExchange exchange) throws IOException {
        refunded.add(body(exchange).replaceAll(".*payment_intent=(\\w+).*", "$1"));
        answer(exchange, 200, "{\"id\":\"re_1\",\"object\":\"refund\"}");
    }

    private static String body(HttpExchange exchange) throws IOException {
        return URLDecoder.decode(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
