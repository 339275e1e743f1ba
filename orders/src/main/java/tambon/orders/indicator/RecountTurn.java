package tambon.orders.indicator;

import tambon.infra.database.SqlFailure;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.orders.sales.LedgerCheck.Checked;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * Takes one step of a recount: its effect and the note that it is done commit together. Steps are spread over
 * {@value #LANES} lanes, always the same step over the same lane, and of each lane one is taken at a time, however many
 * nodes and runs there are: no two ever mend the same sum.
 */
@Singleton
class RecountTurn {

    static final int LANES = 2;

    static final Checked NOTHING = new Checked(0, 0);

    private final Statements sql;
    private final WholeTransaction transaction;
    private final Clock clock;

    RecountTurn(Statements sql, WholeTransaction transaction, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param number of its kind, which decides its lane */
    record Step(String name, int number, Supplier<Checked> work) {
        int lane() {
            return Math.floorMod(number, LANES);
        }
    }

    /** The turn is locked before the first plain read, which fixes the moment that ledger and sums are seen at. */
    Checked take(long run, Step step) {
        return transaction.runAtOneMoment(() -> {
            sql.list(
                    "select id from tambon_orders.recount_turn where id = ? for update",
                    row -> row.number("id"),
                    step.lane());
            return isOurs(run, step) ? worked(run, step) : NOTHING;
        });
    }

    private boolean isOurs(long run, Step step) {
        try {
            sql.change(
                    "insert into tambon_orders.recount_step (run_id, step, done_at, rows_read, rows_mended)"
                            + " values (?, ?, ?, 0, 0)",
                    run,
                    step.name(),
                    clock.instant());
            return true;
        } catch (SqlFailure failure) {
            if (SqlFailure.duplicateOf(failure).isPresent()) {
                return false; // another node was there first
            }
            throw failure;
        }
    }

    private Checked worked(long run, Step step) {
        var checked = step.work().get();
        sql.change(
                "update tambon_orders.recount_step set rows_read = ?, rows_mended = ? where run_id = ? and step = ?",
                checked.read(),
                checked.mended(),
                run,
                step.name());
        return checked;
    }
}
