package tambon.orders.placing;

import tambon.infra.database.Statements;
import tambon.orders.OrderView;
import tambon.orders.OrdersRejected;
import tambon.orders.Presses.Press;
import tambon.orders.finding.OrderReader;

import jakarta.inject.Singleton;
import java.util.Optional;

/** The order that a key placed already. Keys are kept as long as their orders. */
@Singleton
class PlacedBefore {

    private final Statements sql;
    private final OrderReader orders;

    PlacedBefore(Statements sql, OrderReader orders) {
        this.sql = sql;
        this.orders = orders;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    private record Found(long id, byte[] fingerprint) {}

    /** @throws OrdersRejected if the key came with another wish */
    Optional<OrderView> under(Press press) {
        return sql.first(
                        "select id, fingerprint from tambon_orders.purchase where buyer = ? and idempotency_key = ?",
                        row -> new Found(row.number("id"), row.bytes("fingerprint")),
                        press.who(),
                        press.key())
                .map(found -> {
                    press.requireSame(found.fingerprint);
                    return orders.byId(found.id);
                });
    }
}
