package tambon.orders.fulfilment;

import tambon.infra.database.WholeTransaction;
import tambon.orders.Carrier;
import tambon.orders.FulfilOrders;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.Invalid;
import tambon.orders.OrdersRejected.Unknown;
import tambon.orders.money.Consequences;
import tambon.orders.part.Part;
import tambon.orders.part.Parts;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;

/** Each move locks the part first: of two at once the second sees what the first has made of it. */
@Singleton
final class Fulfilment implements FulfilOrders {

    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 300;

    private final Parts parts;
    private final Consequences consequences;
    private final WholeTransaction transaction;
    private final Clock clock;

    Fulfilment(Parts parts, Consequences consequences, WholeTransaction transaction, Clock clock) {
        this.parts = parts;
        this.consequences = consequences;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void confirm(long producerId, long subOrderId, String who) {
        move(producerId, subOrderId, Part::confirm, who, "");
    }

    @Override
    public void ship(long producerId, long subOrderId, Carrier carrier, String trackingNumber, String who) {
        var number = TrackingNumber.checked(carrier, trackingNumber);
        move(producerId, subOrderId, part -> part.ship(carrier, number), who, "");
    }

    @Override
    public void deliver(long producerId, long subOrderId, String who) {
        transaction.run(() -> {
            var before = lock(producerId, subOrderId);
            var after = before.deliver(clock.instant());
            parts.moved(before, after, who, "");
            if (before.paidAt() == null) {
                consequences.paid(List.of(after)); // cash at the door
            }
            return subOrderId;
        });
    }

    @Override
    public void cancel(long producerId, long subOrderId, String reason, String who) {
        var why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw new OrdersRejected(new Invalid("reason"));
        }
        transaction.run(() -> {
            var before = lock(producerId, subOrderId);
            var after = before.cancel(why);
            parts.moved(before, after, who, why);
            if (before.paidAt() == null) {
                consequences.released(List.of(after), why, who);
            } else {
                consequences.undone(after, why, who);
            }
            return subOrderId;
        });
    }

    private void move(long producerId, long subOrderId, UnaryOperator<Part> move, String who, String why) {
        transaction.run(() -> {
            var before = lock(producerId, subOrderId);
            parts.moved(before, move.apply(before), who, why);
            return subOrderId;
        });
    }

    private Part lock(long producerId, long subOrderId) {
        return parts.lock(producerId, subOrderId).orElseThrow(() -> new OrdersRejected(new Unknown()));
    }
}
