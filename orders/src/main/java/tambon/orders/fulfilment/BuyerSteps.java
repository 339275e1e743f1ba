package tambon.orders.fulfilment;

import tambon.infra.database.WholeTransaction;
import tambon.orders.BuyerMoves;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.Unknown;
import tambon.orders.OrdersRejected.WrongMoment;
import tambon.orders.part.Part;
import tambon.orders.part.PartState.Shipped;
import tambon.orders.part.Parts;
import tambon.orders.payment.UnpaidOrders;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.UnaryOperator;

/** The buyer's side of an order's life. */
@Singleton
final class BuyerSteps implements BuyerMoves {

    private static final String BUYER = "buyer";

    private final Parts parts;
    private final Moves moves;
    private final UnpaidOrders unpaid;
    private final WholeTransaction transaction;
    private final Clock clock;

    BuyerSteps(Parts parts, Moves moves, UnpaidOrders unpaid, WholeTransaction transaction, Clock clock) {
        this.parts = parts;
        this.moves = moves;
        this.unpaid = unpaid;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void giveUp(long orderId, String reason) {
        unpaid.giveUp(orderId, BUYER, Reason.checked(reason));
    }

    @Override
    public void callOff(long orderId, long subOrderId, String reason) {
        var why = Reason.checked(reason);
        move(orderId, subOrderId, part -> part.callOff(why), why);
    }

    @Override
    public void received(long orderId, long subOrderId) {
        transaction.join(() -> {
            var before = lock(orderId, subOrderId);
            if (before.paidAt() == null) {
                throw new OrdersRejected(
                        new WrongMoment(before.state().shown())); // the cash is the producer's to confirm
            }
            var arrived = before;
            if (before.state() instanceof Shipped) {
                arrived = before.deliver(clock.instant());
                moves.make(before, arrived, BUYER, "");
            }
            moves.make(arrived, arrived.complete(), BUYER, "");
            return subOrderId;
        });
    }

    @Override
    public void askReturn(long orderId, long subOrderId, String reason) {
        move(orderId, subOrderId, Part::askReturn, Reason.checked(reason));
    }

    @Override
    public void report(long orderId, long subOrderId, String reason) {
        move(orderId, subOrderId, Part::dispute, Reason.checked(reason));
    }

    private void move(long orderId, long subOrderId, UnaryOperator<Part> move, String why) {
        transaction.join(() -> {
            var before = lock(orderId, subOrderId);
            moves.make(before, move.apply(before), BUYER, why);
            return subOrderId;
        });
    }

    private Part lock(long orderId, long subOrderId) {
        return parts.lockOf(orderId, subOrderId).orElseThrow(() -> new OrdersRejected(new Unknown()));
    }
}
