package tambon.orders.fulfilment;

import tambon.infra.database.WholeTransaction;
import tambon.orders.Carrier;
import tambon.orders.FulfilOrders;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.Unknown;
import tambon.orders.part.Part;
import tambon.orders.part.Parts;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.UnaryOperator;

/** Each move locks the part first: of two at once the second sees what the first has made of it. */
@Singleton
final class Fulfilment implements FulfilOrders {

    private final Parts parts;
    private final Moves moves;
    private final WholeTransaction transaction;
    private final Clock clock;

    Fulfilment(Parts parts, Moves moves, WholeTransaction transaction, Clock clock) {
        this.parts = parts;
        this.moves = moves;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void confirm(long producerId, long subOrderId, String who) {
        move(producerId, subOrderId, Part::confirm, true, who, "");
    }

    @Override
    public void pack(long producerId, long subOrderId, String who) {
        move(producerId, subOrderId, Part::pack, true, who, "");
    }

    @Override
    public void ship(long producerId, long subOrderId, Carrier carrier, String trackingNumber, String who) {
        var number = TrackingNumber.checked(carrier, trackingNumber);
        move(producerId, subOrderId, part -> part.ship(carrier, number), true, who, "");
    }

    @Override
    public void handOver(long producerId, long subOrderId, String who) {
        move(producerId, subOrderId, part -> part.handOver(clock.instant()), true, who, "");
    }

    @Override
    public void deliver(long producerId, long subOrderId, String who) {
        move(producerId, subOrderId, part -> part.deliver(clock.instant()), true, who, "");
    }

    @Override
    public void cancel(long producerId, long subOrderId, String reason, String who) {
        var why = Reason.checked(reason);
        move(producerId, subOrderId, part -> part.cancel(why), true, who, why);
    }

    @Override
    public void comeBack(long producerId, long subOrderId, boolean sellable, String reason, String who) {
        move(producerId, subOrderId, Part::comeBack, sellable, who, Reason.checked(reason));
    }

    @Override
    public void takeBack(long producerId, long subOrderId, boolean sellable, String who) {
        move(producerId, subOrderId, Part::takeBack, sellable, who, "@taken-back");
    }

    @Override
    public void refuseReturn(long producerId, long subOrderId, String reason, String who) {
        move(producerId, subOrderId, Part::refuseReturn, true, who, Reason.checked(reason));
    }

    private void move(
            long producerId, long subOrderId, UnaryOperator<Part> move, boolean sellable, String who, String why) {
        transaction.join(() -> {
            var before = parts.lock(producerId, subOrderId).orElseThrow(() -> new OrdersRejected(new Unknown()));
            moves.make(before, move.apply(before), sellable, who, why);
            return subOrderId;
        });
    }
}
