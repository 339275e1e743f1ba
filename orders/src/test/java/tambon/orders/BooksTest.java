package tambon.orders;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.infra.database.Statements;
import tambon.infra.event.Relay;
import tambon.infra.money.Money;
import tambon.infra.testing.WithDatabase;
import tambon.orders.OrdersRejected.Invalid;
import tambon.orders.OrdersRejected.SlipUsed;
import tambon.orders.OrdersRejected.Unknown;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tambon.orders.PlaceOrderTest.atOnce;
import static tambon.orders.PlaceOrderTest.reason;

@MicronautTest(transactional = false)
@Timeout(120)
class BooksTest implements WithDatabase {

    @Inject
    Market market;

    @Inject
    PayOrder pay;

    @Inject
    FulfilOrders fulfil;

    @Inject
    Refunds refunds;

    @Inject
    Books books;

    @Inject
    SalesFigures figures;

    @Inject
    Relay relay;

    @Inject
    Statements sql;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of("tambon.orders.timers", "false", "tambon.promptpay.id", "0812345678");
    }

    @Test
    void a_producer_is_owed_what_was_paid_for_goods_and_shipping() {
        var paste = market.goods(market.producer(), 12_000, 50);
        var order = market.buy(paste, 2, PaymentMethod.PROMPTPAY);
        assertThat(books.owedTo(paste.producerId())).isEqualTo(Money.ZERO);

        pay.confirm(order.id(), "staff");

        assertThat(books.owedTo(paste.producerId())).isEqualTo(Money.baht(280));
    }

    @Test
    void what_was_paid_and_cancelled_is_owed_to_the_buyer_until_it_is_sent_once() throws Exception {
        var paste = market.goods(market.producer(), 12_000, 50);
        var order = market.buy(paste, 2, PaymentMethod.PROMPTPAY);
        pay.confirm(order.id(), "staff");
        fulfil.cancel(paste.producerId(), order.parts().getFirst().id(), "ของหมด", "maker");
        var due = dueOf(order);
        assertThat(due.amount()).isEqualTo(order.total());
        assertThat(books.owedTo(paste.producerId())).isEqualTo(Money.ZERO);
        var before = books.prove().balances().get("REFUNDS");

        Callable<Boolean> send = () -> {
            refunds.paidBack(due.id(), "BACK" + due.id(), "staff");
            return true;
        };
        atOnce(List.of(send, send, send));

        var after = books.prove();
        assertThat(after.faults()).isEmpty();
        assertThat(after.balances().get("REFUNDS").minus(before)).isEqualTo(order.total());
        assertThat(all()).noneMatch(one -> one.id() == due.id());
    }

    @Test
    void one_transfer_pays_one_refund() {
        var first = cancelled();
        var second = cancelled();
        refunds.paidBack(first.id(), "SAME" + first.id(), "staff");

        assertThatThrownBy(() -> refunds.paidBack(second.id(), "SAME" + first.id(), "staff"))
                .satisfies(reason(SlipUsed.class));
        assertThatThrownBy(() -> refunds.paidBack(second.id(), "?", "staff")).satisfies(reason(Invalid.class));
        assertThatThrownBy(() -> refunds.paidBack(1, "ABC123456", "staff")).satisfies(reason(Unknown.class));
    }

    @Test
    void some_pieces_and_some_shipping_can_be_given_back_and_no_more_than_was_paid() {
        var paste = market.goods(market.producer(), 12_000, 50);
        var order = market.buy(paste, 5, PaymentMethod.PROMPTPAY);
        var part = order.parts().getFirst();
        assertThatThrownBy(() -> refunds.give(wish(part, 1, 0, true), "staff"))
                .satisfies(reason(OrdersRejected.WrongMoment.class));
        pay.confirm(order.id(), "staff");

        refunds.give(wish(part, 2, 1_000, true), "staff");
        refunds.give(wish(part, 1, 0, false), "staff");
        relay.deliverAll();

        assertThat(market.left(paste)).isEqualTo(47);
        assertThat(books.owedTo(paste.producerId())).isEqualTo(order.total().minus(Money.baht(360 + 10)));
        assertThat(figures.total(new SalesFigures.Picked(null, null, "", paste.producerId(), null, null)))
                .isEqualTo(Money.baht(240));
        assertThatThrownBy(() -> refunds.give(wish(part, 3, 0, true), "staff")).satisfies(reason(Invalid.class));
        assertThatThrownBy(() -> refunds.give(wish(part, 0, 1_000_000, true), "staff"))
                .satisfies(reason(Invalid.class));
        fulfil.cancel(part.producerId(), part.id(), "ที่เหลือส่งไม่ได้", "maker");
        relay.deliverAll();
        assertThat(market.left(paste)).isEqualTo(49); // the one that was not to be restocked is gone
        assertThat(books.owedTo(paste.producerId())).isEqualTo(Money.ZERO);
        assertThat(figures.by(
                        SalesFigures.Grouping.CHANNEL,
                        new SalesFigures.Picked(null, null, "", paste.producerId(), null, null)))
                .containsExactly(new SalesFigures.Sum("OWN_SHOP", Money.ZERO, 0, 0));
        assertThat(books.prove().faults()).isEmpty();
    }

    @Test
    void twenty_refunds_of_one_piece_at_once_give_back_no_more_than_five() throws Exception {
        var paste = market.goods(market.producer(), 12_000, 50);
        var order = market.buy(paste, 5, PaymentMethod.PROMPTPAY);
        pay.confirm(order.id(), "staff");
        Callable<Boolean> give = () -> {
            try {
                refunds.give(wish(order.parts().getFirst(), 1, 0, true), "staff");
                return true;
            } catch (OrdersRejected rejected) {
                return false;
            }
        };

        var given = atOnce(Collections.nCopies(20, give));

        assertThat(given.stream().filter(yes -> yes)).hasSize(5);
        assertThat(market.left(paste)).isEqualTo(50);
        assertThat(books.prove().faults()).isEmpty();
    }

    private static Refunds.Wish wish(SubOrderView part, int pieces, long shippingSatang, boolean restock) {
        var variant = part.lines().getFirst().variantId();
        return new Refunds.Wish(
                part.producerId(),
                part.id(),
                pieces == 0 ? List.of() : List.of(new Refunds.Pieces(variant, pieces)),
                Money.satang(shippingSatang),
                restock,
                "แตกระหว่างทาง");
    }

    @Test
    void after_any_life_of_orders_the_books_are_right() {
        var random = new Random(7);
        for (int i = 0; i < 60; i++) {
            live(random);
        }

        var proof = books.prove();

        assertThat(proof.faults()).isEmpty();
        assertThat(proof.balances().values().stream().reduce(Money.ZERO, Money::plus))
                .isEqualTo(Money.ZERO);
    }

    @Test
    void a_satang_that_is_moved_by_hand_is_found() {
        var order = market.buy(market.goods(market.producer(), 12_000, 50), 2, PaymentMethod.PROMPTPAY);
        pay.confirm(order.id(), "staff");
        var tamper = "update tambon_orders.account_entry set amount_satang = amount_satang + ? where order_id = ?"
                + " and account = 'PRODUCER_PAYABLE'";

        sql.change(tamper, 1, order.id());
        var wrong = books.prove().faults();
        sql.change(tamper, -1, order.id());

        assertThat(wrong).containsExactly("1 postings that do not balance");
        assertThat(books.prove().faults()).isEmpty();
    }

    private void live(Random random) {
        var buyer = Market.visitor();
        for (int p = 0; p <= random.nextInt(3); p++) {
            var goods = market.goods(market.producer(), 1 + random.nextInt(1_000_000), 30);
            market.carts.add(buyer, goods.variantId(), 1 + random.nextInt(10));
        }
        var method = random.nextBoolean() ? PaymentMethod.PROMPTPAY : PaymentMethod.COD;
        var order = market.placeOrder.place(market.command(buyer, method));
        if (method == PaymentMethod.PROMPTPAY) {
            if (random.nextInt(4) == 0) {
                return;
            }
            pay.confirm(order.id(), "staff");
        }
        for (var part : order.parts()) {
            if (random.nextInt(3) == 0) {
                fulfil.cancel(part.producerId(), part.id(), "ส่งไม่ได้", "maker");
            } else {
                fulfil.ship(part.producerId(), part.id(), Carrier.OWN_DELIVERY, "", "maker");
                fulfil.deliver(part.producerId(), part.id(), "maker");
                if (random.nextInt(3) == 0) {
                    refunds.give(wish(part, 1, random.nextInt(4_001), random.nextBoolean()), "staff");
                }
            }
        }
    }

    private Refunds.Due cancelled() {
        var order = market.buy(market.goods(market.producer(), 12_000, 50), 2, PaymentMethod.PROMPTPAY);
        pay.confirm(order.id(), "staff");
        var part = order.parts().getFirst();
        fulfil.cancel(part.producerId(), part.id(), "ของหมด", "maker");
        return dueOf(order);
    }

    private Refunds.Due dueOf(OrderView order) {
        return all().stream()
                .filter(one -> one.orderId() == order.id())
                .findFirst()
                .orElseThrow();
    }

    private List<Refunds.Due> all() {
        var all = new ArrayList<Refunds.Due>();
        OrderSlice<Refunds.Due> page = refunds.due(null, 100);
        all.addAll(page.items());
        while (page.next() != null) {
            page = refunds.due(page.next(), 100);
            all.addAll(page.items());
        }
        return all;
    }
}
