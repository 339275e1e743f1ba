package tambon.orders;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.catalog.Offer;
import tambon.infra.database.SqlFailure;
import tambon.infra.database.Statements;
import tambon.infra.testing.WithDatabase;
import tambon.orders.OrdersRejected.QuantityOutOfRange;
import tambon.orders.OrdersRejected.StockMoved;
import tambon.orders.OrdersRejected.Unknown;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static tambon.orders.PlaceOrderTest.atOnce;
import static tambon.orders.PlaceOrderTest.reason;

@MicronautTest(transactional = false)
@Timeout(60)
class StocksTest implements WithDatabase {

    @Inject
    Market market;

    @Inject
    Stocks stocks;

    @Inject
    FulfilOrders fulfil;

    @Inject
    Statements sql;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of("tambon.orders.timers", "false", "tambon.promptpay.id", "0812345678");
    }

    @Test
    void counting_sets_what_is_left_and_the_ledger_tells_the_difference() {
        var paste = market.goods(market.producer(), 12_000, 10);
        market.buy(paste, 4, PaymentMethod.COD);

        count(paste, 6, 20);

        assertThat(market.left(paste)).isEqualTo(20);
        assertThat(movements(paste)).containsExactly("RECEIVED 10", "SOLD -4", "ADJUSTED 14");
        assertThat(stocks.ofProducer(paste.producerId())).isEqualTo(Map.of(paste.productId(), 20));
    }

    @Test
    void nobody_counts_anothers_stock_or_beyond_reason() {
        var paste = market.goods(market.producer(), 12_000, 10);

        assertThatThrownBy(() -> stocks.count(market.producer(), paste.productId(), counted(paste, 10, 5), "x"))
                .satisfies(reason(Unknown.class));
        assertThatThrownBy(() -> count(paste, 10, -1)).satisfies(reason(QuantityOutOfRange.class));
        assertThatThrownBy(() -> count(paste, 10, 1_000_001)).satisfies(reason(QuantityOutOfRange.class));
        assertThat(market.left(paste)).isEqualTo(10);
    }

    @Test
    void first_stock_is_received_once() throws Exception {
        long producer = market.producer();
        var first = new ArrayList<Stocks.First>();
        for (int i = 0; i < 300; i++) {
            first.add(new Stocks.First(market.ids.next(), market.ids.next(), producer, i));
        }
        Callable<Boolean> receive = () -> {
            stocks.receiveFirst(first, "import");
            return true;
        };

        atOnce(List.of(receive, receive, receive));

        var left = stocks.available(first.stream().map(Stocks.First::variantId).toList());
        assertThat(first)
                .allSatisfy(one -> assertThat(left.get(one.variantId())).isEqualTo(one.quantity()));
    }

    @Test
    void search_hears_of_the_first_stock_and_of_every_turn_and_of_nothing_else() {
        var paste = market.goods(market.producer(), 12_000, 10);
        var second = market.offer(market.ids.next(), paste.productId(), paste.producerId(), paste.price(), null);
        market.offers.put(second);
        count(second, null, 1);
        assertThat(told(paste)).containsExactly(true);

        var part = market.buy(paste, 10, PaymentMethod.COD).parts().getFirst();
        assertThat(told(paste)).containsExactly(true);
        market.buy(second, 1, PaymentMethod.COD);
        assertThat(told(paste)).containsExactly(true, false);
        fulfil.cancel(part.producerId(), part.id(), "ยกเลิก", "maker");
        assertThat(told(paste)).containsExactly(true, false, true);
    }

    @Test
    void a_product_first_stocked_with_nothing_is_told_as_sold_out() {
        var paste = market.goods(market.producer(), 12_000, 0);

        assertThat(told(paste)).containsExactly(false);
        count(paste, 0, 3);
        assertThat(told(paste)).containsExactly(false, true);
    }

    @Test
    void two_variants_that_sell_out_at_once_tell_it_once() throws Exception {
        for (int round = 0; round < 20; round++) {
            var one = market.goods(market.producer(), 12_000, 1);
            var other = market.offer(market.ids.next(), one.productId(), one.producerId(), one.price(), null);
            market.offers.put(other);
            count(other, null, 1);

            atOnce(List.<Callable<OrderView>>of(
                    () -> market.buy(one, 1, PaymentMethod.COD), () -> market.buy(other, 1, PaymentMethod.COD)));

            assertThat(told(one)).containsExactly(true, false);
        }
    }

    @Test
    void the_database_itself_refuses_what_must_not_be() {
        var paste = market.goods(market.producer(), 12_000, 1);

        assertRefused("update tambon_orders.stock set available = -1 where variant_id = ?", paste.variantId());
        assertRefused(
                "insert into tambon_orders.stock_movement (id, variant_id, kind, quantity, reason, who, at)"
                        + " values (?, ?, 'RECEIVED', -1, '', '', utc_timestamp(6))",
                market.ids.next(),
                paste.variantId());
        var order = market.buy(paste, 1, PaymentMethod.PROMPTPAY);
        assertRefused("update tambon_orders.purchase set total_satang = total_satang - 1 where id = ?", order.id());
        assertRefused("update tambon_orders.sub_order set state = 'SHIPPED' where purchase_id = ?", order.id());
        assertRefused("update tambon_orders.sub_order set state = 'LOST' where purchase_id = ?", order.id());
        assertRefused("update tambon_orders.payment set state = 'PAID' where purchase_id = ?", order.id());
    }

    @Test
    void of_two_who_count_at_once_the_second_is_told() throws Exception {
        var paste = market.goods(market.producer(), 12_000, 10);

        var counted = atOnce(java.util.stream.IntStream.rangeClosed(1, 8)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    try {
                        count(paste, 10, 10 + i);
                        return true;
                    } catch (OrdersRejected rejected) {
                        assertThat(rejected.reason()).isInstanceOf(StockMoved.class);
                        return false;
                    }
                })
                .toList());

        assertThat(counted.stream().filter(done -> done)).hasSize(1);
        assertThat(movements(paste)).hasSize(2);
    }

    private void count(Offer offer, @org.jspecify.annotations.Nullable Integer expected, int quantity) {
        stocks.count(offer.producerId(), offer.productId(), counted(offer, expected, quantity), "maker");
    }

    private static List<Stocks.Counted> counted(
            Offer offer, @org.jspecify.annotations.Nullable Integer expected, int quantity) {
        return List.of(new Stocks.Counted(offer.variantId(), expected, quantity, Stocks.Why.COUNTED));
    }

    private void assertRefused(String change, Object... values) {
        var refused = catchThrowable(() -> sql.change(change, values));
        assertThat(SqlFailure.brokenRule(refused)).as(change).isTrue();
    }

    private List<String> movements(Offer offer) {
        return sql.list(
                "select concat(kind, ' ', quantity) movement from tambon_orders.stock_movement where variant_id = ? order by id",
                row -> row.text("movement"),
                offer.variantId());
    }

    /** What was told of the product so far; nobody listens here, so it all still lies in the outbox. */
    private List<Boolean> told(Offer offer) {
        return sql.list(
                "select payload like '%true%' available from tambon_orders.outbox where type = 'orders.stock-changed.v1'"
                        + " and payload like concat('%', ?, '%') order by id",
                row -> row.flag("available"), Long.toString(offer.productId()));
    }
}
