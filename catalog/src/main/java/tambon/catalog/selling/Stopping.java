package tambon.catalog.selling;

import tambon.catalog.RegisterActor;
import tambon.catalog.SellingStops.Cause;
import tambon.catalog.listing.ProductChanges;
import tambon.catalog.office.Act;
import tambon.catalog.office.OfficeActs;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Stops a producer's sales and lets it sell again, inside the caller's transaction. The producer's row is taken first, so
 * that whoever publishes one of its goods at the same moment waits and then sees what was decided.
 */
@Singleton
public class Stopping {

    private final Statements sql;
    private final ProductChanges changes;
    private final OfficeActs acts;
    private final Ids ids;
    private final Clock clock;

    Stopping(Statements sql, ProductChanges changes, OfficeActs acts, Ids ids, Clock clock) {
        this.sql = sql;
        this.changes = changes;
        this.acts = acts;
        this.ids = ids;
        this.clock = clock;
    }

    /** Nothing happens to one that is stopped for the same cause already. */
    public void stop(RegisterActor officer, long producerId, Cause cause, String reasons) {
        hold(producerId);
        int fresh = sql.change(
                "insert ignore into tambon_catalog.selling_stop (id, producer_id, cause, reasons, stopped_at, stopped_by,"
                        + " office) values (?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                producerId,
                cause,
                reasons,
                clock.instant(),
                officer.accountId(),
                officer.office());
        if (fresh == 1) {
            turn(producerId, "PUBLISHED", "WITHHELD");
            sql.change("update tambon_catalog.producer set selling = false where id = ?", producerId);
            acts.record(officer, Act.SELLING_STOPPED, producerId, cause + " " + reasons);
        }
    }

    /** Returns how many stops were lifted. */
    public int lift(RegisterActor officer, long producerId, List<Cause> causes, String reasons) {
        hold(producerId);
        int lifted = sql.change(
                "update tambon_catalog.selling_stop set lifted_at = ?, lifted_by = ?, lifted_why = ? where open_for = ?"
                        + " and cause in ("
                        + causes.stream().map(cause -> "'" + cause + "'").collect(Collectors.joining(", ")) + ")",
                clock.instant(),
                officer.accountId(),
                reasons,
                producerId);
        if (lifted > 0) {
            acts.record(officer, Act.SELLING_RESUMED, producerId, reasons);
            if (sells(producerId)) {
                sql.change("update tambon_catalog.producer set selling = true where id = ?", producerId);
                turn(producerId, "WITHHELD", "PUBLISHED");
            }
        }
        return lifted;
    }

    private boolean sells(long producerId) {
        return sql.list("select 1 from tambon_catalog.selling_stop where open_for = ? limit 1", row -> 1, producerId)
                .isEmpty();
    }

    private void hold(long producerId) {
        sql.list("select 1 from tambon_catalog.producer where id = ? for update", row -> 1, producerId);
    }

    private void turn(long producerId, String from, String to) {
        var goods = sql.list(
                "select id from tambon_catalog.product where producer_id = ? and state = ? order by id for update",
                row -> row.number("id"),
                producerId,
                from);
        sql.change(
                "update tambon_catalog.product set version = version + 1, state = ?, changed_at = ? where producer_id = ?"
                        + " and state = ?",
                to,
                clock.instant(),
                producerId,
                from);
        changes.of(goods);
    }
}
