package tambon.orders;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.catalog.Offer;
import tambon.infra.database.Statements;
import tambon.infra.money.Money;
import tambon.infra.testing.WithDatabase;
import tambon.orders.OrdersRejected.KeyReused;
import tambon.orders.Presses.Press;
import tambon.orders.Remittances.NewLine;
import tambon.orders.Remittances.NewList;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tambon.orders.PlaceOrderTest.atOnce;
import static tambon.orders.PlaceOrderTest.reason;

/** Each move of money pressed eight times at once under one key: it happens once, and all eight get the first answer. */
@MicronautTest(transactional = false)
@Timeout(120)
class PressesTest implements WithDatabase {

    @Inject
    Market market;

    @Inject
    Presses presses;

    @Inject
    PayOrder pay;

    @Inject
    Slips slips;

    @Inject
    FulfilOrders fulfil;

    @Inject
    BuyerMoves buyer;

    @Inject
    Refunds refunds;

    @Inject
    Payouts payouts;

    @Inject
    PayoutAccounts accounts;

    @Inject
    Remittances remittances;

    @Inject
    Books books;

    @Inject
    Statements sql;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of("tambon.orders.timers", "false", "tambon.promptpay.id", "0812345678");
    }

    @AfterEach
    void the_books_are_right() {
        assertThat(books.prove().faults()).isEmpty();
    }

    @Test
    void a_refund() throws Exception {
        var order = paid(5);
        var part = order.parts().getFirst();
        var press = press("refund", Long.toString(part.id()));

        eightTimes(press, () -> {
            refunds.give(onePiece(part), "staff");
            return "given";
        });

        assertThat(refunds.ofOrder(order.id())).hasSize(1);
        assertOtherWishRefused(press);
        presses.once(press("refund", Long.toString(part.id())), () -> {
            refunds.give(onePiece(part), "staff"); // the same wish under another key is another refund
            return "given";
        });
        assertThat(refunds.ofOrder(order.id())).hasSize(2);
    }

    @Test
    void a_refund_that_was_sent() throws Exception {
        var order = paid(2);
        refunds.give(onePiece(order.parts().getFirst()), "staff");
        long refund = due(order);

        eightTimes(press("sent"), () -> {
            refunds.paidBack(refund, "BACK" + refund, "staff");
            return "sent";
        });

        assertThat(entries("REFUND_PAID", refund)).isEqualTo(2);
    }

    @Test
    void a_payment_that_was_seen() throws Exception {
        var order = market.buy(market.goods(market.producer(), 12_000, 50), 2, PaymentMethod.PROMPTPAY);

        eightTimes(press("confirm"), () -> {
            pay.confirm(order.id(), "staff");
            return "confirmed";
        });

        assertThat(entries("PAYMENT", order.parts().getFirst().id())).isEqualTo(3);
    }

    @Test
    void a_slip_that_was_refused() throws Exception {
        var order = market.buy(market.goods(market.producer(), 12_000, 50), 2, PaymentMethod.PROMPTPAY);
        slips.send(order.id(), "SLIP" + order.id());

        eightTimes(press("refuse"), () -> {
            slips.refuse(order.id(), "เงินไม่เข้า", "staff");
            return "refused";
        });

        assertThat(slips.latest(List.of(order.id())).get(order.id()).refusedBecause())
                .isEqualTo("เงินไม่เข้า");
    }

    @Test
    void an_order_that_is_called_off_after_it_was_paid() throws Exception {
        var order = paid(2);

        eightTimes(press("off"), () -> {
            buyer.callOff(order.id(), order.parts().getFirst().id(), "เปลี่ยนใจ");
            return "called off";
        });

        assertThat(refunds.ofOrder(order.id())).hasSize(1);
    }

    @Test
    void a_run_of_payouts_its_file_and_what_became_of_it() throws Exception {
        var paste = market.goods(market.producer(), 12_000, 50);
        accounts.set(
                paste.producerId(),
                new PayoutAccounts.Form(PayoutAccounts.Kind.BANK, "006", "1234567890", "กลุ่ม"),
                "maker");
        delivered(paste);

        eightTimesInSteps(press("prepare"), () -> Integer.toString(payouts.prepare("staff")));
        var statement = only(paste);
        var file = eightTimes(
                press("send"), () -> payouts.send("staff").orElseThrow().toString());
        assertThat(payouts.file(Long.parseLong(file)))
                .filteredOn(transfer -> transfer.producerId() == paste.producerId())
                .hasSize(1);
        eightTimes(press("fail"), () -> {
            payouts.failed(statement.id(), "บัญชีปิด", "staff");
            return "failed";
        });
        assertThat(only(paste).state()).isEqualTo(Payouts.State.FAILED);
        payouts.send("staff");
        eightTimes(press("paid"), () -> {
            payouts.paid(statement.id(), "BANK" + statement.id(), "staff");
            return "paid";
        });

        assertThat(only(paste).state()).isEqualTo(Payouts.State.PAID);
        assertThat(books.owedTo(paste.producerId())).isEqualTo(Money.ZERO);
    }

    @Test
    void a_carriers_list_and_a_difference_that_is_accepted() throws Exception {
        var paste = market.goods(market.producer(), 12_000, 50);
        var part = market.buy(paste, 1, PaymentMethod.COD).parts().getFirst();
        var tracking = "FLASH" + part.id();
        fulfil.ship(part.producerId(), part.id(), Carrier.FLASH, "TH0123456789AB", "maker");
        sql.change("update tambon_orders.sub_order set tracking_number = ? where id = ?", tracking, part.id());
        fulfil.deliver(part.producerId(), part.id(), "maker");
        var list = new NewList(
                Carrier.FLASH,
                "L" + part.id(),
                LocalDate.of(2026, 11, 21),
                List.of(new NewLine(tracking, part.total().minus(Money.baht(5)), Money.ZERO)));

        var id = Long.parseLong(eightTimes(press("list"), () -> Long.toString(remittances.take(list, "staff"))));
        var line = remittances.lines(id);
        assertThat(line).hasSize(1);
        eightTimes(press("accept"), () -> {
            remittances.accept(line.getFirst().id(), "staff");
            return "accepted";
        });

        assertThat(entries("CASH_REMITTED", part.id())).isEqualTo(3);
    }

    private Press press(String... asked) {
        return new Press("a1", Market.key(), List.of(asked));
    }

    /** All eight get one answer, which is given. */
    private String eightTimes(Press press, Supplier<String> work) throws Exception {
        return same(() -> presses.once(press, work));
    }

    private void eightTimesInSteps(Press press, Supplier<String> work) throws Exception {
        same(() -> presses.inSteps(press, work));
    }

    private static String same(Callable<String> one) throws Exception {
        var answers = new HashSet<>(atOnce(Collections.nCopies(8, one)));
        assertThat(answers).hasSize(1);
        return answers.iterator().next();
    }

    private void assertOtherWishRefused(Press press) {
        var other = new Press(press.who(), press.key(), List.of("another wish"));
        assertThatThrownBy(() -> presses.once(other, () -> "done")).satisfies(reason(KeyReused.class));
        assertThatThrownBy(() -> presses.inSteps(other, () -> "done")).satisfies(reason(KeyReused.class));
    }

    private OrderView paid(int pieces) {
        var order = market.buy(market.goods(market.producer(), 12_000, 50), pieces, PaymentMethod.PROMPTPAY);
        pay.confirm(order.id(), "staff");
        return order;
    }

    private void delivered(Offer offer) {
        var order = market.buy(offer, 2, PaymentMethod.PROMPTPAY);
        var part = order.parts().getFirst();
        pay.confirm(order.id(), "staff");
        fulfil.ship(part.producerId(), part.id(), Carrier.OWN_DELIVERY, "", "maker");
        fulfil.deliver(part.producerId(), part.id(), "maker");
        sql.change(
                "update tambon_orders.sub_order_move set at = timestampadd(day, -8, at) where sub_order_id = ?",
                part.id());
    }

    private static Refunds.Wish onePiece(SubOrderView part) {
        return new Refunds.Wish(
                part.producerId(),
                part.id(),
                List.of(new Refunds.Pieces(part.lines().getFirst().variantId(), 1)),
                Money.ZERO,
                true,
                "แตกระหว่างทาง");
    }

    private long due(OrderView order) {
        return sql.first(
                        "select id from tambon_orders.refund where purchase_id = ?",
                        row -> row.number("id"),
                        order.id())
                .orElseThrow();
    }

    private Payouts.Payout only(Offer offer) {
        var all = payouts.ofProducer(offer.producerId(), null, 10).items();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private long entries(String kind, long cause) {
        return sql.first(
                        "select count(*) n from tambon_orders.account_entry where kind = ? and cause_id = ?",
                        row -> row.number("n"),
                        kind,
                        cause)
                .orElseThrow();
    }
}
