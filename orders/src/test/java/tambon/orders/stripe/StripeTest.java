package tambon.orders.stripe;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tambon.infra.database.Statements;
import tambon.infra.testing.WithDatabase;
import tambon.orders.Books;
import tambon.orders.Buyer;
import tambon.orders.CardPayments;
import tambon.orders.CardPayments.Outcome;
import tambon.orders.CardTrouble;
import tambon.orders.FindOrders;
import tambon.orders.FulfilOrders;
import tambon.orders.GatewayMessages;
import tambon.orders.Market;
import tambon.orders.OrderView;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.PaymentTrouble;
import tambon.orders.PayOrder;
import tambon.orders.PaymentMethod;
import tambon.orders.Refunds;
import tambon.orders.payment.UnpaidOrders;
import tambon.orders.stripe.StripePeer.Trick;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Payment by Stripe against a peer that remembers; see {@link StripePeer}. */
@MicronautTest(transactional = false)
@Timeout(120)
class StripeTest implements WithDatabase {

    private static final String BACK = "https://tambon.example/order/1";

    private final StripePeer peer = new StripePeer();

    @Inject
    Market market;

    @Inject
    PayOrder pay;

    @Inject
    CardPayments cards;

    @Inject
    GatewayMessages messages;

    @Inject
    FindOrders find;

    @Inject
    FulfilOrders fulfil;

    @Inject
    Refunds refunds;

    @Inject
    UnpaidOrders unpaid;

    @Inject
    Janitor janitor;

    @Inject
    Books books;

