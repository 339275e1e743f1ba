package tambon.orders.node;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tambon.catalog.Offer;
import tambon.infra.database.Statements;
import tambon.infra.money.Money;
import tambon.infra.testing.WithDatabase;
import tambon.orders.Books;
import tambon.orders.Carts;
import tambon.orders.FindOrders;
import tambon.orders.Market;
import tambon.orders.OrderView;
import tambon.orders.OrdersRejected;
import tambon.orders.PaymentMethod;
import tambon.orders.Payouts;
import tambon.orders.PlaceOrder;
import tambon.orders.SubOrderState;
import tambon.orders.SubOrderView;
import tambon.orders.node.Node.Answer;
import tambon.orders.node.Node.Outcome;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** Two application processes on one database want the same thing at the same time. */
@MicronautTest(transactional = false)
@Timeout(300)
class TwoNodesTest implements WithDatabase {

    private static final int ROUNDS = 12;

    @Inject
    Market market;

    @Inject
    Carts carts;

    @Inject
    Errands errands;

    @Inject
    FindOrders find;

    @Inject
    Payouts payouts;

    @Inject
    Books books;

    @Inject
    Statements sql;

    private Node other;
    private int asked;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of("tambon.orders.timers", "false", "tambon.promptpay.id", "0812345678");
    }

    @BeforeAll
    void start() throws Exception {
        other = Node.start(20, moreProperties());
        other.awaitReady();
    }

    @AfterAll
    void stop() {
        other.close();
    }

    @AfterEach
    void the_books_are_right() {
        assertThat(books.prove().faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 50})
    void two_hundred_buyers_at_two_nodes_get_as_many_as_there_are(int units) throws Exception {
        var wanted = goods(units);
        var here = new ArrayList<List<String>>();
        var there = new ArrayList<List<String>>();
        for (int i = 0; i < 200; i++) {
            (i % 2 == 0 ? here : there).add(Errands.checkout(inCart(wanted, 1, PaymentMethod.COD)));
        }

        var answers = atOnce(here, there);

        assertThat(answers).extracting(Answer::outcome).containsOnly(Outcome.DONE, Outcome.REFUSED);
        assertThat(answers.stream().filter(answer -> answer.outcome() == Outcome.DONE))
                .hasSize(units);
        assertThat(answers.stream().filter(answer -> answer.outcome() == Outcome.REFUSED))
                .extracting(Answer::text)
                .containsOnly("OutOfStock");
        assertThat(market.left(wanted)).isZero();
        assertThat(count("select count(*) n from tambon_orders.order_line where variant_id = ?", wanted.variantId()))
                .isEqualTo(units);
        assertThat(count(
                        "select sum(quantity) n from tambon_orders.stock_movement where variant_id = ?",
                        wanted.variantId()))
                .isZero();
    }

    @Test
    void one_key_pressed_twenty_times_at_two_nodes_makes_one_order() throws Exception {
        for (int round = 0; round < 5; round++) {
            var paste = goods(50);
            var press = Errands.place(inCart(paste, 1, PaymentMethod.COD));

            var answers = atOnce(Collections.nCopies(10, press), Collections.nCopies(10, press));

            assertThat(answers).extracting(Answer::outcome).containsOnly(Outcome.DONE);
            assertThat(answers)
                    .extracting(Answer::text)
                    .containsOnly(answers.getFirst().text());
            assertThat(market.left(paste)).isEqualTo(49);
        }
    }

    @Test
    void of_paying_and_expiring_one_wins_whole() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var paste = goods(3);
            var order = market.buy(paste, 3, PaymentMethod.PROMPTPAY);
            sql.change("update tambon_orders.payment set pay_by = ? where purchase_id = ?", Instant.EPOCH, order.id());

            var paid = race(round, Errands.words("pay", order.id()), Errands.words("expire"));

            var state = part(order).state();
            assertThat(state).isEqualTo(paid.isFirstDone() ? SubOrderState.PAID : SubOrderState.EXPIRED);
            assertThat(market.left(paste)).isEqualTo(state == SubOrderState.PAID ? 0 : 3);
        }
    }

    @Test
    void of_cancelling_and_sending_one_wins_whole() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var paste = goods(3);
            var part = market.buy(paste, 3, PaymentMethod.COD).parts().getFirst();

            var ended = race(
                    round,
                    Errands.words("cancel", part.producerId(), part.id()),
                    Errands.words("ship", part.producerId(), part.id()));

            assertThat(ended.isFirstDone()).isNotEqualTo(ended.isSecondDone());
            var state = state(part);
            assertThat(state).isEqualTo(ended.isFirstDone() ? SubOrderState.CANCELLED : SubOrderState.SHIPPED);
            assertThat(market.left(paste)).isEqualTo(ended.isFirstDone() ? 3 : 0);
        }
    }

    @Test
    void of_giving_back_and_paying_out_nothing_is_lost_or_sent_twice() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var paste = goods(50);
            var order = market.buy(paste, 5, PaymentMethod.PROMPTPAY);
            var part = delivered(order);

            var ended = race(
                    round,
                    Errands.words("give", part.producerId(), part.id(), paste.variantId()),
                    Errands.words("prepare"));

            assertThat(ended.isFirstDone() && ended.isSecondDone()).isTrue();
            var sent = payouts.ofProducer(paste.producerId(), null, 10).items().stream()
                    .map(Payouts.Payout::amount)
                    .toList();
            assertThat(sent).hasSize(1);
            assertThat(books.owedTo(paste.producerId())).isEqualTo(order.total().minus(Money.satang(12_000)));
            assertThat(sent.getFirst()).isIn(order.total(), order.total().minus(Money.satang(12_000)));
        }
    }

    private record Ended(boolean isFirstDone, boolean isSecondDone) {}

    /** Which of the two nodes does which alternates. */
    private Ended race(int round, List<String> first, List<String> second) throws Exception {
        boolean firstHere = round % 2 == 0;
        var answers = firstHere
                ? atOnce(List.of(first), List.of(second))
                : atOnce(List.of(second), List.of(first)).reversed();
        assertThat(answers)
                .extracting(Answer::outcome)
                .containsAnyOf(Outcome.DONE)
                .doesNotContain(Outcome.FAILED);
        return new Ended(
                answers.getFirst().outcome() == Outcome.DONE, answers.getLast().outcome() == Outcome.DONE);
    }

    /** Answers of this node, then of the other. */
    private List<Answer> atOnce(List<List<String>> here, List<List<String>> there) throws Exception {
        var ids = new ArrayList<String>();
        for (var errand : there) {
            ids.add("race-" + asked++);
            other.ask(ids.getLast(), Node.NEVER, errand);
        }
        var go = new CountDownLatch(1);
        var answers = new ArrayList<Answer>();
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            var running = here.stream()
                    .map(errand -> threads.submit((Callable<Answer>) () -> {
                        go.await();
                        return answer(errand);
                    }))
                    .toList();
            other.go();
            go.countDown();
            for (Future<Answer> one : running) {
                answers.add(one.get());
            }
        }
        var others = other.await(ids);
        ids.forEach(id -> answers.add(requireNonNull(others.get(id))));
        return answers;
    }

    private Answer answer(List<String> errand) {
        try {
            return new Answer(Outcome.DONE, errands.run(errand), 0);
        } catch (OrdersRejected rejected) {
            return new Answer(Outcome.REFUSED, rejected.reason().getClass().getSimpleName(), 0);
        }
    }

    private Offer goods(int stock) {
        var offer = market.goods(market.producer(), 12_000, stock);
        other.knows(offer);
        return offer;
    }

    private PlaceOrder.Command inCart(Offer offer, int quantity, PaymentMethod method) {
        var buyer = Market.visitor();
        carts.add(buyer, offer.variantId(), quantity);
        return market.command(buyer, method);
    }

    private SubOrderView delivered(OrderView order) {
        var part = order.parts().getFirst();
        errands.run(Errands.words("pay", order.id()));
        errands.run(Errands.words("ship", part.producerId(), part.id()));
        errands.run(Errands.words("deliver", part.producerId(), part.id()));
        sql.change(
                "update tambon_orders.sub_order_move set at = timestampadd(day, -8, at) where sub_order_id = ?",
                part.id());
        return part;
    }

    private SubOrderView part(OrderView order) {
        return find.forBuyer(order.id(), Market.visitor(), order.buyerKey())
                .orElseThrow()
                .parts()
                .getFirst();
    }

    private SubOrderState state(SubOrderView part) {
        return find.toSend(part.producerId(), part.id()).orElseThrow().part().state();
    }

    private long count(String query, Object... values) {
        return sql.first(query, row -> row.number("n"), values).orElseThrow();
    }
}
