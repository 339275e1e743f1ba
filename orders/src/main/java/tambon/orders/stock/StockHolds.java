package tambon.orders.stock;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.util.StringUtils;
import io.micronaut.scheduling.annotation.Scheduled;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Pieces put aside for buyers at checkout. The timer is a column: any number of nodes may let go of what is due, and one
 * that dies leaves its work to the others.
 */
@Singleton
public class StockHolds {

    private static final int AT_ONCE = 100;

    private final Statements sql;
    private final StockLedger ledger;
    private final WholeTransaction transaction;
    private final Clock clock;
    private final Duration atATime;
    private final Duration inAll;

    StockHolds(
            Statements sql,
            StockLedger ledger,
            WholeTransaction transaction,
            Clock clock,
            @Value("${tambon.orders.hold:10m}") Duration atATime,
            @Value("${tambon.orders.hold-at-most:30m}") Duration inAll) {
        this.sql = sql;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
        this.atATime = atATime;
        this.inAll = inAll;
    }

    private record Held(String owner, long variantId, int quantity, Instant since) {}

    /**
     * Exactly these pieces are held from now on, in place of what was.
     *
     * @param wanted pieces by variant
     * @return until when; empty where nothing is wanted
     * @throws NotEnough if less is left of something; what was held before stays held then
     */
    public Optional<Instant> hold(String owner, NavigableMap<Long, Integer> wanted) {
        return transaction.run(() -> {
            var now = clock.instant();
            var before = sql.list(
                    "select owner, variant_id, quantity, since from tambon_orders.stock_hold where owner = ?"
                            + " order by variant_id for update",
                    row -> new Held(
                            row.text("owner"), row.number("variant_id"), row.count("quantity"), row.time("since")),
                    owner);
            var changes = new TreeMap<Long, Integer>();
            before.forEach(held -> changes.merge(held.variantId, held.quantity, Integer::sum));
            wanted.forEach((variantId, pieces) -> changes.merge(variantId, -pieces, Integer::sum));
            changes.values().removeIf(change -> change == 0);
            ledger.change(changes);
            if (!before.isEmpty()) {
                sql.change("delete from tambon_orders.stock_hold where owner = ?", owner);
            }
            var since = before.stream()
                    .map(Held::since)
                    .min(Comparator.naturalOrder())
                    .orElse(now);
            var until = earlier(now.plus(atATime), since.plus(inAll));
            insert(owner, wanted, since, until);
            return wanted.isEmpty() ? Optional.empty() : Optional.of(until);
        });
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void insert(String owner, Map<Long, Integer> wanted, Instant since, Instant until) {
        if (wanted.isEmpty()) {
            return;
        }
        var values = new ArrayList<Object>();
        wanted.forEach((variantId, pieces) -> values.addAll(List.of(owner, variantId, pieces, since, until)));
        sql.change(
                "insert into tambon_orders.stock_hold (owner, variant_id, quantity, since, held_until) values "
                        + Statements.rows(wanted.size(), 5),
                values.toArray());
    }

    /**
     * Takes back what is held of these variants, for the order that is placed now, in its transaction.
     *
     * @param held pieces by variant, as they were read before
     * @return whether they were all still held; if not, nothing may be kept of this transaction
     */
    public boolean use(String owner, Map<Long, Integer> held) {
        if (held.isEmpty()) {
            return true;
        }
        var values = new ArrayList<Object>();
        values.add(owner);
        held.forEach((variantId, pieces) -> {
            values.add(variantId);
            values.add(pieces);
        });
        return sql.change(
                        "delete from tambon_orders.stock_hold where owner = ? and (variant_id, quantity) in ("
                                + Statements.rows(held.size(), 2) + ")",
                        values.toArray())
                == held.size();
    }

    /** Lets go of what is due now; returns how many holds. */
    public int letGo() {
        int sum = 0;
        int some;
        do {
            some = transaction.run(this::letGoSome);
            sum += some;
        } while (some == AT_ONCE);
        return sum;
    }

    private int letGoSome() {
        var due = sql.list(
                "select owner, variant_id, quantity, since from tambon_orders.stock_hold where held_until <= ?"
                        + " order by held_until limit " + AT_ONCE + " for update skip locked",
                row -> new Held(row.text("owner"), row.number("variant_id"), row.count("quantity"), row.time("since")),
                clock.instant());
        if (due.isEmpty()) {
            return 0;
        }
        var changes = new TreeMap<Long, Integer>();
        var keys = new ArrayList<Object>();
        due.forEach(held -> {
            changes.merge(held.variantId, held.quantity, Integer::sum);
            keys.add(held.owner);
            keys.add(held.variantId);
        });
        sql.change(
                "delete from tambon_orders.stock_hold where (owner, variant_id) in (" + Statements.rows(due.size(), 2)
                        + ")",
                keys.toArray());
        ledger.change(changes);
        return due.size();
    }

    /** Looks every few seconds. Property {@code tambon.orders.timers=false} keeps it still for tests. */
    @Singleton
    @Requires(property = "tambon.orders.timers", notEquals = StringUtils.FALSE)
    static class Timer {

        private final StockHolds holds;

        Timer(StockHolds holds) {
            this.holds = holds;
        }

        @Scheduled(fixedDelay = "3s", initialDelay = "3s")
        void look() {
            holds.letGo();
        }
    }
}