    @Inject
    Statements sql;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of(
                "tambon.orders.timers",
                "false",
                "tambon.stripe.secret-key",
                StripePeer.KEY,
                "tambon.stripe.webhook-secret",
                StripePeer.SECRET,
                "tambon.stripe.address",
                peer.address());
    }

    @AfterEach
    void every_request_was_right_and_the_books_are() {
        assertThat(peer.faults).isEmpty();
        assertThat(books.prove().faults()).isEmpty();
    }

    @AfterAll
    void stop() {
        peer.close();
    }

    @Test
    void each_request_is_checked_by_stripes_published_schema() {
        Assumptions.assumeTrue(peer.checksBySchema(), "Stripe's published schemas are not here: requests go unchecked");
        var schemas = PublishedSchemas.find();

        assertThat(schemas.check("POST", "/v1/refunds", "payment_intent=pi_1&amount=100"))
                .isEmpty();
        assertThat(schemas.check("POST", "/v1/refunds", "payment_intent=pi_1&amount=1.5"))
                .isNotEmpty();
        assertThat(schemas.check("POST", "/v1/refunds", "payment_intent=pi_1&money=1"))
                .isNotEmpty();
    }

    @Test
    void an_order_has_one_page_however_often_and_by_how_many_it_is_asked() throws Exception {
        var order = buy();
        long before = peer.sessions();

        var pages = atOnce(Collections.<Callable<String>>nCopies(6, () -> pay.payPage(order.id(), BACK)));

        assertThat(pages).containsOnly(pages.getFirst());
        assertThat(peer.sessions()).isEqualTo(before + 1);
        assertThat(peer.object(idOf(pages.getFirst())).get("amount_total").asLong())
                .isEqualTo(order.total().satang());
    }

    @Test
    void a_message_of_payment_settles_the_order_once_though_it_comes_late_twice_and_in_a_crowd() throws Exception {
        var order = buy();
        var page = idOf(pay.payPage(order.id(), BACK));
        var early = peer.message("checkout.session.expired", page); // a lie, and sent first
        var intent = peer.pays(page);
        var late = peer.message("checkout.session.completed", page);

        assertThat(hear(early)).isTrue();
        assertThat(atOnce(Collections.<Callable<Boolean>>nCopies(8, () -> hear(late))))
                .containsOnly(true);
        assertThat(hear(peer.message("payment_intent.succeeded", intent))).isTrue();

        assertThat(isPaid(order)).isTrue();
        assertThat(peer.refundsOf(intent)).isEmpty();
        assertThat(books.owedTo(order.parts().getFirst().producerId())).isEqualTo(order.total());
    }

    @Test
    void a_message_that_lies_about_the_payment_is_not_believed() {
        var order = buy();
        var page = idOf(pay.payPage(order.id(), BACK));
        var lie = peer.message("checkout.session.completed", page).replace("\"unpaid\"", "\"paid\"");

        assertThat(hear(lie)).isTrue();

        assertThat(isPaid(order)).isFalse();
    }

    @Test
    void what_is_not_signed_by_stripe_or_is_old_or_from_the_future_has_no_effect() {
        var order = buy();
        var page = idOf(pay.payPage(order.id(), BACK));
        peer.pays(page);
        var message = peer.message("checkout.session.completed", page);
        long now = Instant.now().getEpochSecond();
        int asked = peer.asked.size();

        assertThat(messages.hear(message, "")).isFalse();
        assertThat(messages.hear(message, "t=1,v1=00")).isFalse();
        assertThat(messages.hear(message, StripePeer.signed(message, "whsec_of_another", now)))
                .isFalse();
        assertThat(messages.hear(message, StripePeer.signed(message, StripePeer.SECRET, now - 301)))
                .isFalse();
        assertThat(messages.hear(message, StripePeer.signed(message, StripePeer.SECRET, now + 400)))
                .isFalse();
        assertThat(messages.hear(message + " ", StripePeer.signed(message, StripePeer.SECRET, now)))
                .isFalse();
        assertThat(messages.hear("not json", StripePeer.signed("not json", StripePeer.SECRET, now)))
                .isFalse();

        assertThat(isPaid(order)).isFalse();
        assertThat(peer.asked).hasSize(asked);
    }

    @Test
    void without_any_message_the_janitor_finds_the_payment() {
        var order = buy();
        peer.pays(idOf(pay.payPage(order.id(), BACK)));
        lookNow(order);

        janitor.sweep();

        assertThat(isPaid(order)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"DONE_AND_SILENT", "DONE_AND_GARBLED"})
    void a_charge_whose_answer_was_lost_is_asked_for_until_it_is_known_and_taken_once(Trick trick) {
        var order = buy();
        // a broken line is tried again at once by the library, an answer that is no JSON is not
        peer.play(trick == Trick.DONE_AND_SILENT ? new Trick[] {trick, trick} : new Trick[] {trick});

        assertThatThrownBy(() -> cards.pay(order.id(), "pm_card_visa", BACK))
                .satisfies(trouble(CardTrouble.NOT_KNOWN_YET));
        assertThat(isPaid(order)).isFalse();
        long intents = intentsOf(order);
        lookNow(order);
        janitor.sweep();

        assertThat(isPaid(order)).isTrue();
        assertThat(intents).isEqualTo(1);
        assertThat(intentsOf(order)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"BROKEN, NOT_KNOWN_YET", "AT_WORK, NOT_KNOWN_YET", "TOO_MANY, BUSY"})
    void what_did_not_happen_now_can_be_tried_again_and_is_charged_once(Trick trick, CardTrouble told) {
        var order = buy();
        peer.play(trick == Trick.TOO_MANY ? new Trick[] {trick} : new Trick[] {trick, trick});

        assertThatThrownBy(() -> cards.pay(order.id(), "pm_card_visa", BACK)).satisfies(trouble(told));
        assertThat(cards.pay(order.id(), "pm_card_visa", BACK)).isEqualTo(new Outcome.Paid());

        assertThat(isPaid(order)).isTrue();
        assertThat(intentsOf(order)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "generic_decline, DECLINED",
        "stolen_card, DECLINED",
        "insufficient_funds, NOT_ENOUGH_MONEY",
        "expired_card, EXPIRED_CARD",
        "incorrect_cvc, WRONG_DETAILS",
        "authentication_required, NOT_AUTHENTICATED",
        "processing_error, BUSY",
    })
    void a_card_that_is_declined_says_what_the_buyer_can_do_and_another_card_may_pay(String code, CardTrouble told) {
        var order = buy();

        assertThatThrownBy(() -> cards.pay(order.id(), "pm_card_declined_" + code, BACK))
                .satisfies(trouble(told));
        assertThat(cards.pay(order.id(), "pm_card_visa", BACK)).isEqualTo(new Outcome.Paid());

        assertThat(isPaid(order)).isTrue();
    }

    @Test
    void a_bank_that_wants_to_see_the_buyer_is_waited_for() {
        var order = buy();

        var outcome = cards.pay(order.id(), "pm_card_threeDSecure", BACK);
        assertThat(outcome).isEqualTo(new Outcome.Elsewhere("https://hooks.stripe.example/3ds"));
        assertThat(isPaid(order)).isFalse();
        peer.succeeds(intentOf(order));
        hear(peer.message("payment_intent.succeeded", intentOf(order)));

        assertThat(isPaid(order)).isTrue();
    }

    @Test
    void a_promptpay_code_tells_by_itself_when_it_was_paid() {
        var order = buy();

        var code = cards.qrCode(order.id(), BACK);
        assertThat(code).startsWith("000201");
        assertThat(cards.qrCode(order.id(), BACK)).isEqualTo(code);
        peer.succeeds(intentOf(order));
        lookNow(order);
        janitor.sweep();

        assertThat(isPaid(order)).isTrue();
    }

    @Test
    void no_order_is_paid_twice_and_the_second_payment_goes_back() {
        var order = buy();
        var page = idOf(pay.payPage(order.id(), BACK));
        cards.pay(order.id(), "pm_card_visa", BACK);
        var second = peer.pays(page); // in another window

        hear(peer.message("checkout.session.completed", page));
        hear(peer.message("payment_intent.succeeded", second));

        assertThat(peer.refundsOf(second)).hasSize(1);
        assertThat(books.owedTo(order.parts().getFirst().producerId())).isEqualTo(order.total());
    }

    @Test
    void money_for_an_order_that_is_over_goes_back_and_its_stock_is_free() {
        var goods = market.goods(market.producer(), 12_000, 1);
        var order = market.buy(goods, 1, PaymentMethod.STRIPE);
        var page = idOf(pay.payPage(order.id(), BACK));
        expire(order);
        var intent = peer.pays(page);
        peer.play(Trick.BROKEN, Trick.BROKEN); // the company cannot be asked at first
        hear(peer.message("checkout.session.completed", page));
        assertThat(peer.refundsOf(intent)).isEmpty();
        lookNow(order);

        janitor.sweep();
        janitor.sweep();

        assertThat(peer.refundsOf(intent)).hasSize(1);
        assertThat(isPaid(order)).isFalse();
        assertThat(market.left(goods)).isEqualTo(1);
    }

    @Test
    void what_can_still_be_paid_of_an_order_that_is_over_is_closed() {
        var order = buy();
        var page = idOf(pay.payPage(order.id(), BACK));
        cards.qrCode(order.id(), BACK);
        var intent = intentOf(order);
        expire(order);
        lookNow(order);

        janitor.sweep();

        assertThat(peer.object(page).get("status").asText()).isEqualTo("expired");
        assertThat(peer.object(intent).get("status").asText()).isEqualTo("canceled");
        assertThatThrownBy(() -> pay.payPage(order.id(), BACK)).isInstanceOf(OrdersRejected.class);
    }

    @Test
    void what_is_cancelled_goes_back_to_the_card_once_though_the_first_answer_is_lost() {
        var order = buy();
        cards.pay(order.id(), "pm_card_visa", BACK);
        var intent = intentOf(order);
        var part = order.parts().getFirst();
        fulfil.cancel(part.producerId(), part.id(), "ของหมด", "maker");
        peer.play(Trick.DONE_AND_SILENT, Trick.DONE_AND_SILENT);

        janitor.sweep();
        assertThat(refunds.ofOrder(order.id()).getFirst().paidAt()).isNull();
        sql.change("update tambon_orders.refund set asked_at = null where purchase_id = ?", order.id());
        janitor.sweep();
        janitor.sweep();

        assertThat(peer.refundsOf(intent)).hasSize(1);
        assertThat(refunds.ofOrder(order.id()))
                .allSatisfy(given -> assertThat(given.paidAt()).isNotNull())
                .extracting(Refunds.Given::amount)
                .containsExactly(order.total());
    }

    @Test
    void orders_of_another_method_and_amounts_below_ten_baht_are_not_paid_this_way() {
        var cash = market.buy(market.goods(market.producer(), 12_000, 5), 1, PaymentMethod.COD);

        assertThatThrownBy(() -> pay.payPage(cash.id(), BACK)).isInstanceOf(OrdersRejected.class);
        assertThatThrownBy(() -> cards.qrCode(cash.id(), BACK)).isInstanceOf(OrdersRejected.class);
        assertThat(pay.methods()).contains(PaymentMethod.STRIPE);
        assertThatThrownBy(() -> cards.pay(buy().id(), "4242424242424242", BACK))
                .isInstanceOf(OrdersRejected.class);
    }

    private OrderView buy() {
        return market.buy(market.goods(market.producer(), 12_000, 5), 1, PaymentMethod.STRIPE);
    }

    private boolean isPaid(OrderView order) {
        return find.forBuyer(order.id(), new Buyer("v".repeat(30), OptionalLong.empty()), order.buyerKey())
                .orElseThrow()
                .paid();
    }

    private boolean hear(String message) {
        return messages.hear(
                message,
                StripePeer.signed(message, StripePeer.SECRET, Instant.now().getEpochSecond()));
    }

    private void lookNow(OrderView order) {
        sql.change("update tambon_orders.stripe_try set look_at = ? where purchase_id = ?", Instant.EPOCH, order.id());
    }

    private void expire(OrderView order) {
        sql.change("update tambon_orders.payment set pay_by = ? where purchase_id = ?", Instant.EPOCH, order.id());
        unpaid.expire();
    }

    private String intentOf(OrderView order) {
        return sql.first(
                        "select stripe_id from tambon_orders.stripe_try where purchase_id = ? and kind <> 'CHECKOUT'"
                                + " order by id desc limit 1",
                        row -> row.text("stripe_id"),
                        order.id())
                .orElseThrow();
    }

    private long intentsOf(OrderView order) {
        return peer.intentsOf(order.id());
    }

    private static String idOf(String page) {
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private static java.util.function.Consumer<Throwable> trouble(CardTrouble trouble) {
        return thrown -> assertThat(((OrdersRejected) thrown).reason()).isEqualTo(new PaymentTrouble(trouble));
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (Future<T> each : threads.invokeAll(work)) {
                results.add(each.get());
            }
            return results;
        }
    }
}
