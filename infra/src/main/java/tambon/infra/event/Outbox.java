package tambon.infra.event;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.SynchronousTransactionManager;
import io.micronaut.transaction.support.TransactionSynchronization;
import tambon.infra.database.ModuleSchema;
import tambon.infra.database.SqlFailure;
import tambon.infra.id.Ids;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

/** Where a module writes its events, in the transaction that makes them true. */
public final class Outbox {

    private final ModuleSchema schema;
    private final SynchronousTransactionManager<Connection> transactions;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;
    private final Doorbell doorbell;

    Outbox(
            ModuleSchema schema,
            SynchronousTransactionManager<Connection> transactions,
            ObjectMapper json,
            Ids ids,
            Clock clock,
            Doorbell doorbell) {
        this.schema = schema;
        this.transactions = transactions;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.doorbell = doorbell;
    }

    ModuleSchema schema() {
        return schema;
    }

    public <E> void publish(EventType<E> type, E event) {
        publishAll(type, List.of(event));
    }

    /**
     * Writes events that become known when the caller's transaction commits, and only then.
     *
     * @throws IllegalStateException without a transaction: an event without its change would be a rumour
     */
    public <E> void publishAll(EventType<E> type, List<E> events) {
        var transaction = transactions
                .findTransactionStatus()
                .orElseThrow(() -> new IllegalStateException("no transaction to publish " + type.name() + " in"));
        if (events.isEmpty()) {
            return;
        }
        try (var insert = transactions
                .getConnection()
                .prepareStatement("insert into " + schema.database()
                        + ".outbox (id, type, payload, recorded_at, next_attempt_at) values (?, ?, ?, ?, ?)")) {
            var now = Timestamp.from(clock.instant());
            for (var event : events) {
                insert.setLong(1, ids.next());
                insert.setString(2, type.name());
                insert.setString(3, json.writeValueAsString(event));
                insert.setTimestamp(4, now);
                insert.setTimestamp(5, now);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new SqlFailure("cannot publish " + type.name(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + type.name(), e);
        }
        transaction.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                doorbell.ring();
            }
        });
    }
}
