package tambon.orders;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.catalog.Offer;
import tambon.infra.database.Statements;
import tambon.infra.money.Money;
import tambon.infra.testing.WithDatabase;
import tambon.orders.OrdersRejected.Invalid;
import tambon.orders.OrdersRejected.SlipUsed;
import tambon.orders.OrdersRejected.Unknown;
import tambon.orders.PayoutAccounts.Form;
import tambon.orders.PayoutAccounts.Kind;
import tambon.orders.Payouts.Payout;

import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static tambon.orders.PlaceOrderTest.atOnce;
import static tambon.orders.PlaceOrderTest.reason;

@MicronautTest(transactional = false)
@Timeout(120)
class PayoutsTest implements WithDatabase {

    @Inject
    Market market;

    @Inject
    PayOrder pay;

    @Inject
    FulfilOrders fulfil;

    @Inject
    Refunds refunds;

    @Inject
    Payouts payouts;

    @Inject
    PayoutAccounts accounts;

    @Inject
    Books books;

    @Inject
    Statements sql;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of("tambon.orders.timers", "false", "tambon.promptpay.id", "0812345678");
    }

    @Test
    void a_producer_is_sent_what_was_delivered_a_week_ago_and_every_line_is_an_order() {
        var paste = market.goods(market.producer(), 12_000, 50);
        var old = delivered(paste, 2, 8);
        delivered(paste, 1, 6);

        payouts.prepare("staff");
        payouts.prepare("staff");

        var payout = only(paste);
        assertThat(payout.amount()).isEqualTo(Money.baht(280));
        assertThat(payouts.lines(paste.producerId(), payout.id()))
                .extracting(Payouts.Line::orderNumber, Payouts.Line::amount)
                .containsExactly(tuple(old.number(), Money.baht(240)), tuple(old.number(), Money.baht(40)));
        assertThat(payouts.lines(market.producer(), payout.id())).isEmpty();
    }

    @Test
    void sending_it_settles_the_books_once() {
        var paste = market.goods(market.producer(), 12_000, 50);
        delivered(paste, 2, 8);
        payouts.prepare("staff");
        var payout = only(paste);

        payouts.paid(payout.id(), "OUT-" + payout.id(), "staff");
        payouts.paid(payout.id(), "OUT-" + payout.id(), "staff");

        assertThat(books.owedTo(paste.producerId())).isEqualTo(Money.ZERO);
        assertThat(only(paste).reference()).isEqualTo("OUT" + payout.id());
        assertThat(books.prove().faults()).isEmpty();
        assertThatThrownBy(() -> payouts.paid(1, "ABC123456", "staff")).satisfies(reason(Unknown.class));
        assertThatThrownBy(() -> payouts.paid(payout.id(), "?", "staff")).satisfies(reason(Invalid.class));
    }

    @Test
    void one_transfer_pays_one_statement() {
        var one = market.goods(market.producer(), 12_000, 50);
        var other = market.goods(market.producer(), 12_000, 50);
        delivered(one, 2, 8);
        delivered(other, 2, 8);
        payouts.prepare("staff");
        payouts.paid(only(one).id(), "SENT" + only(one).id(), "staff");

        assertThatThrownBy(
                        () -> payouts.paid(only(other).id(), "SENT" + only(one).id(), "staff"))
                .satisfies(reason(SlipUsed.class));
    }

    @Test
    void what_is_given_back_after_it_was_sent_is_kept_from_the_next() {
        var paste = market.goods(market.producer(), 12_000, 50);
        var old = delivered(paste, 2, 8);
        payouts.prepare("staff");
        payouts.paid(only(paste).id(), "SENT" + only(paste).id(), "staff");
        var part = old.parts().getFirst();
        refunds.give(
                new Refunds.Wish(
                        part.producerId(),
                        part.id(),
                        List.of(new Refunds.Pieces(paste.variantId(), 1)),
                        Money.ZERO,
                        false,
                        "ของเสีย"),
                "staff");

        delivered(paste, 3, 8);
        payouts.prepare("staff");

        assertThat(payouts.ofProducer(paste.producerId(), null, 10)
                        .items()
                        .getFirst()
                        .amount())
                .isEqualTo(Money.baht(360 + 55 - 120));
        assertThat(books.prove().faults()).isEmpty();
    }

    @Test
    void four_nodes_that_prepare_at_once_make_one_statement() throws Exception {
        for (int round = 0; round < 5; round++) {
            var paste = market.goods(market.producer(), 12_000, 50);
            delivered(paste, 2, 8);
            Callable<Integer> prepare = () -> payouts.prepare("staff");

            atOnce(Collections.nCopies(4, prepare));

            assertThat(payouts.ofProducer(paste.producerId(), null, 10).items()).hasSize(1);
        }
    }

    @Test
    void of_giving_back_and_paying_out_at_once_nothing_is_lost() throws Exception {
        for (int round = 0; round < 10; round++) {
            var paste = market.goods(market.producer(), 12_000, 50);
            var part = delivered(paste, 5, 8).parts().getFirst();
            var wish = new Refunds.Wish(
                    part.producerId(),
                    part.id(),
                    List.of(new Refunds.Pieces(paste.variantId(), 2)),
                    Money.ZERO,
                    false,
                    "ของเสีย");

            atOnce(List.<Callable<Boolean>>of(
                    () -> {
                        refunds.give(wish, "staff");
                        return true;
                    },
                    () -> {
                        payouts.prepare("staff");
                        payouts.paid(only(paste).id(), "RACE" + only(paste).id(), "staff");
                        return true;
                    }));

            var sent = only(paste).amount();
            assertThat(books.owedTo(paste.producerId()).plus(sent))
                    .isEqualTo(Money.baht(360).plus(part.shipping()));
        }
        assertThat(books.prove().faults()).isEmpty();
    }

    @Test
    void a_bank_file_holds_each_waiting_statement_once_and_one_the_bank_refused_goes_into_the_next() {
        var paste = market.goods(market.producer(), 12_000, 50);
        delivered(paste, 2, 8);
        payouts.prepare("staff");
        assertThat(payouts.send("staff").map(payouts::file).stream()
                        .flatMap(List::stream)
                        .map(Payouts.Transfer::producerId))
                .doesNotContain(paste.producerId()); // nobody said where to
        accounts.set(paste.producerId(), new Form(Kind.PROMPTPAY, null, "081-234-5678", "กลุ่มแม่บ้าน"), "maker");

        var first = payouts.file(payouts.send("staff").orElseThrow());
        assertThat(first)
                .extracting(Payouts.Transfer::payoutId)
                .containsOnlyOnce(only(paste).id());
        assertThat(only(paste).state()).isEqualTo(Payouts.State.SENDING);
        assertThat(payouts.send("staff")).isEmpty();
        assertThat(books.owedTo(paste.producerId())).isEqualTo(Money.ZERO);
        payouts.failed(only(paste).id(), "ไม่พบบัญชี", "staff");
        assertThat(only(paste).state()).isEqualTo(Payouts.State.FAILED);
        assertThat(books.owedTo(paste.producerId())).isEqualTo(Money.baht(280));
        var second = payouts.send("staff").orElseThrow();
        payouts.paid(only(paste).id(), "BANK" + only(paste).id(), "staff");

        assertThat(payouts.file(second)).extracting(Payouts.Transfer::amount).containsExactly(Money.baht(280));
        assertThat(only(paste).state()).isEqualTo(Payouts.State.PAID);
        assertThatThrownBy(() -> payouts.failed(only(paste).id(), "too late", "staff"))
                .satisfies(reason(OrdersRejected.NotOnItsWay.class));
        assertThat(books.prove().faults()).isEmpty();
    }

    @Test
    void four_who_make_a_bank_file_at_once_send_each_statement_once() throws Exception {
        var pastes = new java.util.ArrayList<Offer>();
        for (int i = 0; i < 6; i++) {
            var paste = market.goods(market.producer(), 12_000, 50);
            accounts.set(paste.producerId(), new Form(Kind.BANK, "006", "1234567890", "กลุ่ม"), "maker");
            delivered(paste, 2, 8);
            pastes.add(paste);
        }
        payouts.prepare("staff");
        Callable<List<Payouts.Transfer>> send =
                () -> payouts.send("staff").map(payouts::file).orElse(List.of());

        var sent = atOnce(Collections.nCopies(4, send)).stream()
                .flatMap(List::stream)
                .map(Payouts.Transfer::producerId)
                .toList();

        assertThat(sent)
                .containsAll(pastes.stream().map(Offer::producerId).toList())
                .doesNotHaveDuplicates();
        assertThat(books.prove().faults()).isEmpty();
    }

    @Test
    void accounts_that_cannot_be_are_refused() {
        for (var wrong : List.of(
                new Form(Kind.PROMPTPAY, null, "12345", "x"),
                new Form(Kind.PROMPTPAY, null, "1234567890123", "x"), // the last digit should be 1
                new Form(Kind.BANK, null, "1234567890", "x"),
                new Form(Kind.BANK, "006", "12345", "x"),
                new Form(Kind.BANK, "006", "1234567890", " "))) {
            assertThatThrownBy(() -> accounts.set(1, wrong, "maker")).satisfies(reason(Invalid.class));
        }
        accounts.set(1, new Form(Kind.PROMPTPAY, null, "1234567890121", "x"), "maker");
    }

    @Test
    void too_little_waits_and_cash_that_was_not_remitted_is_not_sent() {
        var cheap = market.goods(market.producer(), 100, 50);
        delivered(cheap, 1, 8);
        var cash = market.goods(market.producer(), 100_000, 50);
        var part = market.buy(cash, 1, PaymentMethod.COD).parts().getFirst();
        fulfil.ship(part.producerId(), part.id(), Carrier.OWN_DELIVERY, "", "maker");
        fulfil.deliver(part.producerId(), part.id(), "maker");
        daysAgo(part, 30);

        payouts.prepare("staff");

        assertThat(payouts.ofProducer(cheap.producerId(), null, 10).items()).isEmpty();
        assertThat(payouts.ofProducer(cash.producerId(), null, 10).items()).isEmpty();
    }

    private Payout only(Offer offer) {
        var all = payouts.ofProducer(offer.producerId(), null, 10).items();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private OrderView delivered(Offer offer, int quantity, int days) {
        var order = market.buy(offer, quantity, PaymentMethod.PROMPTPAY);
        var part = order.parts().getFirst();
        pay.confirm(order.id(), "staff");
        fulfil.ship(part.producerId(), part.id(), Carrier.OWN_DELIVERY, "", "maker");
        fulfil.deliver(part.producerId(), part.id(), "maker");
        daysAgo(part, days);
        return order;
    }

    private void daysAgo(SubOrderView part, int days) {
        sql.change(
                "update tambon_orders.sub_order_move set at = timestampadd(day, ?, at) where sub_order_id = ?",
                -days,
                part.id());
    }
}
