package tambon.orders.stock;

import tambon.infra.database.SqlFailure;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.Invalid;
import tambon.orders.OrdersRejected.NotEnoughThere;
import tambon.orders.OrdersRejected.Unknown;
import tambon.orders.StockAway;
import tambon.orders.stock.Movement.Kind;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Moves pieces between home and a place; both balances and the movement in one transaction. */
@Singleton
final class AwayStock implements StockAway {

    private static final Pattern REFERENCE = Pattern.compile("[!-~]{1,60}");
    private static final int MOST = 1_000_000;
    private static final int MOST_AT_ONCE = 200;

    private final Statements sql;
    private final StockLedger ledger;
    private final WholeTransaction transaction;

    AwayStock(Statements sql, StockLedger ledger, WholeTransaction transaction) {
        this.sql = sql;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    @Override
    public boolean moveOut(Cause cause, List<Pieces> pieces) {
        return move(cause, pieces, Kind.MOVED_OUT, -1, 1);
    }

    @Override
    public boolean moveBack(Cause cause, List<Pieces> pieces) {
        return move(cause, pieces, Kind.MOVED_BACK, 1, -1);
    }

    @Override
    public boolean sold(Cause cause, List<Pieces> pieces) {
        return move(cause, pieces, Kind.SOLD_AWAY, 0, -1);
    }

    @Override
    public boolean unsold(Cause cause, List<Pieces> pieces) {
        return move(cause, pieces, Kind.UNSOLD_AWAY, 0, 1);
    }

    @Override
    public boolean lost(Cause cause, List<Pieces> pieces) {
        return move(cause, pieces, Kind.LOST_AWAY, 0, -1);
    }

    @Override
    public boolean found(Cause cause, List<Pieces> pieces) {
        return move(cause, pieces, Kind.FOUND_AWAY, 0, 1);
    }

    private boolean move(Cause cause, List<Pieces> pieces, Kind kind, int home, int away) {
        var wanted = checked(cause, pieces);
        var movements = wanted.entrySet().stream()
                .map(one -> new Movement(
                        one.getKey(),
                        kind,
                        home * one.getValue(),
                        away * one.getValue(),
                        null,
                        cause.place().toString(),
                        cause.reference(),
                        ""))
                .toList();
        try {
            transaction.join(() -> {
                checkOwner(cause.producerId(), wanted);
                ledger.record(movements, cause.who()); // first: told before, it ends here
                wanted.forEach((variantId, quantity) -> there(cause, kind, variantId, away * quantity));
                if (home != 0) {
                    var changes = new TreeMap<Long, Integer>();
                    wanted.forEach((variantId, quantity) -> changes.put(variantId, home * quantity));
                    ledger.change(changes);
                }
                return kind;
            });
            return true;
        } catch (NotEnough notEnough) {
            throw new OrdersRejected(new NotEnoughThere());
        } catch (SqlFailure failure) {
            if (SqlFailure.duplicateOf(failure)
                    .filter("stock_movement_once_per_cause"::equals)
                    .isPresent()) {
                return false;
            }
            throw failure;
        }
    }

    private static NavigableMap<Long, Integer> checked(Cause cause, List<Pieces> pieces) {
        if (!REFERENCE.matcher(cause.reference()).matches()) {
            throw new OrdersRejected(new Invalid("reference"));
        }
        var wanted = new TreeMap<Long, Integer>();
        for (var one : pieces) {
            if (one.quantity() < 1 || one.quantity() > MOST || wanted.put(one.variantId(), one.quantity()) != null) {
                throw new OrdersRejected(new Invalid("pieces"));
            }
        }
        if (wanted.isEmpty() || wanted.size() > MOST_AT_ONCE) {
            throw new OrdersRejected(new Invalid("pieces"));
        }
        return wanted;
    }

    private void checkOwner(long producerId, Map<Long, Integer> wanted) {
        var values = new ArrayList<Object>(wanted.keySet());
        values.add(producerId);
        int known = sql.first(
                        "select count(*) n from tambon_orders.stock where variant_id in ("
                                + Statements.marks(wanted.size()) + ") and producer_id = ?",
                        row -> row.count("n"),
                        values.toArray())
                .orElse(0);
        if (known < wanted.size()) {
            throw new OrdersRejected(new Unknown());
        }
    }

    private void there(Cause cause, Kind kind, long variantId, int change) {
        if (change > 0) {
            sql.change(
                    "insert into tambon_orders.stock_away (variant_id, place, producer_id, pieces) values (?, ?, ?, ?)"
                            + " on duplicate key update pieces = pieces + values(pieces)",
                    variantId,
                    cause.place().toString(),
                    cause.producerId(),
                    change);
            return;
        }
        boolean mayOversell =
                cause.place().kind() == Place.Kind.FAIR && (kind == Kind.SOLD_AWAY || kind == Kind.MOVED_BACK);
        int taken = sql.change(
                "update tambon_orders.stock_away set pieces = pieces + ? where variant_id = ? and place = ?"
                        + (mayOversell ? "" : " and pieces + ? >= 0"),
                mayOversell
                        ? new Object[] {change, variantId, cause.place().toString()}
                        : new Object[] {change, variantId, cause.place().toString(), change});
        if (taken == 0) {
            throw new NotEnough();
        }
    }

    @Override
    public Map<Long, Integer> at(Place place) {
        var found = new HashMap<Long, Integer>();
        sql.list(
                "select variant_id, pieces from tambon_orders.stock_away where place = ? and pieces <> 0",
                row -> found.put(row.number("variant_id"), row.count("pieces")),
                place.toString());
        return found;
    }

    @Override
    public List<There> of(long producerId) {
        return sql.list(
                "select a.place, a.variant_id, s.product_id, a.pieces from tambon_orders.stock_away a"
                        + " join tambon_orders.stock s on s.variant_id = a.variant_id"
                        + " where a.producer_id = ? and a.pieces <> 0 order by a.pieces desc, a.variant_id limit 1000",
                row -> new There(
                        place(row.text("place")),
                        row.number("variant_id"),
                        row.number("product_id"),
                        row.count("pieces")),
                producerId);
    }

    private static Place place(String written) {
        int colon = written.indexOf(':');
        return new Place(Place.Kind.valueOf(written.substring(0, colon)), Long.parseLong(written.substring(colon + 1)));
    }
}
