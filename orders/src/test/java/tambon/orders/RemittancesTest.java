package tambon.orders;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.infra.database.Statements;
import tambon.infra.money.Money;
import tambon.infra.testing.WithDatabase;
import tambon.orders.OrdersRejected.Invalid;
import tambon.orders.OrdersRejected.ListKnown;
import tambon.orders.OrdersRejected.Unknown;
import tambon.orders.OrdersRejected.WrongMoment;
import tambon.orders.Remittances.Line;
import tambon.orders.Remittances.NewLine;
import tambon.orders.Remittances.NewList;
import tambon.orders.Remittances.Result;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tambon.orders.PlaceOrderTest.atOnce;
import static tambon.orders.PlaceOrderTest.reason;

@MicronautTest(transactional = false)
@Timeout(120)
class RemittancesTest implements WithDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger(10_000_000);

    @Inject
    Market market;

    @Inject
    FulfilOrders fulfil;

    @Inject
    Remittances remittances;

    @Inject
    Payouts payouts;

    @Inject
    Books books;

    @Inject
    Statements sql;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of("tambon.orders.timers", "false");
    }

    private record Sent(SubOrderView part, String tracking) {}

    @Test
    void cash_is_with_the_carrier_until_its_list_comes_and_then_the_producer_can_be_paid() {
        var parcel = delivered(2);
        assertThat(withThaiPost()).contains(parcel.tracking);

        long list = take("A", line(parcel, parcel.part.total(), 1_500));

        assertThat(results(list)).containsExactly(Result.AGREES);
        assertThat(withThaiPost()).doesNotContain(parcel.tracking);
        assertThat(remittances.list(list).orElseThrow().open()).isZero();
        sql.change(
                "update tambon_orders.sub_order_move set at = timestampadd(day, -9, at) where sub_order_id = ?",
                parcel.part.id());
        payouts.prepare("staff");
        assertThat(payouts.ofProducer(parcel.part.producerId(), null, 5).items())
                .extracting(Payouts.Payout::amount)
                .containsExactly(parcel.part.total()); // the carrier's fee is the platform's to bear
        assertThat(books.prove().faults()).isEmpty();
    }

    @Test
    void what_does_not_agree_waits_as_a_difference_and_is_told_apart() {
        var less = delivered(2);
        var agreed = delivered(1);
        var onItsWay = shipped(1);

        long list = take(
                "D",
                line(less, less.part.total().minus(Money.baht(5)), 0),
                line(agreed, agreed.part.total(), 0),
                line(agreed, agreed.part.total(), 0),
                line(onItsWay, onItsWay.part.total(), 0),
                new NewLine("EX999999999TH", Money.baht(10), Money.ZERO));

        assertThat(results(list))
                .containsExactly(Result.DIFFERS, Result.AGREES, Result.REPEATED, Result.NOT_DELIVERED, Result.UNKNOWN);
        assertThat(remittances.differences()).extracting(Line::listId).contains(list);
        assertThat(books.prove().faults()).isEmpty();
    }

    @Test
    void a_difference_can_be_accepted_once_and_what_is_missing_is_the_carriers() {
        var less = delivered(2);
        long list = take("E", line(less, less.part.total().minus(Money.baht(5)), 0));
        long lineId = remittances.lines(list).getFirst().id();
        var before = fees();

        remittances.accept(lineId, "staff");

        assertThat(fees().minus(before)).isEqualTo(Money.baht(5));
        assertThatThrownBy(() -> remittances.accept(lineId, "staff")).satisfies(reason(Unknown.class));
        assertThat(books.prove().faults()).isEmpty();
    }

    @Test
    void a_parcel_that_nobody_told_as_delivered_is_not_settled_before() {
        var parcel = shipped(1);
        long list = take("N", line(parcel, parcel.part.total(), 0));
        long lineId = remittances.lines(list).getFirst().id();

        assertThatThrownBy(() -> remittances.accept(lineId, "staff")).satisfies(reason(WrongMoment.class));
        fulfil.deliver(parcel.part.producerId(), parcel.part.id(), "maker");
        remittances.accept(lineId, "staff");

        assertThat(books.prove().faults()).isEmpty();
    }

    @Test
    void a_list_comes_once_and_four_at_once_bring_the_cash_once() throws Exception {
        var parcel = delivered(1);
        var name = "ONCE" + parcel.part.id();
        Callable<Boolean> same = () -> {
            try {
                remittances.take(list(name, line(parcel, parcel.part.total(), 0)), "staff");
                return true;
            } catch (OrdersRejected known) {
                assertThat(known).satisfies(reason(ListKnown.class));
                return false;
            }
        };
        assertThat(atOnce(Collections.nCopies(4, same)).stream().filter(yes -> yes))
                .hasSize(1);

        var other = delivered(1);
        var lists = atOnce(java.util.stream.IntStream.range(0, 4)
                .<Callable<Long>>mapToObj(i -> () -> take("R" + i, line(other, other.part.total(), 0)))
                .toList());

        assertThat(lists.stream().flatMap(id -> results(id).stream()))
                .containsExactlyInAnyOrder(Result.AGREES, Result.REPEATED, Result.REPEATED, Result.REPEATED);
        assertThat(books.prove().faults()).isEmpty();
    }

    @Test
    void cash_that_the_producer_took_itself_is_settled_with_what_it_is_owed() {
        var goods = market.goods(market.producer(), 12_000, 9);
        var part = market.buy(goods, 1, PaymentMethod.COD).parts().getFirst();
        fulfil.ship(part.producerId(), part.id(), Carrier.OWN_DELIVERY, "", "maker");
        fulfil.deliver(part.producerId(), part.id(), "maker");

        assertThat(books.owedTo(part.producerId())).isEqualTo(Money.ZERO);
        assertThat(books.prove().faults()).isEmpty();
    }

    @Test
    void a_list_that_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> take("X")).satisfies(reason(Invalid.class));
        assertThatThrownBy(() -> take("X", new NewLine("EX1", Money.ZERO, Money.ZERO)))
                .satisfies(reason(Invalid.class));
        assertThatThrownBy(() -> take("X", new NewLine("EX1", Money.baht(1), Money.baht(2))))
                .satisfies(reason(Invalid.class));
        assertThatThrownBy(() -> take("X", new NewLine("", Money.baht(1), Money.ZERO)))
                .satisfies(reason(Invalid.class));
    }

    private long take(String name, NewLine... lines) {
        return remittances.take(list(name + market.ids.next(), lines), "staff");
    }

    private static NewList list(String name, NewLine... lines) {
        return new NewList(Carrier.THAILAND_POST, name, LocalDate.of(2026, 11, 21), List.of(lines));
    }

    private static NewLine line(Sent sent, Money amount, long feeSatang) {
        return new NewLine(sent.tracking, amount, Money.satang(feeSatang));
    }

    private List<Result> results(long list) {
        return remittances.lines(list).stream().map(Line::result).toList();
    }

    private List<String> withThaiPost() {
        return remittances.withCarrier(Carrier.THAILAND_POST, null, 100).items().stream()
                .map(Remittances.Parcel::trackingNumber)
                .toList();
    }

    private Money fees() {
        return books.prove().balances().getOrDefault("CARRIER_FEES", Money.ZERO);
    }

    private Sent shipped(int quantity) {
        var goods = market.goods(market.producer(), 12_000, 9);
        var part = market.buy(goods, quantity, PaymentMethod.COD).parts().getFirst();
        var tracking = thaiPost(NUMBER.incrementAndGet());
        fulfil.ship(part.producerId(), part.id(), Carrier.THAILAND_POST, tracking, "maker");
        return new Sent(part, tracking);
    }

    private Sent delivered(int quantity) {
        var sent = shipped(quantity);
        fulfil.deliver(sent.part.producerId(), sent.part.id(), "maker");
        return sent;
    }

    /** With the check digit of the Universal Postal Union's standard S10. */
    private static String thaiPost(int number) {
        var digits = String.format(Locale.ROOT, "%08d", number);
        int[] weights = {8, 6, 4, 2, 3, 5, 9, 7};
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        int check = 11 - sum % 11;
        return "EX" + digits + (check == 10 ? 0 : check == 11 ? 5 : check) + "TH";
    }
}
