package tambon.orders;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.catalog.Offer;
import tambon.infra.database.Statements;
import tambon.infra.money.Money;
import tambon.infra.testing.StatementCount;
import tambon.infra.testing.WithDatabase;
import tambon.orders.OrdersRejected.CartEmpty;
import tambon.orders.OrdersRejected.KeyReused;
import tambon.orders.OrdersRejected.NotForSale;
import tambon.orders.OrdersRejected.OutOfStock;
import tambon.orders.OrdersRejected.PriceChanged;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
@Timeout(120)
class PlaceOrderTest implements WithDatabase {

    @Inject
    Market market;

    @Inject
    Statements sql;

    @Inject
    FindOrders find;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of("tambon.orders.timers", "false", "tambon.promptpay.id", "0812345678");
    }

    @Test
    void one_order_becomes_a_part_for_each_producer() {
        var paste = market.goods(market.producer(), 12_000, 10);
        var cloth = market.goods(market.producer(), 100_000, 10);
        var buyer = Market.visitor();
        market.carts.add(buyer, paste.variantId(), 3);
        market.carts.add(buyer, cloth.variantId(), 1);

        var order = market.placeOrder.place(market.command(buyer, PaymentMethod.PROMPTPAY));

        assertThat(order.parts())
                .hasSize(2)
                .allSatisfy(part -> assertThat(part.state()).isEqualTo(SubOrderState.AWAITING_PAYMENT));
        assertThat(order.goods()).isEqualTo(Money.baht(1_360));
        assertThat(order.shipping()).isEqualTo(Money.baht(55 + 40)); // 1.5 kg and 0.5 kg inside the province
        assertThat(order.total()).isEqualTo(Money.baht(1_455));
        assertThat(order.number()).matches("TB[0-9]{2}-[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(market.left(paste)).isEqualTo(7);
        assertThat(market.left(cloth)).isEqualTo(9);
        assertThat(market.carts.view(buyer, "81000").parcels()).isEmpty();
    }

    @Test
    void what_was_placed_is_what_is_read() {
        var paste = market.goods(market.producer(), 12_000, 10);
        var placed = market.buy(paste, 2, PaymentMethod.PROMPTPAY);

        var read = find.forBuyer(placed.id(), Market.visitor(), placed.buyerKey());

        assertThat(read).contains(placed);
    }

    @Test
    void nobody_sees_an_order_without_its_key_or_account() {
        var placed = market.buy(market.goods(market.producer(), 12_000, 10), 2, PaymentMethod.COD);

        assertThat(find.forBuyer(placed.id(), Market.visitor(), null)).isEmpty();
        assertThat(find.forBuyer(placed.id(), Market.visitor(), "guess")).isEmpty();
        assertThat(find.forBuyer(1, Market.visitor(), placed.buyerKey())).isEmpty();
    }

    @Test
    void a_checkout_of_two_producers_takes_twelve_statements_and_one_of_twenty_lines_no_more() throws Exception {
        var small = basket(2, 1);
        var large = basket(5, 4);

        var forSmall = StatementCount.of(() -> market.placeOrder.place(small));
        var forLarge = StatementCount.of(() -> market.placeOrder.place(large));

        assertThat(forSmall).hasSize(11); // and one by the catalog, which is a fake here
        assertThat(forLarge).hasSameSizeAs(forSmall);
    }

    private PlaceOrder.Command basket(int producers, int linesEach) {
        var buyer = Market.visitor();
        for (int p = 0; p < producers; p++) {
            var producer = market.producer();
            for (int i = 0; i < linesEach; i++) {
                market.carts.add(buyer, market.goods(producer, 9_900, 10).variantId(), 2);
            }
        }
        return market.command(buyer, PaymentMethod.PROMPTPAY);
    }

    @Test
    void two_hundred_buyers_on_the_last_unit_make_exactly_one_order() throws Exception {
        raceFor(1);
    }

    @Test
    void two_hundred_buyers_on_five_units_make_exactly_five_orders() throws Exception {
        raceFor(5);
    }

    @Test
    void two_hundred_buyers_on_fifty_units_make_exactly_fifty_orders() throws Exception {
        raceFor(50);
    }

    private void raceFor(int units) throws Exception {
        var wanted = market.goods(market.producer(), 50_000, units);
        var commands = new ArrayList<PlaceOrder.Command>();
        for (int i = 0; i < 200; i++) {
            var buyer = Market.visitor();
            market.carts.add(buyer, wanted.variantId(), 1);
            commands.add(market.command(buyer, PaymentMethod.COD));
        }

        var answers = atOnce(commands.stream()
                .<Callable<Boolean>>map(command -> () -> isPlaced(command))
                .toList());

        assertThat(answers.stream().filter(placed -> placed)).hasSize(units);
        assertThat(market.left(wanted)).isZero();
        assertThat(count("select count(*) n from tambon_orders.order_line where variant_id = ?", wanted.variantId()))
                .isEqualTo(units);
        assertThat(count(
                        "select sum(quantity) n from tambon_orders.stock_movement where variant_id = ?",
                        wanted.variantId()))
                .isZero();
    }

    private boolean isPlaced(PlaceOrder.Command command) {
        try {
            market.placeOrder.place(command);
            return true;
        } catch (OrdersRejected rejected) {
            assertThat(rejected.reason()).isInstanceOf(OutOfStock.class);
            return false;
        }
    }

    @Test
    void ten_presses_under_one_key_make_one_order() throws Exception {
        var paste = market.goods(market.producer(), 12_000, 100);
        var buyer = Market.visitor();
        market.carts.add(buyer, paste.variantId(), 3);
        var command = market.command(buyer, PaymentMethod.PROMPTPAY);

        var orders = atOnce(IntStream.range(0, 10)
                .<Callable<OrderView>>mapToObj(i -> () -> market.placeOrder.place(command))
                .toList());

        assertThat(orders.stream().map(OrderView::id).distinct()).hasSize(1);
        assertThat(market.left(paste)).isEqualTo(97);
    }

    @Test
    void ten_presses_under_ten_keys_order_one_cart_once() throws Exception {
        var paste = market.goods(market.producer(), 12_000, 100);
        var buyer = Market.visitor();
        market.carts.add(buyer, paste.variantId(), 3);
        var total = market.command(buyer, PaymentMethod.COD).agreedTotal();

        var placed = atOnce(IntStream.range(0, 10)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    try {
                        market.placeOrder.place(new PlaceOrder.Command(
                                Market.key(), buyer, Market.SOMCHAI, PaymentMethod.COD, total, ""));
                        return true;
                    } catch (OrdersRejected rejected) {
                        assertThat(rejected.reason()).isInstanceOf(CartEmpty.class);
                        return false;
                    }
                })
                .toList());

        assertThat(placed.stream().filter(done -> done)).hasSize(1);
        assertThat(market.left(paste)).isEqualTo(97);
    }

    @Test
    void the_key_brings_the_first_answer_even_when_the_cart_was_filled_again() {
        var paste = market.goods(market.producer(), 12_000, 100);
        var buyer = Market.visitor();
        market.carts.add(buyer, paste.variantId(), 3);
        var command = market.command(buyer, PaymentMethod.PROMPTPAY);
        var first = market.placeOrder.place(command);

        assertThat(market.placeOrder.place(command)).isEqualTo(first);
        market.carts.add(buyer, paste.variantId(), 3);
        assertThat(market.placeOrder.place(command)).isEqualTo(first);
        market.carts.add(buyer, paste.variantId(), 1);
        assertThat(market.placeOrder.place(command)).isEqualTo(first);
        assertThat(market.left(paste)).isEqualTo(97);
    }

    @Test
    void a_key_that_comes_with_another_wish_is_refused() {
        var paste = market.goods(market.producer(), 12_000, 100);
        var buyer = Market.visitor();
        market.carts.add(buyer, paste.variantId(), 3);
        var command = market.command(buyer, PaymentMethod.PROMPTPAY);
        market.placeOrder.place(command);
        var other = new PlaceOrder.Command(
                command.key(), buyer, Market.SOMCHAI, PaymentMethod.COD, command.agreedTotal(), "");

        assertThatThrownBy(() -> market.placeOrder.place(other)).satisfies(reason(KeyReused.class));
        market.carts.add(buyer, paste.variantId(), 3);
        assertThatThrownBy(() -> market.placeOrder.place(other)).satisfies(reason(KeyReused.class));
    }

    @Test
    void another_total_than_agreed_is_refused_and_nothing_is_kept() {
        var paste = market.goods(market.producer(), 12_000, 100);
        var buyer = Market.visitor();
        market.carts.add(buyer, paste.variantId(), 3);
        var command = market.command(buyer, PaymentMethod.PROMPTPAY);
        reprice(paste, Money.satang(12_100));

        assertThatThrownBy(() -> market.placeOrder.place(command)).satisfies(reason(PriceChanged.class));

        assertThat(market.left(paste)).isEqualTo(100);
        assertThat(market.carts.view(buyer, "").pieces()).isEqualTo(3);
    }

    @Test
    void goods_no_longer_sold_are_refused() {
        var paste = market.goods(market.producer(), 12_000, 100);
        var buyer = Market.visitor();
        market.carts.add(buyer, paste.variantId(), 3);
        var command = market.command(buyer, PaymentMethod.PROMPTPAY);
        reprice(paste, null);

        assertThatThrownBy(() -> market.placeOrder.place(command)).satisfies(reason(NotForSale.class));
    }

    @Test
    void when_one_of_two_is_short_neither_is_taken_and_the_short_one_is_named() {
        var enough = market.goods(market.producer(), 12_000, 5);
        var scarce = market.goods(market.producer(), 12_000, 5);
        var buyer = Market.visitor();
        market.carts.add(buyer, enough.variantId(), 5);
        market.carts.add(buyer, scarce.variantId(), 5);
        var command = market.command(buyer, PaymentMethod.COD);
        market.buy(scarce, 4, PaymentMethod.COD);

        assertThatThrownBy(() -> market.placeOrder.place(command))
                .isInstanceOfSatisfying(
                        OrdersRejected.class,
                        rejected -> assertThat(rejected.reason())
                                .isEqualTo(new OutOfStock(
                                        scarce.variantId(), scarce.productNameTh(), scarce.productNameEn(), 1)));
        assertThat(market.left(enough)).isEqualTo(5);
    }

    @Test
    void made_to_order_needs_no_stock() {
        var order = market.buy(market.madeToOrder(market.producer(), 99_000), 7, PaymentMethod.COD);

        assertThat(order.goods()).isEqualTo(Money.baht(6_930));
        assertThat(order.parts().getFirst().state()).isEqualTo(SubOrderState.PAID);
    }

    @Test
    void orders_that_want_the_same_goods_in_any_order_all_come_through() throws Exception {
        var goods = IntStream.range(0, 6)
                .mapToObj(i -> market.goods(market.producer(), 1_000 + i, 10_000))
                .toList();
        var commands = new ArrayList<PlaceOrder.Command>();
        for (int i = 0; i < 60; i++) {
            var buyer = Market.visitor();
            for (int k = 0; k < 6; k++) {
                market.carts.add(
                        buyer, goods.get((i + k * (i % 2 == 0 ? 1 : 5)) % 6).variantId(), 1 + k);
            }
            commands.add(market.command(buyer, PaymentMethod.PROMPTPAY));
        }

        var orders = atOnce(commands.stream()
                .<Callable<OrderView>>map(command -> () -> market.placeOrder.place(command))
                .toList());

        assertThat(orders).hasSize(60);
        assertThat(goods.stream().mapToInt(market::left).sum()).isEqualTo(60_000 - 60 * 21);
    }

    private void reprice(Offer offer, @org.jspecify.annotations.Nullable Money price) {
        market.offers.put(market.offer(offer.variantId(), offer.productId(), offer.producerId(), price, null));
    }

    private long count(String select, Object... values) {
        return sql.first(select, row -> row.number("n"), values).orElseThrow();
    }

    static java.util.function.Consumer<Throwable> reason(Class<? extends OrdersRejected.Reason> reason) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        OrdersRejected.class,
                        rejected -> assertThat(rejected.reason()).isInstanceOf(reason));
    }

    /** Real threads, let go together. */
    static <T> List<T> atOnce(List<Callable<T>> works) throws InterruptedException, ExecutionException {
        var go = new CountDownLatch(1);
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            var running = works.stream()
                    .map(work -> threads.submit(() -> {
                        go.await();
                        return work.call();
                    }))
                    .toList();
            go.countDown();
            var answers = new ArrayList<T>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
