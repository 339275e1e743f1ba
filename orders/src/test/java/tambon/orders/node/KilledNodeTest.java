package tambon.orders.node;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.catalog.Offer;
import tambon.infra.database.Statements;
import tambon.infra.testing.StatementCount;
import tambon.infra.testing.WithDatabase;
import tambon.orders.Books;
import tambon.orders.Carts;
import tambon.orders.Market;
import tambon.orders.PayOrder;
import tambon.orders.PaymentMethod;
import tambon.orders.PlaceOrder;
import tambon.orders.Refunds;
import tambon.orders.node.Node.Outcome;
import tambon.orders.payment.UnpaidOrders;
import tambon.orders.stock.StockHolds;
import tambon.orders.stripe.Janitor;
import tambon.orders.stripe.StripePeer;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A node is killed with {@code kill -9} before every single statement and commit of a checkout, of a payment, of a
 * message of payment and of a refund: as many buyers as there are steps stand each before another one when it dies. Another
 * node takes over and is killed in the same way, at other steps of the same orders. Then everything is asked for once more, as buyers, staff and
 * workers do who got no answer, and it must be as if nothing had happened.
 */
@MicronautTest(transactional = false)
@Timeout(300)
class KilledNodeTest implements WithDatabase {

    private static final int STOCK = 10;
    private static final int WANTED = 2;

    /** After it a node is killed wherever it stands: what must come of it is the same. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final StripePeer peer = new StripePeer();
    private final List<List<String>> messages = new ArrayList<>();
    private List<Wish> transfers = List.of();
    private List<Wish> cards = List.of();
    private List<Wish> abandoned = List.of();
    private List<Wish> heard = List.of();

    @Inject
    Market market;

    @Inject
    Carts carts;

    @Inject
    Errands errands;

    @Inject
    PayOrder pay;

    @Inject
    Refunds refunds;

    @Inject
    StockHolds holds;

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
                "tambon.promptpay.id",
                "0812345678",
                "tambon.stripe.secret-key",
                StripePeer.KEY,
                "tambon.stripe.webhook-secret",
                StripePeer.SECRET,
                "tambon.stripe.address",
                peer.address());
    }

    @AfterAll
    void stop() {
        peer.close();
    }

    /** A buyer with goods in the cart, who wants them under one key however often it takes. */
    private record Wish(Offer offer, PlaceOrder.Command command) {

        String id() {
            return command.key();
        }
    }

    @BeforeAll
    void kill() throws Exception {
        transfers = wishes(PaymentMethod.PROMPTPAY, steps(() -> Errands.life(command(PaymentMethod.PROMPTPAY))));
        cards = wishes(PaymentMethod.STRIPE, steps(() -> Errands.lifeAndRefunds(command(PaymentMethod.STRIPE))));
        abandoned = wishes(PaymentMethod.PROMPTPAY, steps(() -> Errands.checkout(command(PaymentMethod.PROMPTPAY))));
        heard = wishes(PaymentMethod.STRIPE, steps(() -> paidElsewhere(wish(PaymentMethod.STRIPE))));
        for (var wish : heard) {
            messages.add(paidElsewhere(wish));
        }
        try (var first = start();
                var second = start();
                var third = start()) {
            first.awaitReady();
            live(first, transfers, 0);
            for (int i = 0; i < abandoned.size(); i++) {
                first.knows(abandoned.get(i).offer);
                first.ask(abandoned.get(i).id(), i, Errands.checkout(abandoned.get(i).command));
            }
            for (int i = 0; i < heard.size(); i++) {
                first.ask(heard.get(i).id(), i, messages.get(i));
            }
            var outcomes = killWhenAllStandOrEnded(first, all(List.of(transfers, abandoned, heard)));
            assertThat(outcomes).as("one stands before each step").containsOnly(Outcome.STANDING);

            second.awaitReady();
            for (int i = 0; i < cards.size(); i++) {
                second.knows(cards.get(i).offer);
                second.ask(cards.get(i).id(), i, Errands.lifeAndRefunds(cards.get(i).command));
            }
            // one worker may send what another was to send, which then has less to do
            assertThat(killWhenAllStandOrEnded(second, cards)).containsOnly(Outcome.STANDING, Outcome.DONE);

            third.awaitReady();
            live(third, transfers, transfers.size() / 2);
            live(third, cards, cards.size() / 2);
            killWhenAllStandOrEnded(third, all(List.of(transfers, cards)));
        }
    }

    @Test
    void orders_paid_by_transfer_are_paid_and_given_back_once() {
        for (var wish : transfers) {
            errands.run(Errands.life(wish.command));
            assertLivedOnce(wish);
        }
        assertThat(books.prove().faults()).isEmpty();
    }

    @Test
    void cards_are_charged_and_given_back_once() {
        sweepAll(); // what the killed nodes had in hand
        for (var wish : cards) {
            errands.run(Errands.life(wish.command));
        }
        sweepAll();
        for (var wish : cards) {
            assertLivedOnce(wish);
            long order = order(wish);
            assertThat(peer.intentsOf(order)).as("charges").isEqualTo(1);
            var intent = sql.first(
                            "select stripe_id from tambon_orders.stripe_try where purchase_id = ?",
                            row -> row.text("stripe_id"),
                            order)
                    .orElseThrow();
            assertThat(peer.refundsOf(intent)).as("refunds of the card").hasSize(1);
        }
        assertThat(peer.faults).isEmpty();
        assertThat(books.prove().faults()).isEmpty();
    }

