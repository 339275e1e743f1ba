package tambon.orders;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.infra.money.Money;
import tambon.infra.testing.StatementCount;
import tambon.infra.testing.WithDatabase;
import tambon.orders.CartView.Trouble;
import tambon.orders.OrdersRejected.CartFull;
import tambon.orders.OrdersRejected.NotForSale;
import tambon.orders.OrdersRejected.OutOfStock;
import tambon.orders.OrdersRejected.QuantityOutOfRange;
import tambon.orders.OrdersRejected.Unknown;

import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tambon.orders.PlaceOrderTest.reason;

@MicronautTest(transactional = false)
@Timeout(60)
class CartsTest implements WithDatabase {

    @Inject
    Market market;

    @Test
    void pieces_add_up_and_zero_takes_a_line_out() {
        var buyer = Market.visitor();
        var paste = market.goods(market.producer(), 12_000, 50);
        var tea = market.madeToOrder(market.producer(), 5_000);

        assertThat(market.carts.add(buyer, paste.variantId(), 2)).isEqualTo(2);
        assertThat(market.carts.add(buyer, paste.variantId(), 3)).isEqualTo(5);
        assertThat(market.carts.add(buyer, tea.variantId(), 40)).isEqualTo(45);
        assertThat(market.carts.change(buyer, tea.variantId(), 1)).isEqualTo(6);
        assertThat(market.carts.change(buyer, paste.variantId(), 0)).isEqualTo(1);
    }

    @Test
    void adding_takes_two_statements_and_looking_four_beside_the_catalogs_own() throws Exception {
        var buyer = Market.visitor();
        var paste = market.goods(market.producer(), 12_000, 50);

        assertThat(StatementCount.of(() -> market.carts.add(buyer, paste.variantId(), 2)))
                .hasSize(2);
        assertThat(StatementCount.of(() -> market.carts.view(buyer, "81000"))).hasSize(4);
    }

    @Test
    void what_cannot_be_bought_is_refused() {
        var buyer = Market.visitor();
        var few = market.goods(market.producer(), 12_000, 3);
        var asked = market.offer(market.ids.next(), market.ids.next(), market.producer(), null, null);
        market.offers.put(asked);

        assertThatThrownBy(() -> market.carts.add(buyer, 1, 1)).satisfies(reason(Unknown.class));
        assertThatThrownBy(() -> market.carts.add(buyer, asked.variantId(), 1)).satisfies(reason(NotForSale.class));
        assertThatThrownBy(() -> market.carts.add(buyer, few.variantId(), 4)).satisfies(reason(OutOfStock.class));
        for (int wrong : new int[] {0, -1, 1_000, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> market.carts.add(buyer, few.variantId(), wrong))
                    .satisfies(reason(QuantityOutOfRange.class));
        }
        assertThatThrownBy(() -> market.carts.change(buyer, few.variantId(), -1))
                .satisfies(reason(QuantityOutOfRange.class));
    }

    @Test
    void a_cart_holds_fifty_lines() {
        var buyer = Market.visitor();
        long producer = market.producer();
        for (int i = 0; i < 50; i++) {
            market.carts.add(buyer, market.madeToOrder(producer, 100).variantId(), 1);
        }
        var oneMore = market.madeToOrder(producer, 100).variantId();

        assertThatThrownBy(() -> market.carts.add(buyer, oneMore, 1)).satisfies(reason(CartFull.class));
    }

    @Test
    void a_price_that_changed_is_shown_once_beside_the_old_one() {
        var buyer = Market.visitor();
        var paste = market.goods(market.producer(), 12_000, 50);
        market.carts.add(buyer, paste.variantId(), 2);
        market.offers.put(
                market.offer(paste.variantId(), paste.productId(), paste.producerId(), Money.baht(150), null));

        var first = market.carts.view(buyer, "");
        var second = market.carts.view(buyer, "");

        assertThat(line(first).seenPrice()).isEqualTo(Money.baht(120));
        assertThat(line(first).unitPrice()).isEqualTo(Money.baht(150));
        assertThat(line(second).seenPrice()).isNull();
        assertThat(second.goods()).isEqualTo(Money.baht(300));
    }

    @Test
    void what_ran_out_meanwhile_is_shown_and_not_counted() {
        var buyer = Market.visitor();
        var paste = market.goods(market.producer(), 12_000, 3);
        var rest = market.goods(paste.producerId(), 10_000, 3);
        market.carts.add(buyer, paste.variantId(), 3);
        market.carts.add(buyer, rest.variantId(), 1);
        market.buy(paste, 1, PaymentMethod.COD);

        var few = market.carts.view(buyer, "");
        market.buy(paste, 2, PaymentMethod.COD);
        var none = market.carts.view(buyer, "");

        assertThat(few.parcels().getFirst().lines())
                .extracting(CartView.Line::trouble)
                .contains(Trouble.TOO_FEW);
        assertThat(none.parcels().getFirst().lines())
                .extracting(CartView.Line::trouble)
                .contains(Trouble.SOLD_OUT);
        assertThat(none.orderable()).isFalse();
        assertThat(none.goods()).isEqualTo(Money.baht(100));
    }

    @Test
    void far_costs_more_than_near_and_without_a_postcode_the_cheapest_is_shown() {
        var buyer = Market.visitor();
        var heavy = market.goods(market.producer(), 12_000, 50);
        market.carts.add(buyer, heavy.variantId(), 5); // 2.5 kg

        assertThat(market.carts.view(buyer, "81000").shipping()).isEqualTo(Money.baht(70));
        assertThat(market.carts.view(buyer, "10200").shipping()).isEqualTo(Money.baht(90));
        assertThat(market.carts.view(buyer, "").shipping()).isEqualTo(Money.baht(70));
        assertThat(market.carts.view(buyer, "nonsense").shipping()).isEqualTo(Money.baht(70));
    }

    @Test
    void after_sign_in_the_larger_number_of_each_wins() {
        var visitor = Market.visitor();
        var member = new Buyer(visitor.visitor(), OptionalLong.of(market.ids.next()));
        var paste = market.goods(market.producer(), 12_000, 50);
        var tea = market.goods(market.producer(), 12_000, 50);
        var cloth = market.goods(market.producer(), 12_000, 50);
        market.carts.add(member, paste.variantId(), 5);
        market.carts.add(member, tea.variantId(), 1);
        market.carts.add(visitor, paste.variantId(), 2);
        market.carts.add(visitor, tea.variantId(), 3);
        market.carts.add(visitor, cloth.variantId(), 1);

        assertThat(market.carts.merge(member)).isEqualTo(9);
        assertThat(market.carts.merge(member)).isEqualTo(9);

        assertThat(market.carts.view(visitor, "").pieces()).isZero();
        assertThat(market.carts.view(member, "").parcels().stream()
                        .flatMap(parcel -> parcel.lines().stream())
                        .map(CartView.Line::quantity))
                .containsExactlyInAnyOrder(5, 3, 1);
    }

    private static CartView.Line line(CartView view) {
        return List.copyOf(view.parcels().getFirst().lines()).getFirst();
    }
}
