package tambon.orders;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tambon.infra.money.Money;
import tambon.infra.testing.WithDatabase;
import tambon.orders.DeliveryWays.Basis;
import tambon.orders.DeliveryWays.Kind;
import tambon.orders.DeliveryWays.Price;
import tambon.orders.DeliveryWays.Spot;
import tambon.orders.DeliveryWays.Terms;
import tambon.orders.OrdersRejected.Invalid;
import tambon.orders.OrdersRejected.Unknown;
import tambon.orders.OrdersRejected.WrongMoment;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tambon.orders.PlaceOrderTest.reason;

@MicronautTest(transactional = false)
class DeliveryWaysTest implements WithDatabase {

    private static final Price FREE = new Price(Money.ZERO, Money.ZERO);
    private static final Spot SHOP = new Spot("ศาลาหมู่ 4", "ทุกวัน 9.00–17.00 น.", null);

    @Inject
    Market market;

    @Inject
    DeliveryWays ways;

    @Inject
    FulfilOrders fulfil;

    @Inject
    FindOrders find;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of("tambon.orders.timers", "false");
    }

    @Test
    void an_order_keeps_where_and_when_it_can_be_fetched_whatever_becomes_of_the_way() {
        long maker = market.producer();
        ways.add(maker, terms(Kind.PICK_UP_GROUP, SHOP));
        long way = ways.of(maker).getFirst().id();

        var order = market.buy(market.goods(maker, 10_000, 5), 1, PaymentMethod.COD);
        ways.change(maker, way, terms(Kind.PICK_UP_CENTRE, new Spot("elsewhere", "", null)));

        var expected = new SubOrderView.Delivery(Kind.PICK_UP_GROUP, SHOP);
        assertThat(order.parts().getFirst().delivery()).isEqualTo(expected);
        assertThat(part(order).delivery()).isEqualTo(expected);
        assertThat(order.shipping()).isEqualTo(Money.ZERO);
    }

    @Test
    void what_is_fetched_is_handed_over_and_paid_then() {
        long maker = market.producer();
        ways.add(maker, terms(Kind.PICK_UP_GROUP, SHOP));
        var order = market.buy(market.goods(maker, 10_000, 5), 1, PaymentMethod.COD);
        long part = part(order).id();

        assertThatThrownBy(() -> fulfil.ship(maker, part, Carrier.FLASH, "TH01ABCDEF", "m"))
                .satisfies(reason(Invalid.class));
        fulfil.pack(maker, part, "m");
        fulfil.handOver(maker, part, "m");

        assertThat(part(order).state()).isEqualTo(SubOrderState.DELIVERED);
        assertThat(part(order).carrier()).isEqualTo(Carrier.PICK_UP);
        assertThat(find.forBuyer(order.id(), Market.visitor(), order.buyerKey())
                        .orElseThrow()
                        .paid())
                .isTrue();
        assertThatThrownBy(() -> fulfil.handOver(maker, part, "m")).satisfies(reason(WrongMoment.class));
    }

    @Test
    void a_parcel_is_neither_handed_over_nor_shipped_by_nobody() {
        var order = market.buy(market.goods(market.producer(), 10_000, 5), 1, PaymentMethod.COD);
        long maker = order.parts().getFirst().producerId();
        long part = part(order).id();

        assertThatThrownBy(() -> fulfil.handOver(maker, part, "m")).satisfies(reason(WrongMoment.class));
        assertThatThrownBy(() -> fulfil.ship(maker, part, Carrier.PICK_UP, "", "m"))
                .satisfies(reason(Invalid.class));
    }

    @Test
    void a_fair_that_is_over_hands_out_nothing() {
        long maker = market.producer();
        ways.add(maker, terms(Kind.PICK_UP_FAIR, new Spot("บูธ A12", "", LocalDate.of(2020, 1, 5))));

        var order = market.buy(market.goods(maker, 10_000, 5), 1, PaymentMethod.COD);

        assertThat(order.parts().getFirst().delivery().kind()).isEqualTo(Kind.THAILAND_POST);
    }

    @Test
    void only_what_is_fetched_has_a_place_and_only_a_fair_a_last_day() {
        long maker = market.producer();

        assertInvalid(maker, Kind.PICK_UP_GROUP, new Spot(" ", "", null));
        assertInvalid(maker, Kind.PICK_UP_GROUP, new Spot("x".repeat(201), "", null));
        assertInvalid(maker, Kind.PICK_UP_GROUP, new Spot("x", "y".repeat(101), null));
        assertInvalid(maker, Kind.PICK_UP_GROUP, new Spot("x", "two\nlines", null));
        assertInvalid(maker, Kind.PICK_UP_GROUP, new Spot("x", "", LocalDate.of(2099, 1, 1)));
        assertInvalid(maker, Kind.PICK_UP_FAIR, new Spot("x", "", null));

        ways.add(maker, terms(Kind.FLASH, SHOP));
        assertThat(ways.of(maker).getFirst().terms().spot()).isEqualTo(Spot.NONE);
    }

    @Test
    void nobody_changes_anothers_ways() {
        long maker = market.producer();
        ways.add(maker, terms(Kind.FLASH, Spot.NONE));
        long way = ways.of(maker).getFirst().id();
        long other = market.producer();

        assertThatThrownBy(() -> ways.change(other, way, terms(Kind.KERRY, Spot.NONE)))
                .satisfies(reason(Unknown.class));
        ways.remove(other, way);

        assertThat(ways.of(maker)).hasSize(1);
    }

    private void assertInvalid(long maker, Kind kind, Spot spot) {
        assertThatThrownBy(() -> ways.add(maker, terms(kind, spot))).satisfies(reason(Invalid.class));
    }

    private SubOrderView part(OrderView order) {
        return find.forBuyer(order.id(), Market.visitor(), order.buyerKey())
                .orElseThrow()
                .parts()
                .getFirst();
    }

    private static Terms terms(Kind kind, Spot spot) {
        return new Terms(kind, spot, Basis.WEIGHT, FREE, FREE, FREE, null);
    }
}
