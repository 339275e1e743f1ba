package tambon.orders;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.infra.database.Statements;
import tambon.infra.testing.WithDatabase;
import tambon.orders.OrdersRejected.Invalid;
import tambon.orders.OrdersRejected.SlipUsed;
import tambon.orders.OrdersRejected.TrackingNumberMalformed;
import tambon.orders.OrdersRejected.Unknown;
import tambon.orders.OrdersRejected.WrongMoment;
import tambon.orders.payment.UnpaidOrders;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tambon.orders.PlaceOrderTest.atOnce;
import static tambon.orders.PlaceOrderTest.reason;

@MicronautTest(transactional = false)
@Timeout(120)
class FulfilOrdersTest implements WithDatabase {

    @Inject
    Market market;

    @Inject
    FulfilOrders fulfil;

    @Inject
    PayOrder pay;

    @Inject
    Slips slips;

    @Inject
    FindOrders find;

    @Inject
    UnpaidOrders unpaid;

    @Inject
    Statements sql;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of("tambon.orders.timers", "false", "tambon.promptpay.id", "0812345678");
    }

    @Test
    void a_paid_part_is_confirmed_sent_and_delivered_and_every_move_is_kept() {
        var order = market.buy(market.goods(market.producer(), 12_000, 5), 1, PaymentMethod.PROMPTPAY);
        var part = order.parts().getFirst();

        pay.confirm(order.id(), "staff");
        fulfil.confirm(part.producerId(), part.id(), "maker");
        fulfil.ship(part.producerId(), part.id(), Carrier.THAILAND_POST, "ee 123456785 th", "maker");
        fulfil.deliver(part.producerId(), part.id(), "maker");

        var read = read(order).parts().getFirst();
        assertThat(read.state()).isEqualTo(SubOrderState.DELIVERED);
        assertThat(read.carrier()).isEqualTo(Carrier.THAILAND_POST);
        assertThat(read.trackingNumber()).isEqualTo("EE123456785TH");
        assertThat(read(order).paid()).isTrue();
        assertThat(read(order).payBy()).isNull();
        assertThat(sql.list(
                        "select concat(to_state, ' ', who) move from tambon_orders.sub_order_move where sub_order_id = ? order by id",
                        row -> row.text("move"),
                        part.id()))
                .containsExactly("PAID staff", "CONFIRMED maker", "SHIPPED maker", "DELIVERED maker");
    }

    @Test
    void cash_on_delivery_is_paid_when_it_is_delivered() {
        var order = market.buy(market.goods(market.producer(), 12_000, 5), 1, PaymentMethod.COD);
        var part = order.parts().getFirst();

        fulfil.confirm(part.producerId(), part.id(), "maker");
        fulfil.ship(part.producerId(), part.id(), Carrier.OWN_DELIVERY, "", "maker");
        assertThat(read(order).paid()).isFalse();
        fulfil.deliver(part.producerId(), part.id(), "maker");

        assertThat(read(order).paid()).isTrue();
    }

    @Test
    void a_producer_cannot_touch_or_see_anothers_part() {
        var order = market.buy(market.goods(market.producer(), 12_000, 5), 1, PaymentMethod.COD);
        var part = order.parts().getFirst();
        long other = market.producer();

        assertThatThrownBy(() -> fulfil.confirm(other, part.id(), "x")).satisfies(reason(Unknown.class));
        assertThatThrownBy(() -> fulfil.cancel(other, part.id(), "because", "x"))
                .satisfies(reason(Unknown.class));
        assertThatThrownBy(() -> fulfil.confirm(part.producerId(), 1, "x")).satisfies(reason(Unknown.class));
        assertThat(find.toSend(other, part.id())).isEmpty();
        assertThat(find.ofProducer(other, List.of(), null, 10).items()).isEmpty();
        assertThat(find.toSend(part.producerId(), part.id()).orElseThrow().recipient())
                .isEqualTo(Market.SOMCHAI);
    }

    @Test
    void an_unpaid_part_cannot_be_sent_and_a_delivered_one_not_cancelled() {
        var order = market.buy(market.goods(market.producer(), 12_000, 5), 1, PaymentMethod.PROMPTPAY);
        var part = order.parts().getFirst();
        long maker = part.producerId();

        assertThatThrownBy(() -> fulfil.ship(maker, part.id(), Carrier.OWN_DELIVERY, "", "m"))
                .satisfies(reason(WrongMoment.class));
        pay.confirm(order.id(), "staff");
        fulfil.ship(maker, part.id(), Carrier.OWN_DELIVERY, "", "m");
        fulfil.deliver(maker, part.id(), "m");

        assertThatThrownBy(() -> fulfil.cancel(maker, part.id(), "too late", "m"))
                .isInstanceOfSatisfying(
                        OrdersRejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(new WrongMoment(SubOrderState.DELIVERED)));
    }

    @Test
    void cancelling_brings_the_stock_back_and_tells_the_reason() {
        var paste = market.goods(market.producer(), 12_000, 5);
        var order = market.buy(paste, 4, PaymentMethod.COD);
        var part = order.parts().getFirst();

        assertThatThrownBy(() -> fulfil.cancel(part.producerId(), part.id(), " x ", "m"))
                .satisfies(reason(Invalid.class));
        fulfil.cancel(part.producerId(), part.id(), "หมดฤดูกาล", "maker");

        assertThat(market.left(paste)).isEqualTo(5);
        assertThat(read(order).parts().getFirst().cancelReason()).isEqualTo("หมดฤดูกาล");
    }

    @Test
    void numbers_no_carrier_gives_are_refused() {
        var order = market.buy(market.goods(market.producer(), 12_000, 5), 1, PaymentMethod.COD);
        var part = order.parts().getFirst();

        for (var wrong : List.of("EE123456789TH", "EE12345678TH", "", "12345", "EE123456785GB")) {
            assertThatThrownBy(() -> fulfil.ship(part.producerId(), part.id(), Carrier.THAILAND_POST, wrong, "m"))
                    .satisfies(reason(TrackingNumberMalformed.class));
        }
        assertThatThrownBy(() -> fulfil.ship(part.producerId(), part.id(), Carrier.KERRY, "KERRY", "m"))
                .satisfies(reason(TrackingNumberMalformed.class));
        assertThatThrownBy(() -> fulfil.ship(part.producerId(), part.id(), Carrier.FLASH, "XX0142345678", "m"))
                .satisfies(reason(TrackingNumberMalformed.class));
        fulfil.ship(part.producerId(), part.id(), Carrier.FLASH, "TH0142ABCD5678X", "m");
    }

    @Test
    void a_slip_pays_one_order_and_stretches_its_hold() {
        var first = market.buy(market.goods(market.producer(), 12_000, 5), 1, PaymentMethod.PROMPTPAY);
        var second = market.buy(market.goods(market.producer(), 12_000, 5), 1, PaymentMethod.PROMPTPAY);
        var reference = "TX" + market.ids.next();

        slips.send(first.id(), reference);
        slips.send(first.id(), reference);

        assertThatThrownBy(() -> slips.send(second.id(), reference)).satisfies(reason(SlipUsed.class));
        assertThatThrownBy(() -> slips.send(second.id(), "?")).satisfies(reason(Invalid.class));
        assertThatThrownBy(() -> slips.send(1, "TX1234567")).satisfies(reason(Unknown.class));
        assertThat(read(first).slipReference()).isEqualTo(reference);
        assertThat(read(first).payBy()).isAfter(first.payBy());
    }

    @Test
    void an_order_nobody_paid_lets_its_stock_go_and_cannot_be_paid_later() {
        var paste = market.goods(market.producer(), 12_000, 5);
        var order = market.buy(paste, 5, PaymentMethod.PROMPTPAY);
        makeDue(order);

        unpaid.expire();

        assertThat(market.left(paste)).isEqualTo(5);
        assertThat(read(order).parts().getFirst().state()).isEqualTo(SubOrderState.EXPIRED);
        assertThatThrownBy(() -> pay.confirm(order.id(), "staff"))
                .isInstanceOfSatisfying(
                        OrdersRejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(new WrongMoment(SubOrderState.EXPIRED)));
        assertThatThrownBy(() -> pay.promptPay(order.id())).satisfies(reason(WrongMoment.class));
    }

    @Test
    void confirming_twice_is_confirming_once() {
        var order = market.buy(market.goods(market.producer(), 12_000, 5), 1, PaymentMethod.PROMPTPAY);

        pay.confirm(order.id(), "staff");
        pay.confirm(order.id(), "staff");

        assertThat(read(order).paid()).isTrue();
    }

    @Test
    void only_the_sole_producer_may_confirm_the_money() {
        var sole = market.buy(market.goods(market.producer(), 12_000, 5), 1, PaymentMethod.PROMPTPAY);
        var buyer = Market.visitor();
        market.carts.add(buyer, market.goods(market.producer(), 100, 9).variantId(), 1);
        market.carts.add(buyer, market.goods(market.producer(), 100, 9).variantId(), 1);
        var shared = market.placeOrder.place(market.command(buyer, PaymentMethod.PROMPTPAY));

        pay.confirmByProducer(sole.parts().getFirst().producerId(), sole.id(), "maker");

        assertThat(read(sole).paid()).isTrue();
        assertThatThrownBy(() -> pay.confirmByProducer(shared.parts().getFirst().producerId(), shared.id(), "maker"))
                .satisfies(reason(Unknown.class));
    }

    @Test
    void of_paying_and_expiring_at_once_one_wins_whole() throws Exception {
        for (int round = 0; round < 40; round++) {
            var paste = market.goods(market.producer(), 12_000, 3);
            var order = market.buy(paste, 3, PaymentMethod.PROMPTPAY);
            makeDue(order);

            var outcome = atOnce(List.<Callable<Boolean>>of(
                            () -> succeeds(() -> pay.confirm(order.id(), "staff")), () -> unpaid.expire() >= 0))
                    .getFirst();

            var state = read(order).parts().getFirst().state();
            assertThat(state).isEqualTo(outcome ? SubOrderState.PAID : SubOrderState.EXPIRED);
            assertThat(market.left(paste)).isEqualTo(outcome ? 0 : 3);
        }
    }

    @Test
    void of_cancelling_and_sending_at_once_one_wins_whole() throws Exception {
        for (int round = 0; round < 40; round++) {
            var paste = market.goods(market.producer(), 12_000, 3);
            var part = market.buy(paste, 3, PaymentMethod.COD).parts().getFirst();
            long maker = part.producerId();
            Callable<Boolean> cancel = () -> succeeds(() -> fulfil.cancel(maker, part.id(), "no more", "m"));
            Callable<Boolean> ship = () -> succeeds(() -> fulfil.ship(maker, part.id(), Carrier.OWN_DELIVERY, "", "m"));

            var won = atOnce(ThreadLocalRandom.current().nextBoolean() ? List.of(cancel, ship) : List.of(ship, cancel));

            assertThat(won).containsExactlyInAnyOrder(true, false);
            var state = find.toSend(maker, part.id()).orElseThrow().part().state();
            assertThat(market.left(paste)).isEqualTo(state == SubOrderState.CANCELLED ? 3 : 0);
        }
    }

    @Test
    void an_account_and_a_producer_page_through_their_orders_newest_first() {
        var paste = market.goods(market.producer(), 12_000, 50);
        var member = new Buyer(Market.visitor().visitor(), java.util.OptionalLong.of(market.ids.next()));
        for (int i = 0; i < 5; i++) {
            market.carts.add(member, paste.variantId(), 1);
            market.placeOrder.place(market.command(member, PaymentMethod.COD));
        }
        long account = member.accountId().getAsLong();

        var first = find.ofAccount(account, null, 3);
        var rest = find.ofAccount(account, first.next(), 3);

        assertThat(first.items()).hasSize(3);
        assertThat(rest.items()).hasSize(2);
        assertThat(rest.next()).isNull();
        assertThat(first.items().getFirst().id())
                .isGreaterThan(rest.items().getLast().id());
        assertThat(find.ofProducer(paste.producerId(), List.of(SubOrderState.PAID), null, 10)
                        .items())
                .hasSize(5);
        assertThat(find.ofProducer(paste.producerId(), List.of(SubOrderState.SHIPPED), null, 10)
                        .items())
                .isEmpty();
    }

    private void makeDue(OrderView order) {
        sql.change(
                "update tambon_orders.payment set pay_by = timestampadd(second, -1, utc_timestamp(6)) where purchase_id = ?",
                order.id());
    }

    private OrderView read(OrderView order) {
        return find.forBuyer(order.id(), Market.visitor(), order.buyerKey()).orElseThrow();
    }

    private static boolean succeeds(Runnable work) {
        try {
            work.run();
            return true;
        } catch (OrdersRejected rejected) {
            return false;
        }
    }
}