    @Test
    void buyers_who_never_come_back_leave_nothing_held_or_reserved() {
        for (var wish : abandoned) {
            var variant = wish.offer.variantId();
            sql.change(
                    "update tambon_orders.stock_hold set held_until = ? where variant_id = ?", Instant.EPOCH, variant);
            sql.change(
                    "update tambon_orders.payment set pay_by = ? where purchase_id in (select id from"
                            + " tambon_orders.purchase where idempotency_key = ?)",
                    Instant.EPOCH,
                    wish.id());
        }

        holds.letGo();
        unpaid.expire();

        for (var wish : abandoned) {
            assertThat(market.left(wish.offer)).isEqualTo(STOCK);
            assertThat(held(wish)).isZero();
        }
        assertThat(books.prove().faults()).isEmpty();
    }

    @Test
    void a_message_of_payment_that_was_being_heard_is_heard_when_it_is_sent_again() {
        for (int i = 0; i < heard.size(); i++) {
            errands.run(messages.get(i));
            errands.run(messages.get(i));
            assertThat(payments(heard.get(i))).isEqualTo(1);
            assertThat(market.left(heard.get(i).offer)).isEqualTo(STOCK - WANTED);
        }
        assertThat(peer.faults).isEmpty();
        assertThat(books.prove().faults()).isEmpty();
    }

    private static void live(Node node, List<Wish> wishes, int shift) {
        for (int i = 0; i < wishes.size(); i++) {
            var wish = wishes.get(i);
            node.knows(wish.offer);
            node.ask(wish.id(), (i + shift) % wishes.size(), Errands.life(wish.command));
        }
    }

    /** How many steps an errand takes when nothing is in the way and nothing is done for the first time. */
    private int steps(Callable<List<String>> errand) throws Exception {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            var words = errand.call();
            var steps = new AtomicInteger();
            StatementCount.before(steps::incrementAndGet, () -> errands.run(words));
            least = Math.min(least, steps.get());
        }
        return least;
    }

    private static List<Wish> all(List<List<Wish>> wishes) {
        return wishes.stream().flatMap(List::stream).toList();
    }

    private static Collection<Outcome> killWhenAllStandOrEnded(Node node, List<Wish> wishes)
            throws InterruptedException {
        node.go();
        var answers = node.awaitMost(wishes.stream().map(Wish::id).toList(), PATIENCE);
        node.kill();
        return answers.values().stream().map(Node.Answer::outcome).toList();
    }

    private List<Wish> wishes(PaymentMethod method, int count) {
        var wishes = new ArrayList<Wish>();
        for (int i = 0; i < count; i++) {
            wishes.add(wish(method));
        }
        return wishes;
    }

    private PlaceOrder.Command command(PaymentMethod method) {
        return wish(method).command;
    }

    private Wish wish(PaymentMethod method) {
        var offer = market.goods(market.producer(), 12_000, STOCK);
        var buyer = Market.visitor();
        carts.add(buyer, offer.variantId(), WANTED);
        return new Wish(offer, market.command(buyer, method));
    }

    /** An order that is paid on the card company's own page, and the company's message of it. */
    private List<String> paidElsewhere(Wish wish) {
        long order = Long.parseLong(errands.run(Errands.checkout(wish.command)));
        var page = pay.payPage(order, "https://tambon.example/order/1");
        var session = page.substring(page.lastIndexOf('/') + 1);
        peer.pays(session);
        var message = peer.message("checkout.session.completed", session);
        return Errands.hear(
                message,
                StripePeer.signed(message, StripePeer.SECRET, Instant.now().getEpochSecond()));
    }

    /** As the janitor does when it is time to look at, or ask for, everything again. */
    private void sweepAll() {
        sql.change("update tambon_orders.stripe_try set look_at = ? where look_at is not null", Instant.EPOCH);
        sql.change("update tambon_orders.refund set asked_at = null");
        int found;
        do {
            found = janitor.sweep();
        } while (found > 0);
    }

    private void assertLivedOnce(Wish wish) {
        assertThat(number("select count(*) value from tambon_orders.purchase where idempotency_key = ?", wish.id()))
                .as("orders")
                .isEqualTo(1);
        assertThat(payments(wish)).as("payments").isEqualTo(1);
        assertThat(refunds.ofOrder(order(wish))).hasSize(1).allSatisfy(given -> {
            assertThat(given.amount()).isEqualTo(wish.offer.price());
            assertThat(given.paidAt()).isNotNull();
        });
        assertThat(market.left(wish.offer)).as("left").isEqualTo(STOCK - WANTED + 1);
        assertThat(held(wish)).as("held").isZero();
        assertThat(number(
                        "select sum(quantity) value from tambon_orders.stock_movement where variant_id = ?",
                        wish.offer.variantId()))
                .as("the ledger of the stock")
                .isEqualTo(STOCK - WANTED + 1);
    }

    private long payments(Wish wish) {
        return number(
                "select count(*) value from tambon_orders.sub_order_move m join tambon_orders.sub_order s"
                        + " on s.id = m.sub_order_id where s.purchase_id = ? and m.to_state = 'PAID'",
                order(wish));
    }

    private long held(Wish wish) {
        return number(
                "select count(*) value from tambon_orders.stock_hold where variant_id = ?", wish.offer.variantId());
    }

    private long order(Wish wish) {
        return number("select id value from tambon_orders.purchase where idempotency_key = ?", wish.id());
    }

    private long number(String query, Object... values) {
        return sql.first(query, row -> row.number("value"), values).orElseThrow();
    }

    private Node start() throws java.io.IOException {
        return Node.start(150, moreProperties());
    }
}
