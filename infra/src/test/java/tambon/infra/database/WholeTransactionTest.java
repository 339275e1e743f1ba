package tambon.infra.database;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.SynchronousTransactionManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.infra.testing.WithDatabase;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
@Timeout(60)
class WholeTransactionTest implements WithDatabase {

    @Inject
    WholeTransaction whole;

    @Inject
    SynchronousTransactionManager<Connection> transactions;

    @Inject
    MeterRegistry metrics;

    @Inject
    Statements sql;

    @BeforeAll
    void tables() {
        run("create table if not exists tambon.purse (id int primary key, satang int not null,"
                + " constraint purse_never_negative check (satang >= 0))");
        run("replace into tambon.purse values (1, 100), (2, 100)");
    }

    @Test
    void two_that_lock_each_other_out_both_end_well() throws Exception {
        var meet = new CyclicBarrier(2);
        var tries = new AtomicInteger();

        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : both.invokeAll(List.of(crosswise(1, 2, meet, tries), crosswise(2, 1, meet, tries)))) {
                done.get();
            }
        }

        assertThat(tries.get()).isGreaterThan(2);
        assertThat(metrics.counter("tambon.transaction.repeats").count()).isPositive();
    }

    @Test
    void at_one_moment_what_others_change_meanwhile_is_not_seen() {
        var seen = whole.runAtOneMoment(() -> {
            var before = satang();
            try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
                other.submit(() -> run("update tambon.purse set satang = satang + 1 where id = 2"));
            }
            return List.of(before, satang());
        });

        assertThat(seen.getFirst()).isEqualTo(seen.getLast());
        assertThat(satang()).isEqualTo(seen.getFirst() + 1);
    }

    private int satang() {
        return sql.first("select satang from tambon.purse where id = 2", row -> row.count("satang"))
                .orElseThrow();
    }

    @Test
    void what_is_refused_for_good_is_not_tried_again() {
        var tries = new AtomicInteger();

        assertThatThrownBy(() -> whole.run(() -> {
                    tries.incrementAndGet();
                    return update("update tambon.purse set satang = -1 where id = 1");
                }))
                .satisfies(e -> assertThat(SqlFailure.brokenRule(e)).isTrue());
        assertThat(tries).hasValue(1);
    }

    @Test
    void a_duplicate_names_its_key() {
        assertThatThrownBy(() -> whole.run(() -> update("insert into tambon.purse values (1, 5)")))
                .satisfies(e -> assertThat(SqlFailure.duplicateOf(e)).hasValue("PRIMARY"));
    }

    @Test
    void is_not_for_the_inside_of_a_transaction() {
        assertThatThrownBy(() -> transactions.executeWrite(status -> whole.run(() -> 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("already inside");
    }

    private Callable<Integer> crosswise(int first, int second, CyclicBarrier meet, AtomicInteger tries) {
        return () -> whole.run(() -> {
            update("update tambon.purse set satang = satang + 1 where id = " + first);
            if (tries.incrementAndGet() <= 2) {
                await(meet);
            }
            return update("update tambon.purse set satang = satang - 1 where id = " + second);
        });
    }

    private static void await(CyclicBarrier meet) {
        try {
            meet.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private int update(String sql) {
        try (var statement = transactions.getConnection().createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new SqlFailure(sql, e);
        }
    }

    private void run(String sql) {
        transactions.executeWrite(status -> update(sql));
    }
}
