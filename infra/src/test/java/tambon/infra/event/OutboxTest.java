package tambon.infra.event;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.SynchronousTransactionManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.infra.database.ModuleSchema;
import tambon.infra.database.Statements;
import tambon.infra.testing.WithDatabase;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
@Property(name = "outbox.test", value = "true")
@Timeout(60)
class OutboxTest implements WithDatabase {

    static final EventType<Sung> SUNG = new EventType<>("trial.song-sung.v1", Sung.class);

    @Serdeable
    record Sung(String song) {}

    @Factory
    @Requires(property = "outbox.test")
    static class TrialModule {

        @Singleton
        @Named("trial")
        ModuleSchema schema() {
            return new ModuleSchema("trial");
        }
    }

    @Singleton
    @Requires(property = "outbox.test")
    static class Listener implements EventHandler<Sung> {

        final ConcurrentHashMap<String, Integer> heard = new ConcurrentHashMap<>();
        volatile String refused = "";

        @Override
        public String module() {
            return "trial";
        }

        @Override
        public String name() {
            return "listener";
        }

        @Override
        public EventType<Sung> type() {
            return SUNG;
        }

        @Override
        public void handle(List<Sung> events) {
            if (events.stream().anyMatch(sung -> sung.song().equals(refused))) {
                throw new IllegalStateException("will not hear " + refused);
            }
            events.forEach(sung -> heard.merge(sung.song(), 1, Integer::sum));
        }
    }

    @Inject
    @Named("trial")
    Outbox outbox;

    @Inject
    Relay relay;

    @Inject
    Listener listener;

    @Inject
    InboxSweep sweep;

    @Inject
    Statements statements;

    @Inject
    SynchronousTransactionManager<Connection> transactions;

    @Test
    void an_event_needs_a_transaction() {
        assertThatThrownBy(() -> outbox.publish(SUNG, new Sung("alone")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no transaction");
    }

    @Test
    void what_is_rolled_back_is_never_heard() {
        assertThatThrownBy(() -> transactions.executeWrite(status -> {
                    outbox.publish(SUNG, new Sung("undone"));
                    throw new IllegalStateException("changed my mind");
                }))
                .isInstanceOf(IllegalStateException.class);

        relay.deliverAll();

        assertThat(listener.heard).doesNotContainKey("undone");
    }

    @Test
    void a_bad_event_holds_up_no_other() {
        listener.refused = "bad";
        sing(List.of("good-1", "bad", "good-2"));

        relay.deliverAll();

        assertThat(listener.heard).containsKeys("good-1", "good-2").doesNotContainKey("bad");
        listener.refused = "";
    }

    @Test
    void four_relays_at_once_deliver_each_event_once() throws Exception {
        var songs = IntStream.range(0, 2_000).mapToObj(i -> "race-" + i).toList();
        sing(songs);
        Callable<Integer> turn = relay::deliverAll;

        try (var relays = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : relays.invokeAll(List.of(turn, turn, turn, turn))) {
                done.get();
            }
        }

        assertThat(listener.heard.entrySet().stream().filter(e -> e.getKey().startsWith("race-")))
                .hasSize(songs.size())
                .allSatisfy(heard -> assertThat(heard.getValue()).isEqualTo(1));
    }

    @Test
    void old_notes_are_forgotten_but_none_that_a_waiting_event_may_still_need() {
        sing(List.of("long-ago", "last-week"));
        relay.deliverAll();
        statements.change("update tambon_trial.inbox set taken_at = timestampadd(day, -9, utc_timestamp(6))");
        listener.refused = "stuck";
        sing(List.of("stuck"));
        relay.deliverAll();
        statements.change("update tambon_trial.outbox set recorded_at = timestampadd(day, -10, utc_timestamp(6))");

        sweep.sweep();
        assertThat(notes()).isPositive();

        statements.change("delete from tambon_trial.outbox");
        listener.refused = "";
        sweep.sweep();
        assertThat(notes()).isZero();
    }

    private long notes() {
        return statements
                .first("select count(*) n from tambon_trial.inbox", row -> row.number("n"))
                .orElseThrow();
    }

    private void sing(List<String> songs) {
        transactions.executeWrite(status -> {
            outbox.publishAll(SUNG, songs.stream().map(Sung::new).toList());
            return songs.size();
        });
    }
}
