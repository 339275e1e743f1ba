package tambon.orders.once;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import io.micronaut.scheduling.annotation.Scheduled;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.orders.Presses;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** The key of the table is the lock: whoever writes a press first does the work, its twins wait there for the answer. */
@Singleton
final class JdbcPresses implements Presses {

    private static final int AT_ONCE = 1_000;

    private final Statements sql;
    private final WholeTransaction transaction;
    private final Clock clock;

    JdbcPresses(Statements sql, WholeTransaction transaction, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String once(Press press, Supplier<String> work) {
        return transaction.run(() -> {
            if (!note(press, "")) {
                return answered(press).orElseThrow(); // the twin has committed: its note is there to stay for days
            }
            var answer = work.get();
            sql.change(
                    "update tambon_orders.press set answer = ? where who = ? and idempotency_key = ?",
                    answer,
                    press.who(),
                    press.key());
            return answer;
        });
    }

    @Override
    public String inSteps(Press press, Supplier<String> work) {
        var before = answered(press);
        if (before.isPresent()) {
            return before.get();
        }
        var answer = work.get();
        return note(press, answer) ? answer : answered(press).orElse(answer);
    }

    /** Whether it is the first of its key. */
    private boolean note(Press press, String answer) {
        return sql.change(
                        "insert ignore into tambon_orders.press (who, idempotency_key, fingerprint, answer, at) values "
                                + Statements.rows(1, 5),
                        press.who(),
                        press.key(),
                        press.fingerprint(),
                        answer,
                        clock.instant())
                == 1;
    }

    private Optional<String> answered(Press press) {
        return sql.first(
                "select fingerprint, answer from tambon_orders.press where who = ? and idempotency_key = ?"
                        + " lock in share mode",
                row -> {
                    press.requireSame(row.bytes("fingerprint"));
                    return row.text("answer");
                },
                press.who(),
                press.key());
    }

    /** Forgets those that were kept long enough; returns how many. */
    int forget() {
        var before = clock.instant().minus(Duration.ofHours(KEPT_HOURS));
        int sum = 0;
        int some;
        do {
            some = sql.change("delete from tambon_orders.press where at < ? order by at limit " + AT_ONCE, before);
            sum += some;
        } while (some == AT_ONCE);
        return sum;
    }

    /** Looks once an hour. Property {@code tambon.orders.timers=false} keeps it still for tests. */
    @Singleton
    @Requires(property = "tambon.orders.timers", notEquals = StringUtils.FALSE)
    static class Timer {

        private final JdbcPresses presses;

        Timer(JdbcPresses presses) {
            this.presses = presses;
        }

        @Scheduled(fixedDelay = "1h", initialDelay = "7m")
        void look() {
            presses.forget();
        }
    }
}
