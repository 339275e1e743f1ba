package tambon.orders;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.infra.database.Statements;
import tambon.infra.testing.StatementCount;
import tambon.infra.testing.WithDatabase;
import tambon.orders.OrdersRejected.OutOfStock;
import tambon.orders.cart.Owner;
import tambon.orders.stock.StockHolds;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tambon.orders.PlaceOrderTest.atOnce;
import static tambon.orders.PlaceOrderTest.reason;

/** Pieces put aside while somebody checks out. */
@MicronautTest(transactional = false)
@Timeout(120)
class StockHoldsTest implements WithDatabase {

    @Inject
    Market market;

    @Inject
    StockHolds holds;

    @Inject
    Books books;

    @Inject
    Statements sql;

    @Inject
    Clock clock;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of("tambon.orders.timers", "false", "tambon.promptpay.id", "0812345678");
    }

    @Test
    void what_is_held_for_one_is_out_of_reach_for_others_until_the_time_is_up() {
        var paste = market.goods(market.producer(), 12_000, 3);
        var first = Market.visitor();
        var second = Market.visitor();
        market.carts.add(first, paste.variantId(), 3);
        market.carts.add(second, paste.variantId(), 1);

        var until = market.carts.hold(first).orElseThrow();

        assertThat(Duration.between(clock.instant(), until)).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
        assertThat(market.left(paste)).isZero();
        assertThat(market.carts.view(first, "").orderable()).isTrue();
        assertThat(market.carts.view(first, "").heldUntil()).isEqualTo(until);
        assertThat(market.carts.view(second, "").orderable()).isFalse();
        assertThatThrownBy(() -> market.carts.hold(second)).satisfies(reason(OutOfStock.class));
        assertThat(books.prove().faults()).isEmpty();

        makeDue(first);
        holds.letGo();

        assertThat(market.left(paste)).isEqualTo(3);
        assertThat(market.carts.hold(second)).isPresent();
        assertThat(books.prove().faults()).isEmpty();
    }

    @Test
    void an_order_takes_what_was_held_and_leaves_nothing_held() throws Exception {
        var paste = market.goods(market.producer(), 12_000, 3);
        var buyer = Market.visitor();
        market.carts.add(buyer, paste.variantId(), 3);
        market.carts.hold(buyer);
        var command = market.command(buyer, PaymentMethod.PROMPTPAY);

        var statements = StatementCount.of(() -> market.placeOrder.place(command));

        assertThat(statements).hasSize(10); // the stock itself is not touched any more
        assertThat(market.left(paste)).isZero();
        assertThat(held(buyer)).isZero();
        assertThat(books.prove().faults()).isEmpty();
    }

    @Test
    void a_cart_that_changed_since_is_held_as_it_is_now_and_ordered_so() {
        var paste = market.goods(market.producer(), 12_000, 10);
        var cloth = market.goods(market.producer(), 50_000, 10);
        var buyer = Market.visitor();
        market.carts.add(buyer, paste.variantId(), 6);
        market.carts.hold(buyer);
        market.carts.change(buyer, paste.variantId(), 2);
        market.carts.add(buyer, cloth.variantId(), 1);

        market.carts.hold(buyer);

        assertThat(market.left(paste)).isEqualTo(8);
        assertThat(market.left(cloth)).isEqualTo(9);
        market.carts.change(buyer, paste.variantId(), 5);
        market.placeOrder.place(market.command(buyer, PaymentMethod.COD));
        assertThat(market.left(paste)).isEqualTo(5);
        assertThat(market.left(cloth)).isEqualTo(9);
        assertThat(books.prove().faults()).isEmpty();
    }

    @Test
    void nobody_holds_longer_than_half_an_hour_by_asking_again() {
        var paste = market.goods(market.producer(), 12_000, 3);
        var buyer = Market.visitor();
        market.carts.add(buyer, paste.variantId(), 1);
        market.carts.hold(buyer);
        sql.change(
                "update tambon_orders.stock_hold set since = timestampadd(minute, -25, since) where owner = ?",
                Owner.of(buyer).key());

        var until = market.carts.hold(buyer).orElseThrow();

        assertThat(Duration.between(clock.instant(), until)).isLessThanOrEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void a_guest_who_signs_in_at_checkout_keeps_what_is_held() {
        var paste = market.goods(market.producer(), 12_000, 1);
        var guest = Market.visitor();
        market.carts.add(guest, paste.variantId(), 1);
        market.carts.hold(guest);
        var member = new Buyer(guest.visitor(), OptionalLong.of(market.ids.next()));

        market.carts.merge(member);

        assertThat(market.carts.view(member, "").heldUntil()).isNotNull();
        market.placeOrder.place(market.command(member, PaymentMethod.COD));
        assertThat(market.left(paste)).isZero();
        assertThat(books.prove().faults()).isEmpty();
    }

    @Test
    void of_many_who_check_out_at_once_as_many_hold_as_there_are_pieces() throws Exception {
        var paste = market.goods(market.producer(), 12_000, 5);
        var buyers = new ArrayList<Buyer>();
        for (int i = 0; i < 40; i++) {
            var buyer = Market.visitor();
            market.carts.add(buyer, paste.variantId(), 1);
            buyers.add(buyer);
        }

        var holding = atOnce(buyers.stream()
                .<Callable<Boolean>>map(buyer -> () -> isHeld(buyer))
                .toList());

        assertThat(holding.stream().filter(held -> held)).hasSize(5);
        assertThat(market.left(paste)).isZero();
    }

    @Test
    void of_ordering_and_letting_go_at_once_nothing_is_lost_or_sold_twice() throws Exception {
        for (int round = 0; round < 30; round++) {
            var paste = market.goods(market.producer(), 12_000, 2);
            var buyer = Market.visitor();
            market.carts.add(buyer, paste.variantId(), 2);
            market.carts.hold(buyer);
            var command = market.command(buyer, PaymentMethod.PROMPTPAY);
            makeDue(buyer);

            atOnce(List.<Callable<Object>>of(() -> market.placeOrder.place(command), () -> holds.letGo()));

            assertThat(market.left(paste)).isZero();
            assertThat(held(buyer)).isZero();
        }
        assertThat(books.prove().faults()).isEmpty();
    }

    @Test
    void made_to_order_holds_nothing() {
        var buyer = Market.visitor();
        market.carts.add(buyer, market.madeToOrder(market.producer(), 99_000).variantId(), 3);

        assertThat(market.carts.hold(buyer)).isEmpty();
    }

    private boolean isHeld(Buyer buyer) {
        try {
            return market.carts.hold(buyer).isPresent();
        } catch (OrdersRejected rejected) {
            return false;
        }
    }

    private void makeDue(Buyer buyer) {
        sql.change(
                "update tambon_orders.stock_hold set held_until = timestampadd(second, -1, utc_timestamp(6)) where owner = ?",
                Owner.of(buyer).key());
    }

    private long held(Buyer buyer) {
        return sql.first(
                        "select count(*) n from tambon_orders.stock_hold where owner = ?",
                        row -> row.number("n"),
                        Owner.of(buyer).key())
                .orElseThrow();
    }
}
