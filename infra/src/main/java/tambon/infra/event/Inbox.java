package tambon.infra.event;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.SynchronousTransactionManager;
import io.micronaut.transaction.TransactionDefinition;
import tambon.infra.database.SqlFailure;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import static java.util.stream.Collectors.joining;

/** Hands events to a handler once: its effect and the note that it took place commit together. */
@Singleton
class Inbox {

    private final SynchronousTransactionManager<Connection> transactions;
    private final ObjectMapper json;

    Inbox(SynchronousTransactionManager<Connection> transactions, ObjectMapper json) {
        this.transactions = transactions;
        this.json = json;
    }

    /** Applies those of {@code rows} that {@code handler} has not yet applied, in one new transaction. */
    <E> void take(EventHandler<E> handler, List<OutboxRow> rows) {
        var definition = TransactionDefinition.of(TransactionDefinition.Propagation.REQUIRES_NEW);
        transactions.execute(definition, status -> {
            var known = known(status.getConnection(), handler, rows);
            var fresh = rows.stream().filter(row -> !known.contains(row.id())).toList();
            if (!fresh.isEmpty()) {
                remember(status.getConnection(), handler, fresh);
                handler.handle(read(handler, fresh));
            }
            return fresh.size();
        });
    }

    private static Set<Long> known(Connection connection, EventHandler<?> handler, List<OutboxRow> rows)
            throws SQLException {
        var marks = rows.stream().map(row -> "?").collect(joining(","));
        try (var select = connection.prepareStatement(
                "select event_id from " + table(handler) + " where handler = ? and event_id in (" + marks + ")")) {
            select.setString(1, handler.name());
            for (int i = 0; i < rows.size(); i++) {
                select.setLong(i + 2, rows.get(i).id());
            }
            var known = new HashSet<Long>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    known.add(found.getLong(1));
                }
            }
            return known;
        }
    }

    /** Before the effect, so that a twin on another node waits here on the key and then fails, with nothing done. */
    private static void remember(Connection connection, EventHandler<?> handler, List<OutboxRow> rows) {
        try (var insert = connection.prepareStatement(
                "insert into " + table(handler) + " (handler, event_id, taken_at) values (?, ?, utc_timestamp(6))")) {
            for (var row : rows) {
                insert.setString(1, handler.name());
                insert.setLong(2, row.id());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new SqlFailure("cannot note events for " + handler.name(), e);
        }
    }

    private <E> List<E> read(EventHandler<E> handler, List<OutboxRow> rows) {
        var events = new ArrayList<E>(rows.size());
        for (var row : rows) {
            try {
                events.add(json.readValue(row.payload(), handler.type().payload()));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read event " + row.id() + " as " + handler.type(), e);
            }
        }
        return events;
    }

    private static String table(EventHandler<?> handler) {
        return "tambon_" + handler.module() + ".inbox";
    }
}
