package tambon.orders.stock;

import tambon.infra.database.SqlFailure;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.orders.OrdersRejected;
import tambon.orders.Stocks;
import tambon.orders.stock.Movement.Kind;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is left, as shown; and stock that comes in otherwise than by an order. */
@Singleton
final class JdbcStocks implements Stocks {

    private static final int MOST = 1_000_000;
    private static final int CHUNK = 200;
    private static final int ATTEMPTS = 3;

    private final Statements sql;
    private final StockLedger ledger;
    private final WholeTransaction transaction;

    JdbcStocks(Statements sql, StockLedger ledger, WholeTransaction transaction) {
        this.sql = sql;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    @Override
    public Map<Long, Integer> available(Collection<Long> variantIds) {
        var found = new HashMap<Long, Integer>();
        if (variantIds.isEmpty()) {
            return found;
        }
        sql.list(
                "select variant_id, available from tambon_orders.stock where variant_id in ("
                        + Statements.marks(variantIds.size()) + ")",
                row -> found.put(row.number("variant_id"), row.count("available")),
                variantIds.toArray());
        return found;
    }

    @Override
    public Map<Long, Integer> ofProducer(long producerId) {
        var found = new HashMap<Long, Integer>();
        sql.list(
                "select product_id, sum(available) available from tambon_orders.stock where producer_id = ?"
                        + " group by product_id",
                row -> found.put(row.number("product_id"), row.count("available")),
                producerId);
        return found;
    }

    @Override
    public void count(long producerId, long productId, long variantId, int quantity, String who) {
        check(quantity);
        transaction.run(() -> {
            countNow(producerId, productId, variantId, quantity, who);
            return variantId;
        });
    }

    private void countNow(long producerId, long productId, long variantId, int quantity, String who) {
        boolean first = sql.change(
                        "insert ignore into tambon_orders.stock (variant_id, product_id, producer_id, available)"
                                + " values (?, ?, ?, 0)",
                        variantId,
                        productId,
                        producerId)
                == 1;
        int before = sql.first(
                        "select available from tambon_orders.stock"
                                + " where variant_id = ? and producer_id = ? and product_id = ? for update",
                        row -> row.count("available"),
                        variantId,
                        producerId,
                        productId)
                .orElseThrow(() -> new OrdersRejected(new OrdersRejected.Unknown()));
        if (first) {
            ledger.stocked(productId, quantity > 0);
        }
        if (quantity != before) {
            var kind = first ? Kind.RECEIVED : Kind.ADJUSTED;
            ledger.move(List.of(new Movement(variantId, kind, quantity - before, null, "")), who);
        }
    }

    @Override
    public void receiveFirst(List<First> first, String who) {
        first.forEach(one -> check(one.quantity()));
        for (int from = 0; from < first.size(); from += CHUNK) {
            receive(first.subList(from, Math.min(first.size(), from + CHUNK)), who);
        }
    }

    /** Another node may stock the same goods at this moment; its rows are then known at the next attempt. */
    private void receive(List<First> some, String who) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.run(() -> receiveNow(some, who));
                return;
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS || SqlFailure.duplicateOf(failure).isEmpty()) {
                    throw failure;
                }
            }
        }
    }

    private int receiveNow(List<First> some, String who) {
        var known = known(some);
        var fresh = new ArrayList<First>();
        for (var one : some) {
            if (known.add(one.variantId())) {
                fresh.add(one);
            }
        }
        if (fresh.isEmpty()) {
            return 0;
        }
        insert(fresh);
        var pieces = new HashMap<Long, Integer>();
        fresh.forEach(one -> pieces.merge(one.productId(), one.quantity(), Integer::sum));
        pieces.forEach((productId, sum) -> ledger.stocked(productId, sum > 0));
        ledger.move(
                fresh.stream()
                        .filter(one -> one.quantity() > 0)
                        .map(one -> new Movement(one.variantId(), Kind.RECEIVED, one.quantity(), null, ""))
                        .toList(),
                who);
        return fresh.size();
    }

    private Set<Long> known(List<First> some) {
        var asked = some.stream().map(First::variantId).toList();
        return new HashSet<>(available(asked).keySet());
    }

    private void insert(List<First> fresh) {
        var values = new ArrayList<Object>();
        for (var one : fresh) {
            values.add(one.variantId());
            values.add(one.productId());
            values.add(one.producerId());
        }
        sql.change(
                "insert into tambon_orders.stock (variant_id, product_id, producer_id, available) values "
                        + Statements.rows(fresh.size(), 3).replace("?)", "?, 0)"),
                values.toArray());
    }

    private static void check(int quantity) {
        if (quantity < 0 || quantity > MOST) {
            throw new OrdersRejected(new OrdersRejected.QuantityOutOfRange(0, MOST));
        }
    }
}
