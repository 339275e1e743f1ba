package tambon.orders.stock;

import tambon.infra.database.SqlFailure;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.StockMoved;
import tambon.orders.Stocks;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import static java.util.Comparator.comparingLong;

/** What is left, as shown; and stock that comes in otherwise than by an order. */
@Singleton
final class JdbcStocks implements Stocks {

    private static final int MOST = 1_000_000;
    private static final int CHUNK = 200;
    private static final int ATTEMPTS = 3;
    private static final int SHOWN_MOVES = 30;

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
    public void count(long producerId, long productId, List<Counted> counted, String who) {
        counted.forEach(one -> check(one.quantity()));
        transaction.run(() -> {
            counted.stream()
                    .sorted(comparingLong(Counted::variantId))
                    .forEach(one -> countNow(producerId, productId, one, who));
            return counted.size();
        });
    }

    private void countNow(long producerId, long productId, Counted counted, String who) {
        long variantId = counted.variantId();
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
        if (!Objects.equals(counted.expected(), first ? null : before)) {
            throw new OrdersRejected(new StockMoved(variantId, before));
        }
        if (first) {
            ledger.stocked(productId, counted.quantity() > 0);
        }
        int change = counted.quantity() - before;
        if (change != 0) {
            boolean received = change > 0 && (first || counted.why() == Why.MADE_MORE);
            ledger.move(
                    List.of(
                            received
                                    ? Movement.received(
                                            variantId, change, counted.why().name())
                                    : Movement.adjusted(
                                            variantId, change, counted.why().name())),
                    who);
        }
    }

    @Override
    public List<Move> moves(long producerId, long productId) {
        return sql.list(
                "select m.variant_id, m.kind, m.quantity, m.away, m.reason, m.who, m.at from tambon_orders.stock_movement m"
                        + " join tambon_orders.stock s on s.variant_id = m.variant_id"
                        + " where s.producer_id = ? and s.product_id = ? order by m.id desc limit " + SHOWN_MOVES,
                row -> new Move(
                        row.number("variant_id"),
                        row.text("kind"),
                        row.count("quantity"),
                        row.count("away"),
                        row.text("reason"),
                        row.text("who"),
                        row.time("at")),
                producerId,
                productId);
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
                        .map(one -> Movement.received(one.variantId(), one.quantity(), ""))
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
