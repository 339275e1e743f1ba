package tambon.orders.finding;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.Statements;
import tambon.infra.id.PublicId;
import tambon.orders.Disputes.Open;
import tambon.orders.FindOrders.Move;
import tambon.orders.OrderSlice;
import tambon.orders.Recipient;
import tambon.orders.SubOrderState;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static java.util.Objects.requireNonNull;

/** Parts in dispute, with their stories: four statements, however many. */
@Singleton
public class OpenDisputes {

    private static final int MOST = 100;

    private final Statements sql;
    private final PartReader parts;

    OpenDisputes(Statements sql, PartReader parts) {
        this.sql = sql;
        this.parts = parts;
    }

    public OrderSlice<Open> after(@Nullable String cursor, int size) {
        int most = Math.clamp(size, 1, MOST);
        var found = read(
                "s.state = 'DISPUTED' and s.id > ? order by s.id limit ?",
                cursor == null ? 0 : PublicId.parse(cursor).orElse(0),
                most + 1);
        return found.size() <= most
                ? new OrderSlice<>(found, null)
                : new OrderSlice<>(
                        found.subList(0, most),
                        PublicId.of(found.get(most - 1).part().id()));
    }

    public Optional<Open> one(long subOrderId) {
        return read("s.state = 'DISPUTED' and s.id = ?", subOrderId).stream().findFirst();
    }

    private List<Open> read(String condition, Object... values) {
        var found = parts.where(condition, values).stream()
                .map(PartReader.Read::view)
                .toList();
        if (found.isEmpty()) {
            return List.of();
        }
        var buyers = new HashMap<Long, Recipient>();
        sql.list(
                "select id, recipient_name, phone, email, street, tambon_code, postcode from tambon_orders.purchase where id in ("
                        + Statements.marks(found.size()) + ")",
                row -> buyers.put(row.number("id"), OrderReader.recipient(row)),
                found.stream().map(part -> part.orderId()).toArray());
        var moves = moves(found.stream().map(part -> part.id()).toList());
        return found.stream()
                .map(part -> {
                    var story = moves.getOrDefault(part.id(), List.of());
                    return new Open(
                            part,
                            requireNonNull(buyers.get(part.orderId())),
                            story.getLast().why(),
                            story.getLast().at(),
                            story);
                })
                .toList();
    }

    private record Moved(long subOrderId, Move move) {}

    /** By part, oldest first; one statement. */
    Map<Long, List<Move>> moves(Collection<Long> parts) {
        var moves = new HashMap<Long, List<Move>>();
        if (parts.isEmpty()) {
            return moves;
        }
        sql.list(
                        "select sub_order_id, from_state, to_state, at, who, why from tambon_orders.sub_order_move"
                                + " where sub_order_id in (" + Statements.marks(parts.size()) + ") order by id",
                        row -> new Moved(
                                row.number("sub_order_id"),
                                new Move(
                                        row.constant("from_state", SubOrderState.class),
                                        row.constant("to_state", SubOrderState.class),
                                        row.time("at"),
                                        row.text("who"),
                                        row.text("why"))),
                        parts.toArray())
                .forEach(moved -> moves.computeIfAbsent(moved.subOrderId, id -> new ArrayList<>())
                        .add(moved.move));
        return moves;
    }
}
