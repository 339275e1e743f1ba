package tambon.orders.fulfilment;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.WholeTransaction;
import tambon.orders.Disputes;
import tambon.orders.OrderSlice;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.Unknown;
import tambon.orders.finding.OpenDisputes;
import tambon.orders.part.Parts;

import jakarta.inject.Singleton;
import java.util.Optional;

/** Decides between buyer and producer; the part is locked first, so that it is decided once. */
@Singleton
final class Settling implements Disputes {

    private final OpenDisputes open;
    private final Parts parts;
    private final Moves moves;
    private final WholeTransaction transaction;

    Settling(OpenDisputes open, Parts parts, Moves moves, WholeTransaction transaction) {
        this.open = open;
        this.parts = parts;
        this.moves = moves;
        this.transaction = transaction;
    }

    @Override
    public OrderSlice<Open> open(@Nullable String cursor, int size) {
        return open.after(cursor, size);
    }

    @Override
    public Optional<Open> one(long subOrderId) {
        return open.one(subOrderId);
    }

    @Override
    public void settle(long subOrderId, boolean forBuyer, String reason, String who) {
        var why = Reason.checked(reason);
        transaction.join(() -> {
            var before = parts.lock(subOrderId).orElseThrow(() -> new OrdersRejected(new Unknown()));
            moves.make(before, forBuyer ? before.settleForBuyer() : before.settleForProducer(), who, why);
            return subOrderId;
        });
    }
}
