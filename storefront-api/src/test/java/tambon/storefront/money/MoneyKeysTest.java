package tambon.storefront.money;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.infra.id.PublicId;
import tambon.orders.Books;
import tambon.orders.Buyer;
import tambon.orders.Carts;
import tambon.orders.OrderView;
import tambon.orders.PayOrder;
import tambon.orders.PaymentMethod;
import tambon.orders.PlaceOrder;
import tambon.orders.Recipient;
import tambon.orders.Refunds;
import tambon.storefront.testing.Browser;
import tambon.storefront.testing.People;
import tambon.storefront.testing.Shop;
import tambon.storefront.testing.Shop.Sold;
import tambon.storefront.testing.WithServer;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;

/** Every request that moves money names its press, and has its effect once: as a form and as a program sends it. */
@MicronautTest(transactional = false)
@Timeout(120)
class MoneyKeysTest implements WithServer {

    /** Of those that post, the ones that move money. */
    private static final String MONEY = "/api/v1/(staff/(payments|refunds|payouts|cash)/.*"
            + "|producer/orders/[^/]+/(?!answers).*|orders|orders/[^/]+/card)";

    @Inject
    Shop shop;

    @Inject
    People people;

    @Inject
    Carts carts;

    @Inject
    PlaceOrder placeOrder;

    @Inject
    PayOrder pay;

    @Inject
    Refunds refunds;

    @Inject
    Books books;

    @Inject
    Router router;

    @Inject
    ObjectMapper json;

    private Sold paste;
    private OrderView order;
    private Browser producer;
    private Browser officer;

    @Override
    public Map<String, String> serverProperties() {
        return Map.of("tambon.demo", "false", "tambon.orders.timers", "false");
    }

    @BeforeEach
    void buy() {
        paste = shop.sells("กะปิ", 75, 10);
        producer = people.producer(paste.producerId());
        officer = people.departmentOfficer();
        order = ordered(4);
    }

    @Test
    void every_endpoint_that_moves_money_asks_for_a_key() {
        var posts = router.uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.POST)
                .filter(route -> route.getUriMatchTemplate().toString().matches(MONEY))
                .toList();

