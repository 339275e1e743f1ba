package tambon.storefront.checkout;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tambon.storefront.testing.Browser;
import tambon.storefront.testing.Shop;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** The same purchase by a program. */
@MicronautTest(transactional = false)
class ApiPurchaseTest implements WithServer {

    @Inject
    EmbeddedServer server;

    @Inject
    Shop shop;

    @Inject
    ObjectMapper json;

    Browser program;

    @Override
    public Map<String, String> serverProperties() {
        return Map.of("tambon.demo", "false");
    }

    @BeforeEach
    void open() {
        program = new Browser(server.getURI());
    }

    @Test
    void a_program_finds_picks_orders_and_follows() {
        var paste = shop.sells("กะปิ", 75, 10);

        var product = read(program.get("/api/v1/products/" + paste.id()), 200);
        assertThat(product.get("nameTh")).isEqualTo("กะปิ");
        assertThat(product.get("pictures")).isEqualTo(List.of());
        assertThat(put(paste.variant(), 2).statusCode()).isEqualTo(200);
        var cart = read(program.get("/api/v1/cart?postcode=81180"), 200);
        assertThat(cart).containsEntry("goodsSatang", 15_000).containsEntry("orderable", true);
        var placed = order(UUID.randomUUID().toString(), "PROMPTPAY", cart.get("totalSatang"));
        var order = read(placed, 201);
        var address = placed.headers().firstValue("Location").orElseThrow();

        assertThat(order).containsEntry("totalSatang", cart.get("totalSatang")).containsEntry("paid", false);
        assertThat(read(program.get(address), 200)).isEqualTo(order);
        assertThat((String) read(program.get(address.replace("?", "/promptpay?")), 200)
                        .get("payload"))
                .startsWith("000201");
        assertThat(program.json(
                                "POST",
                                address.replace("?", "/slip?"),
                                "{\"transactionReference\":\"X"
                                        + UUID.randomUUID().toString().substring(0, 12) + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(shop.left(paste)).isEqualTo(8);
    }

    @Test
    void the_same_key_gives_the_same_order_and_another_order_is_refused_under_it() {
        var paste = shop.sells("กะปิ", 75, 10);
        put(paste.variant(), 1);
        var total = read(program.get("/api/v1/cart?postcode=81180"), 200).get("totalSatang");
        var key = UUID.randomUUID().toString();

        var first = read(order(key, "COD", total), 201);
        var second = read(order(key, "COD", total), 201);

        assertThat(second).isEqualTo(first);
        assertThat(order(key, "PROMPTPAY", total).statusCode()).isEqualTo(422);
        assertThat(shop.left(paste)).isEqualTo(9);
    }

    @Test
    void another_total_than_the_one_agreed_to_is_answered_with_the_total_as_it_is() {
        put(shop.sells("กะปิ", 75, 10).variant(), 1);

        var problem = read(order(UUID.randomUUID().toString(), "COD", 1), 409);

        assertThat(problem.get("type")).isEqualTo("/problems/price-changed");
        assertThat(problem.get("facts").toString()).contains("agreedSatang=1", "currentSatang=");
    }

    @Test
    void bad_input_is_told_by_field_and_a_missing_key_is_asked_for() {
        var paste = shop.sells("กะปิ", 75, 10);
        put(paste.variant(), 1);

        var wrong = read(
                program.json(
                        "POST",
                        "/api/v1/orders",
                        "{\"recipient\":{\"name\":\"\",\"phone\":\"x\",\"street\":\"1\",\"tambonCode\":\"999999\","
                                + "\"postcode\":\"81180\"},\"method\":\"COD\",\"agreedTotalSatang\":1}",
                        "Idempotency-Key",
                        "12345678"),
                422);
        var keyless = program.json("POST", "/api/v1/orders", body("COD", 1));

        assertThat(wrong.get("fields").toString()).contains("name", "phone");
        assertThat(keyless.statusCode()).isIn(400, 422);
        assertThat(program.json("POST", "/api/v1/orders", "{\"recipient\":", "Idempotency-Key", "12345678")
                        .statusCode())
                .isEqualTo(400);
        assertThat(shop.left(paste)).isEqualTo(10);
    }

    @Test
    void ids_that_nobody_has_are_not_found() {
        for (var path : List.of(
                "/api/v1/products/0000000000000",
                "/api/v1/products/nonsense",
                "/api/v1/producers/0000000000000",
                "/api/v1/areas/99",
                "/api/v1/orders/0000000000000",
                "/api/v1/orders/nonsense?key=x")) {
            var answer = program.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
        assertThat(put("0000000000000", 1).statusCode()).isIn(404, 409);
        assertThat(program.get("/api/v1/orders").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> put(String variant, int quantity) {
        return program.json(
                "POST", "/api/v1/cart/lines", "{\"variantId\":\"" + variant + "\",\"quantity\":" + quantity + "}");
    }

    private HttpResponse<String> order(String key, String method, Object total) {
        return program.json("POST", "/api/v1/orders", body(method, total), "Idempotency-Key", key);
    }

    private static String body(String method, Object total) {
        return "{\"recipient\":{\"name\":\"สมใจ\",\"phone\":\"0812345678\",\"street\":\"12/3\",\"tambonCode\":\"810116\","
                + "\"postcode\":\"81180\"},\"method\":\"" + method + "\",\"agreedTotalSatang\":" + total + "}";
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> read(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        try {
            return json.readValue(answer.body(), Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
