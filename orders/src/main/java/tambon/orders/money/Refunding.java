package tambon.orders.money;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.WholeTransaction;
import tambon.orders.OrderSlice;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.Invalid;
import tambon.orders.OrdersRejected.Unknown;
import tambon.orders.OrdersRejected.WrongMoment;
import tambon.orders.Refunds;
import tambon.orders.money.Consequences.Taken;
import tambon.orders.part.Part;
import tambon.orders.part.Parts;
import tambon.orders.part.SoldLine;
import tambon.orders.part.SoldLines;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives back in part. The part is locked first, so that of two wishes at once the second sees what is left. */
@Singleton
final class Refunding implements Refunds {

    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 300;

    private final RefundBook book;
    private final Consequences consequences;
    private final Parts parts;
    private final SoldLines lines;
    private final WholeTransaction transaction;

    Refunding(RefundBook book, Consequences consequences, Parts parts, SoldLines lines, WholeTransaction transaction) {
        this.book = book;
        this.consequences = consequences;
        this.parts = parts;
        this.lines = lines;
        this.transaction = transaction;
    }

    @Override
    public void give(Wish wish, String who) {
        var reason = wish.reason().strip();
        require("reason", reason.length() >= SHORTEST_REASON && reason.length() <= LONGEST_REASON);
        var wanted = new HashMap<Long, Integer>();
        for (var pieces : wish.pieces()) {
            require("pieces", pieces.quantity() > 0 && wanted.put(pieces.variantId(), pieces.quantity()) == null);
        }
        require("shipping", !wish.shipping().isNegative());
        require("pieces", !wanted.isEmpty() || wish.shipping().isPositive());
        transaction.join(() -> {
            var part = parts.lock(wish.producerId(), wish.subOrderId())
                    .orElseThrow(() -> new OrdersRejected(new Unknown()));
            if (part.paidAt() == null) {
                throw new OrdersRejected(new WrongMoment(part.state().shown()));
            }
            require("shipping", wish.shipping().compareTo(part.shippingLeft()) <= 0);
            consequences.back(part, taken(part, wanted), wish.shipping(), wish.restock(), reason, who);
            return wish.subOrderId();
        });
    }

    private List<Taken> taken(Part part, Map<Long, Integer> wanted) {
        var found = lines.of(List.of(part)).stream()
                .filter(line -> wanted.containsKey(line.variantId()))
                .map(line -> taken(line, wanted.getOrDefault(line.variantId(), 0)))
                .toList();
        require("pieces", found.size() == wanted.size());
        return found;
    }

    private static Taken taken(SoldLine line, int quantity) {
        require("pieces", quantity <= line.rest());
        return new Taken(line, quantity);
    }

    private static void require(String field, boolean holds) {
        if (!holds) {
            throw new OrdersRejected(new Invalid(field));
        }
    }

    @Override
    public OrderSlice<Due> due(@Nullable String cursor, int size) {
        return book.due(cursor, size);
    }

    @Override
    public List<Given> ofOrder(long orderId) {
        return book.ofOrder(orderId);
    }

    @Override
    public void paidBack(long refundId, String proof, String who) {
        book.paidBack(refundId, proof, who);
    }
}
