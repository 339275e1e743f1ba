package tambon.orders.payment;

import tambon.infra.database.WholeTransaction;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.Unknown;
import tambon.orders.money.Consequences;
import tambon.orders.part.Part;
import tambon.orders.part.Parts;
import tambon.orders.payment.PaymentRows.State;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The moment the money of an order is seen: payment, parts, books and sales together, once. */
@Singleton
class Settlement implements Settling {

    private final PaymentRows rows;
    private final Parts parts;
    private final Consequences consequences;
    private final WholeTransaction transaction;
    private final Clock clock;

    Settlement(PaymentRows rows, Parts parts, Consequences consequences, WholeTransaction transaction, Clock clock) {
        this.rows = rows;
        this.parts = parts;
        this.consequences = consequences;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public boolean byGateway(long orderId, String who, BooleanSupplier kept) {
        return transaction.run(() -> {
            if (!find(orderId).isOpen()) {
                return false;
            }
            if (!kept.getAsBoolean()) {
                return true; // this very payment was told before
            }
            if (settle(orderId, who) == 0) {
                throw find(orderId).tooLate(); // another payment was quicker: nothing of this one is kept
            }
            return true;
        });
    }

    /** In the caller's transaction; the number of parts that are paid by it, 0 if they were before. */
    int settle(long orderId, String who) {
        var now = clock.instant();
        if (!rows.paid(orderId, now, who)) {
            var payment = find(orderId);
            if (payment.state() == State.PAID) {
                return 0; // seen before: no news
            }
            throw payment.tooLate();
        }
        var paid = new ArrayList<Part>();
        for (var part : parts.lockAll(orderId)) {
            var after = part.pay(now);
            parts.moved(part, after, who, "");
            paid.add(after);
        }
        consequences.paid(List.copyOf(paid));
        return paid.size();
    }

    private PaymentRows.Payment find(long orderId) {
        return rows.find(orderId).orElseThrow(() -> new OrdersRejected(new Unknown()));
    }
}
