package tambon.orders.indicator;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import tambon.infra.database.SqlFailure;
import tambon.infra.database.Statements;
import tambon.orders.sales.LedgerCheck.Checked;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Supplier;

/** Takes one step of a recount: its effect and the note that it is done commit together, one node at a time. */
@Singleton
class RecountTurn {

    private static final Checked NOTHING = new Checked(0, 0);

    private final Statements sql;
    private final Clock clock;

    RecountTurn(Statements sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The turn is locked before the first plain read, which fixes the moment that ledger and sums are seen at. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    Checked take(long run, String step, Supplier<Checked> work) {
        sql.list("select id from tambon_orders.recount_turn for update", row -> row.number("id"));
        try {
            sql.change(
                    "insert into tambon_orders.recount_step (run_id, step, done_at, rows_read, rows_mended)"
                            + " values (?, ?, ?, 0, 0)",
                    run,
                    step,
                    clock.instant());
        } catch (SqlFailure failure) {
            if (SqlFailure.duplicateOf(failure).isPresent()) {
                return NOTHING; // another node was there first
            }
            throw failure;
        }
        var checked = work.get();
        sql.change(
                "update tambon_orders.recount_step set rows_read = ?, rows_mended = ? where run_id = ? and step = ?",
                checked.read(),
                checked.mended(),
                run,
                step);
        return checked;
    }
}
