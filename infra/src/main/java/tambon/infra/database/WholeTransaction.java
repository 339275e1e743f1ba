package tambon.infra.database;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.transaction.SynchronousTransactionManager;
import io.micronaut.transaction.TransactionDefinition;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * Runs work as one transaction, and all of it again when it lost to another one by a deadlock or a lock
 * wait. At most {@value #ATTEMPTS} times; each repetition is counted in {@code tambon.transaction.repeats}.
 *
 * <p>The work may run several times, so it must have no effect outside the database.
 */
@Singleton
public class WholeTransaction {

    static final int ATTEMPTS = 8;

    private final SynchronousTransactionManager<Connection> transactions;
    private final MeterRegistry metrics;

    WholeTransaction(SynchronousTransactionManager<Connection> transactions, MeterRegistry metrics) {
        this.transactions = transactions;
        this.metrics = metrics;
    }

    /** @throws IllegalStateException inside a transaction: a part of one cannot be repeated */
    public <T> T run(Supplier<T> work) {
        return run(TransactionDefinition.DEFAULT, work);
    }

    /** As {@link #run}, and whatever is read without a lock is seen as it was at the first such read. */
    public <T> T runAtOneMoment(Supplier<T> work) {
        return run(
                new TransactionDefinition() {
                    @Override
                    public Optional<Isolation> getIsolationLevel() {
                        return Optional.of(Isolation.REPEATABLE_READ);
                    }
                },
                work);
    }

    private <T> T run(TransactionDefinition how, Supplier<T> work) {
        if (transactions.findTransactionStatus().isPresent()) {
            throw new IllegalStateException("already inside a transaction");
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.execute(how, status -> work.get());
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS || !SqlFailure.worthRepeating(failure)) {
                    throw failure;
                }
                metrics.counter("tambon.transaction.repeats").increment();
                giveWay(attempt);
            }
        }
    }

    /** In the caller's transaction where there is one, which is then the caller's to repeat; else as {@link #run}. */
    public <T> T join(Supplier<T> work) {
        return transactions.findTransactionStatus().isPresent() ? work.get() : run(work);
    }

    /** A random, growing pause, so that two transactions that met do not meet again. */
    private static void giveWay(int attempt) {
        try {
            Thread.sleep(Duration.ofMillis(ThreadLocalRandom.current().nextLong(1, 4L << attempt)));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while giving way to another transaction", stop);
        }
    }
}