        assertThat(posts).hasSizeGreaterThan(15);
        assertThat(posts)
                .filteredOn(route ->
                        List.of(route.getTargetMethod().getArguments()).stream().noneMatch(MoneyKeysTest::isKey))
                .extracting(route -> route.getUriMatchTemplate().toString())
                .isEmpty();
    }

    private static boolean isKey(Argument<?> argument) {
        return argument.getAnnotationMetadata()
                .stringValue(io.micronaut.http.annotation.Header.class)
                .filter("Idempotency-Key"::equals)
                .isPresent();
    }

    @Test
    void a_request_without_a_key_does_nothing() {
        var address = "/api/v1/staff/payments/" + PublicId.of(order.id()) + "/confirm";

        assertThat(officer.json("POST", address, "").statusCode()).isEqualTo(400);
        assertThat(officer.json("POST", address, "", "Idempotency-Key", "short").statusCode())
                .isEqualTo(422);
        assertThat(officer.submit("/staff/payments/" + PublicId.of(order.id()) + "/confirm")
                        .statusCode())
                .isEqualTo(422);
        assertThat(producer.submit(part() + "/paid").statusCode()).isEqualTo(422);

        assertThat(books.owedTo(paste.producerId()).isPositive()).isFalse();
    }

    @Test
    void a_program_that_sends_a_refund_eight_times_at_once_gives_back_once() throws Exception {
        pay.confirm(order.id(), "staff");
        var key = UUID.randomUUID().toString();
        var address = "/api/v1/producer/orders/"
                + PublicId.of(order.parts().getFirst().id()) + "/refunds";
        var wish = wish(1);

        var answers = eightTimes(() -> producer.twin().json("POST", address, wish, "Idempotency-Key", key));

        assertThat(answers).hasSize(1);
        assertThat(refunds.ofOrder(order.id())).hasSize(1);
        var other = producer.json("POST", address, wish(2), "Idempotency-Key", key);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("key-reused");
        assertThat(refunds.ofOrder(order.id())).hasSize(1);
        assertThat(producer.json("POST", address, wish, "Idempotency-Key", key).body())
                .isEqualTo(answers.iterator().next());
        assertThat(people.producer(shop.sells("ปลาเค็ม", 50, 1).producerId())
                        .json("POST", address, wish, "Idempotency-Key", key)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_form_that_is_pressed_eight_times_at_once_is_taken_once_and_leads_to_one_place() throws Exception {
        pay.confirm(order.id(), "staff");
        var page = producer.get(part() + "/refund").body();
        var key = between(page, "name=\"key\" value=\"", "\"");
        var pieces = "pieces-" + paste.listing().variants().getFirst().id();
        var address = part() + "/refund/give";

        var answers = eightTimes(() -> producer.twin()
                .submit(address, "key", key, pieces, "1", "shipping", "", "restock", "yes", "reason", "แตก"));

        assertThat(answers).containsExactly("303 " + part() + "?said=refunded");
        assertThat(refunds.ofOrder(order.id())).hasSize(1);
        var other = producer.submit(address, "key", key, pieces, "2", "shipping", "", "reason", "แตก");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(refunds.ofOrder(order.id())).hasSize(1);
    }

    @Test
    void a_key_of_one_step_is_no_key_of_another() {
        var key = UUID.randomUUID().toString();
        var payments = "/api/v1/staff/payments/" + PublicId.of(order.id());

        assertThat(officer.json("POST", payments + "/confirm", "", "Idempotency-Key", key)
                        .statusCode())
                .isEqualTo(204);
        assertThat(officer.json("POST", payments + "/confirm", "", "Idempotency-Key", key)
                        .statusCode())
                .isEqualTo(204);
        assertThat(officer.json("POST", "/api/v1/staff/payouts/prepare", "", "Idempotency-Key", key)
                        .statusCode())
                .isEqualTo(422);
        assertThat(books.owedTo(paste.producerId())).isEqualTo(order.total());
    }

    @Test
    void a_step_that_was_refused_may_be_taken_again_under_its_key() {
        var key = UUID.randomUUID().toString();
        var address = "/api/v1/producer/orders/"
                + PublicId.of(order.parts().getFirst().id()) + "/confirmed";

        assertThat(producer.json("POST", address, "", "Idempotency-Key", key).statusCode())
                .isEqualTo(409);
        pay.confirm(order.id(), "staff");

        assertThat(producer.json("POST", address, "", "Idempotency-Key", key).statusCode())
                .isEqualTo(200);
    }

    private interface Send {
        HttpResponse<String> now();
    }

    private static HashSet<String> eightTimes(Send send) throws Exception {
        var go = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var running = new ArrayList<Future<HttpResponse<String>>>();
            for (int i = 0; i < 8; i++) {
                running.add(threads.submit(() -> {
                    go.await();
                    return send.now();
                }));
            }
            go.countDown();
            var answers = new HashSet<String>();
            for (var one : running) {
                var answer = one.get();
                assertThat(answer.statusCode()).as(answer.body()).isIn(200, 303);
                answers.add(answer.headers()
                        .firstValue("Location")
                        .map(to -> answer.statusCode() + " " + to)
                        .orElse(answer.body()));
            }
            return answers;
        }
    }

    private String wish(int pieces) {
        try {
            return json.writeValueAsString(Map.of(
                    "pieces",
                    List.of(Map.of("variant", paste.variant(), "quantity", pieces)),
                    "shippingSatang",
                    0,
                    "restock",
                    true,
                    "reason",
                    "แตก"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String part() {
        return "/my/orders/" + PublicId.of(order.parts().getFirst().id());
    }

    private OrderView ordered(int pieces) {
        var buyer = new Buyer(UUID.randomUUID().toString(), OptionalLong.empty());
        carts.add(buyer, paste.listing().variants().getFirst().id(), pieces);
        return placeOrder.place(new PlaceOrder.Command(
                UUID.randomUUID().toString(),
                buyer,
                new Recipient("สมใจ", "0812345678", "", "12/3 หมู่ 4", "810116", "81180"),
                PaymentMethod.PROMPTPAY,
                carts.view(buyer, "81180").total(),
                ""));
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start);
        assertThat(from).as("no " + start + " in " + text).isNotNegative();
        return text.substring(from + start.length(), text.indexOf(end, from + start.length()));
    }
}
