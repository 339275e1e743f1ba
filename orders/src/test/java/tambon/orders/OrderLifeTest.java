package tambon.orders;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tambon.infra.database.Statements;
import tambon.infra.money.Money;
import tambon.infra.testing.WithDatabase;
import tambon.orders.OrdersRejected.Invalid;
import tambon.orders.OrdersRejected.Unknown;
import tambon.orders.OrdersRejected.WrongMoment;
import tambon.orders.fulfilment.TimedMoves;
import tambon.orders.payment.UnpaidOrders;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tambon.orders.PlaceOrderTest.atOnce;
import static tambon.orders.PlaceOrderTest.reason;

/** The whole life of a part: every move that is allowed, every one that is not, and what time does. */
@MicronautTest(transactional = false)
@Timeout(120)
class OrderLifeTest implements WithDatabase {

    private static final String WHY = "เหตุผลของผู้ทดสอบ";

    @Inject
    Market market;

    @Inject
    FulfilOrders fulfil;

    @Inject
    BuyerMoves buyer;

    @Inject
    Disputes disputes;

    @Inject
    PayOrder pay;

    @Inject
    FindOrders find;

    @Inject
    TimedMoves timed;

    @Inject
    Books books;

    @Inject
    Statements sql;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of("tambon.orders.timers", "false", "tambon.promptpay.id", "0812345678");
    }

    /** Everything that anybody can do with a part. */
    private enum Move {
        PAY,
        GIVE_UP,
        CONFIRM,
        PACK,
        SHIP,
        DELIVER,
        CANCEL,
        CALL_OFF,
        COME_BACK,
        RECEIVE,
        ASK_RETURN,
        TAKE_BACK,
        REFUSE_RETURN,
        REPORT,
        SETTLE_FOR_BUYER,
        SETTLE_FOR_PRODUCER
    }

    private static final Map<SubOrderState, Set<Move>> OPEN = new EnumMap<>(SubOrderState.class);

    static {
        OPEN.put(SubOrderState.AWAITING_PAYMENT, EnumSet.of(Move.PAY, Move.GIVE_UP));
        OPEN.put(SubOrderState.PAID, EnumSet.of(Move.CONFIRM, Move.PACK, Move.SHIP, Move.CANCEL, Move.CALL_OFF));
        OPEN.put(SubOrderState.CONFIRMED, EnumSet.of(Move.PACK, Move.SHIP, Move.CANCEL, Move.CALL_OFF));
        OPEN.put(SubOrderState.PACKED, EnumSet.of(Move.SHIP, Move.CANCEL));
        OPEN.put(SubOrderState.SHIPPED, EnumSet.of(Move.DELIVER, Move.COME_BACK, Move.RECEIVE, Move.REPORT));
        OPEN.put(SubOrderState.DELIVERED, EnumSet.of(Move.RECEIVE, Move.ASK_RETURN, Move.REPORT));
        OPEN.put(SubOrderState.RETURN_ASKED, EnumSet.of(Move.TAKE_BACK, Move.REFUSE_RETURN));
        OPEN.put(SubOrderState.DISPUTED, EnumSet.of(Move.SETTLE_FOR_BUYER, Move.SETTLE_FOR_PRODUCER));
    }

    @ParameterizedTest
    @EnumSource(SubOrderState.class)
    void a_part_moves_where_it_may_and_nowhere_else(SubOrderState from) {
        for (var move : Move.values()) {
            // a confirmed payment stays confirmed: told again it is no news, and never a move
            if (move == Move.PAY && from != SubOrderState.EXPIRED && from != SubOrderState.AWAITING_PAYMENT) {
                continue;
            }
            var order = in(from);

            if (OPEN.getOrDefault(from, Set.of()).contains(move)) {
                take(move, order);
                assertThat(state(order)).as("%s from %s", move, from).isNotEqualTo(from);
            } else {
                assertThatThrownBy(() -> take(move, order))
                        .as("%s from %s", move, from)
                        .satisfies(reason(WrongMoment.class));
                assertThat(state(order)).isEqualTo(from);
            }
        }
        assertThat(books.prove().faults()).isEmpty();
    }

    private void take(Move move, OrderView order) {
        var part = order.parts().getFirst();
        long id = part.id();
        long maker = part.producerId();
        switch (move) {
            case PAY -> pay.confirm(order.id(), "staff");
            case GIVE_UP -> buyer.giveUp(order.id(), WHY);
            case CONFIRM -> fulfil.confirm(maker, id, "maker");
            case PACK -> fulfil.pack(maker, id, "maker");
            case SHIP -> fulfil.ship(maker, id, Carrier.OWN_DELIVERY, "", "maker");
            case DELIVER -> fulfil.deliver(maker, id, "maker");
            case CANCEL -> fulfil.cancel(maker, id, WHY, "maker");
            case CALL_OFF -> buyer.callOff(order.id(), id, WHY);
            case COME_BACK -> fulfil.comeBack(maker, id, true, WHY, "maker");
            case RECEIVE -> buyer.received(order.id(), id);
            case ASK_RETURN -> buyer.askReturn(order.id(), id, WHY);
            case TAKE_BACK -> fulfil.takeBack(maker, id, true, "maker");
            case REFUSE_RETURN -> fulfil.refuseReturn(maker, id, WHY, "maker");
            case REPORT -> buyer.report(order.id(), id, WHY);
            case SETTLE_FOR_BUYER -> disputes.settle(id, true, WHY, "staff");
            case SETTLE_FOR_PRODUCER -> disputes.settle(id, false, WHY, "staff");
        }
    }

    /** An order whose only part came to that state by the moves that lead there. */
    private OrderView in(SubOrderState state) {
        var order = market.buy(market.goods(market.producer(), 12_000, 5), 2, PaymentMethod.PROMPTPAY);
        if (state == SubOrderState.EXPIRED) {
            makeDue("payment set pay_by", "purchase_id", order.id());
            unpaid.expire();
        }
        wayTo(state).forEach(move -> take(move, order));
        assertThat(state(order)).isEqualTo(state);
        return order;
    }

    @Inject
    UnpaidOrders unpaid;

    private static List<Move> wayTo(SubOrderState state) {
        return switch (state) {
            case AWAITING_PAYMENT, EXPIRED -> List.of();
            case PAID -> List.of(Move.PAY);
            case CONFIRMED -> List.of(Move.PAY, Move.CONFIRM);
            case PACKED -> List.of(Move.PAY, Move.PACK);
            case SHIPPED -> List.of(Move.PAY, Move.SHIP);
            case DELIVERED -> List.of(Move.PAY, Move.SHIP, Move.DELIVER);
            case COMPLETED -> List.of(Move.PAY, Move.SHIP, Move.RECEIVE);
            case RETURN_ASKED -> List.of(Move.PAY, Move.SHIP, Move.DELIVER, Move.ASK_RETURN);
            case RETURNED -> List.of(Move.PAY, Move.SHIP, Move.DELIVER, Move.ASK_RETURN, Move.TAKE_BACK);
            case DISPUTED -> List.of(Move.PAY, Move.SHIP, Move.REPORT);
            case REFUNDED -> List.of(Move.PAY, Move.SHIP, Move.REPORT, Move.SETTLE_FOR_BUYER);
            case CANCELLED -> List.of(Move.PAY, Move.CANCEL);
        };
    }

    @Test
    void every_move_says_who_when_and_why() {
        var order = in(SubOrderState.REFUNDED);
        var part = order.parts().getFirst();

        var moves = find.moves(List.of(part.id())).get(part.id());

        assertThat(moves)
                .extracting(move -> move.from() + " " + move.to() + " " + move.who() + " " + move.why())
                .containsExactly(
                        "AWAITING_PAYMENT PAID staff ",
                        "PAID SHIPPED maker ",
                        "SHIPPED DISPUTED buyer " + WHY,
                        "DISPUTED REFUNDED staff " + WHY);
        assertThat(moves).isSortedAccordingTo(Comparator.comparing(FindOrders.Move::at));
    }

    @Test
    void goods_that_come_back_broken_are_not_sold_again_and_the_money_is_owed_back() {
        var paste = market.goods(market.producer(), 12_000, 5);
        var order = market.buy(paste, 2, PaymentMethod.PROMPTPAY);
        var part = order.parts().getFirst();
        for (var move : wayTo(SubOrderState.RETURN_ASKED)) {
            take(move, order);
        }

        fulfil.takeBack(part.producerId(), part.id(), false, "maker");

        assertThat(market.left(paste)).isEqualTo(3);
        assertThat(books.owedTo(part.producerId())).isEqualTo(Money.ZERO);
        assertThat(books.prove().faults()).isEmpty();
    }

    @Test
    void a_cash_parcel_that_nobody_took_frees_its_stock_and_owes_nobody_anything() {
        var paste = market.goods(market.producer(), 12_000, 5);
        var order = market.buy(paste, 2, PaymentMethod.COD);
        var part = order.parts().getFirst();
        fulfil.ship(part.producerId(), part.id(), Carrier.OWN_DELIVERY, "", "maker");

        assertThatThrownBy(() -> buyer.report(order.id(), part.id(), WHY)).satisfies(reason(WrongMoment.class));
        assertThatThrownBy(() -> buyer.received(order.id(), part.id())).satisfies(reason(WrongMoment.class));
        fulfil.comeBack(part.producerId(), part.id(), true, WHY, "maker");

        assertThat(market.left(paste)).isEqualTo(5);
        assertThat(state(order)).isEqualTo(SubOrderState.RETURNED);
        assertThat(books.prove().faults()).isEmpty();
    }

    @Test
    void what_time_does_each_state_comes_to_by_itself() {
        assertTimeLeads(SubOrderState.PAID, SubOrderState.CANCELLED);
        assertTimeLeads(SubOrderState.SHIPPED, SubOrderState.DELIVERED);
        assertTimeLeads(SubOrderState.DELIVERED, SubOrderState.COMPLETED);
        assertTimeLeads(SubOrderState.RETURN_ASKED, SubOrderState.DISPUTED);
        for (var lasting : List.of(SubOrderState.CONFIRMED, SubOrderState.PACKED, SubOrderState.DISPUTED)) {
            assertThat(in(lasting).id()).isPositive();
        }
        timed.run();
        assertThat(books.prove().faults()).isEmpty();
    }

    private void assertTimeLeads(SubOrderState from, SubOrderState to) {
        var order = in(from);
        timed.run();
        assertThat(state(order)).as("before its time").isEqualTo(from);
        makeDue("sub_order set timer_at", "purchase_id", order.id());

        timed.run();

        assertThat(state(order)).isEqualTo(to);
    }

    @Test
    void a_timer_that_two_nodes_see_at_once_rings_once() throws Exception {
        var orders = List.of(in(SubOrderState.DELIVERED), in(SubOrderState.DELIVERED), in(SubOrderState.DELIVERED));
        orders.forEach(order -> makeDue("sub_order set timer_at", "purchase_id", order.id()));
        Callable<Integer> look = timed::run;

        var moved = atOnce(List.of(look, look, look, look));

        assertThat(moved.stream().mapToInt(n -> n).sum()).isEqualTo(3);
        assertThat(orders).allSatisfy(order -> assertThat(state(order)).isEqualTo(SubOrderState.COMPLETED));
    }

    @Test
    void of_calling_off_and_packing_at_once_one_wins_whole() throws Exception {
        for (int round = 0; round < 20; round++) {
            var order = in(SubOrderState.PAID);
            Callable<Boolean> callOff = () -> succeeds(Move.CALL_OFF, order);
            Callable<Boolean> pack = () -> succeeds(Move.PACK, order);

            var won = atOnce(round % 2 == 0 ? List.of(callOff, pack) : List.of(pack, callOff));

            assertThat(won).containsExactlyInAnyOrder(true, false);
        }
        assertThat(books.prove().faults()).isEmpty();
    }

    private boolean succeeds(Move move, OrderView order) {
        try {
            take(move, order);
            return true;
        } catch (OrdersRejected tooLate) {
            return false;
        }
    }

    @Test
    void nobody_moves_a_part_by_anothers_order_or_without_a_reason() {
        var mine = in(SubOrderState.PAID);
        var other = in(SubOrderState.PAID);
        long part = other.parts().getFirst().id();

        assertThatThrownBy(() -> buyer.callOff(mine.id(), part, WHY)).satisfies(reason(Unknown.class));
        assertThatThrownBy(() -> buyer.callOff(other.id(), part, " x")).satisfies(reason(Invalid.class));
        assertThatThrownBy(() -> buyer.callOff(other.id(), part, "@timer.PAID")).satisfies(reason(Invalid.class));
        assertThatThrownBy(() -> buyer.giveUp(1, WHY)).satisfies(reason(Unknown.class));
        assertThat(state(other)).isEqualTo(SubOrderState.PAID);
    }

    @Test
    void a_dispute_is_seen_by_staff_with_its_story_until_it_is_settled() {
        var order = in(SubOrderState.DISPUTED);
        long part = order.parts().getFirst().id();

        var dispute = disputes.one(part).orElseThrow();
        disputes.settle(part, false, WHY, "staff");

        assertThat(dispute.reason()).isEqualTo(WHY);
        assertThat(dispute.buyer()).isEqualTo(Market.SOMCHAI);
        assertThat(dispute.moves()).hasSize(3);
        assertThat(disputes.one(part)).isEmpty();
        assertThat(state(order)).isEqualTo(SubOrderState.COMPLETED);
    }

    private void makeDue(String timer, String key, long id) {
        sql.change(
                "update tambon_orders." + timer + " = timestampadd(second, -1, utc_timestamp(6)) where " + key + " = ?",
                id);
    }

    private SubOrderState state(OrderView order) {
        return find.forBuyer(order.id(), Market.visitor(), order.buyerKey())
                .orElseThrow()
                .parts()
                .getFirst()
                .state();
    }
}
