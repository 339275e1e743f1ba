package tambon.orders.stock;

import io.micronaut.transaction.annotation.Transactional;
import org.jspecify.annotations.Nullable;
import tambon.infra.database.Statements;
import tambon.infra.event.Outbox;
import tambon.infra.id.Ids;
import tambon.orders.StockChanged;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import static io.micronaut.transaction.TransactionDefinition.Propagation.MANDATORY;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.summingInt;

/**
 * Moves stock: balance and ledger together, inside the caller's transaction.
 *
 * <p>However many variants, the balances change by one guarded statement that goes through them in the order of
 * their ids: two buyers cannot both get the last piece, and two orders of the same goods cannot wait for each other.
 */
@Singleton
public class StockLedger {

    private final Statements sql;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    StockLedger(Statements sql, @Named("orders") Outbox outbox, Ids ids, Clock clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Applies all movements; call it in a transaction.
     *
     * @throws NotEnough if a balance would fall below nothing, or a variant was never stocked
     */
    @Transactional(propagation = MANDATORY)
    public void move(List<Movement> movements, String who) {
        move(movements, Map.of(), who);
    }

    /**
     * The same, with what was held for the buyer until now and is free again: sold out of a hold changes nothing.
     *
     * @param freed pieces by variant
     */
    @Transactional(propagation = MANDATORY)
    public void move(List<Movement> movements, Map<Long, Integer> freed, String who) {
        var changes = new TreeMap<Long, Integer>(
                movements.stream().collect(groupingBy(Movement::variantId, summingInt(Movement::quantity))));
        freed.forEach((variantId, pieces) -> changes.merge(variantId, pieces, Integer::sum));
        changes.values().removeIf(change -> change == 0);
        change(changes);
        record(movements, who);
    }

    /**
     * Changes what can be had, without a movement: for what is put aside and let go.
     *
     * @throws NotEnough as {@link #move}
     */
    @Transactional(propagation = MANDATORY)
    void change(NavigableMap<Long, Integer> changes) {
        if (changes.isEmpty()) {
            return;
        }
        if (changed(changes) < changes.size()) {
            throw new NotEnough();
        }
        tellTurns(changes);
    }

    /** The product has stock kept of it from now on, which is told even where there is none yet. Once is as often. */
    @Transactional(propagation = MANDATORY)
    public void stocked(long productId, boolean toldByItsFirstPieces) {
        int fresh = sql.change(
                "insert ignore into tambon_orders.product_stock (product_id, variants_available, version)"
                        + " values (?, 0, 1)",
                productId);
        if (fresh == 1 && !toldByItsFirstPieces) {
            outbox.publish(StockChanged.TYPE, new StockChanged(productId, false, 1));
        }
    }

    private int changed(Map<Long, Integer> changes) {
        var cases = changes.keySet().stream().map(id -> "when ? then ?").collect(joining(" "));
        var values = new ArrayList<Object>();
        addCases(values, changes);
        values.addAll(changes.keySet());
        addCases(values, changes);
        return sql.change(
                "update tambon_orders.stock set available = available + case variant_id " + cases
                        + " end where variant_id in (" + Statements.marks(changes.size())
                        + ") and available + case variant_id " + cases + " end >= 0 order by variant_id",
                values.toArray());
    }

    private static void addCases(List<Object> values, Map<Long, Integer> changes) {
        changes.forEach((variantId, change) -> {
            values.add(variantId);
            values.add(change);
        });
    }

    /** Writes movements whose balances the caller changes in the same transaction. */
    @Transactional(propagation = MANDATORY)
    void record(List<Movement> movements, String who) {
        if (movements.isEmpty()) {
            return;
        }
        var at = clock.instant();
        var values = new ArrayList<@Nullable Object>();
        for (var movement : movements) {
            values.add(ids.next());
            values.add(movement.variantId());
            values.add(movement.kind());
            values.add(movement.quantity());
            values.add(movement.away());
            values.add(movement.subOrderId());
            values.add(movement.place());
            values.add(movement.reference());
            values.add(movement.reason());
            values.add(who);
            values.add(at);
        }
        sql.change(
                "insert into tambon_orders.stock_movement"
                        + " (id, variant_id, kind, quantity, away, sub_order_id, place, reference, reason, who, at) values "
                        + Statements.rows(movements.size(), 11),
                values.toArray());
    }

    private record Balance(long variantId, long productId, int available) {}

    private void tellTurns(Map<Long, Integer> changes) {
        var turns = new TreeMap<Long, Integer>();
        sql.list(
                        "select variant_id, product_id, available from tambon_orders.stock where variant_id in ("
                                + Statements.marks(changes.size()) + ")",
                        row -> new Balance(row.number("variant_id"), row.number("product_id"), row.count("available")),
                        changes.keySet().toArray())
                .forEach(now -> {
                    boolean before = now.available - changes.getOrDefault(now.variantId, 0) > 0;
                    if (before != now.available > 0) {
                        turns.merge(now.productId, before ? -1 : 1, Integer::sum);
                    }
                });
        turns.forEach(this::turn);
    }

    /** The lock on the product's row makes one variant's turn wait for another's, so that one of them tells it. */
    private void turn(long productId, int variants) {
        if (variants == 0) {
            return;
        }
        sql.change(
                "update tambon_orders.product_stock set version = version + 1,"
                        + " variants_available = variants_available + ? where product_id = ?",
                variants,
                productId);
        var now = sql.first(
                        "select variants_available, version from tambon_orders.product_stock where product_id = ?",
                        row -> new Turned(row.count("variants_available"), row.number("version")),
                        productId)
                .orElseThrow();
        if (now.variants > 0 != now.variants - variants > 0) {
            outbox.publish(StockChanged.TYPE, new StockChanged(productId, now.variants > 0, now.version));
        }
    }

    private record Turned(int variants, long version) {}
}
