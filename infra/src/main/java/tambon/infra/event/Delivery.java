package tambon.infra.event;

import io.micronaut.transaction.SynchronousTransactionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static java.util.stream.Collectors.groupingBy;

/** Takes one batch of events from an outbox to everyone who listens. Nodes share the work: each skips what another holds. */
@Singleton
class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int BATCH = 200;
    private static final int MOST_WAIT_SECONDS = 300;

    private final SynchronousTransactionManager<Connection> transactions;
    private final Inbox inbox;
    private final Map<String, List<EventHandler<?>>> handlers;

    Delivery(
            SynchronousTransactionManager<Connection> transactions, Inbox inbox, Collection<EventHandler<?>> handlers) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.handlers =
                handlers.stream().collect(groupingBy(handler -> handler.type().name()));
    }

    /** Delivers the oldest events that are due; returns how many it tried, 0 when there are none. */
    int deliverSome(Outbox outbox) {
        return transactions.executeWrite(status -> {
            var connection = status.getConnection();
            var table = outbox.schema().database() + ".outbox";
            var rows = claim(connection, table);
            if (rows.isEmpty()) {
                return 0;
            }
            var failed = new LinkedHashSet<OutboxRow>();
            rows.stream()
                    .collect(groupingBy(OutboxRow::type))
                    .forEach((type, sameType) -> handlers.getOrDefault(type, List.of())
                            .forEach(handler -> failed.addAll(hand(handler, sameType))));
            delete(
                    connection,
                    table,
                    rows.stream().filter(row -> !failed.contains(row)).toList());
            postpone(connection, table, failed);
            return rows.size();
        });
    }

    /** All at once; if that fails one by one, so that one bad event holds up no other. Returns those that failed. */
    private Set<OutboxRow> hand(EventHandler<?> handler, List<OutboxRow> rows) {
        try {
            inbox.take(handler, rows);
            return Set.of();
        } catch (RuntimeException atOnce) {
            var failed = new LinkedHashSet<OutboxRow>();
            for (var row : rows) {
                try {
                    inbox.take(handler, List.of(row));
                } catch (RuntimeException alone) {
                    LOG.error(
                            "{} could not take event {} {} (attempt {})",
                            handler.name(),
                            row.type(),
                            row.id(),
                            row.attempts() + 1,
                            alone);
                    failed.add(row);
                }
            }
            return failed;
        }
    }

    private static List<OutboxRow> claim(Connection connection, String table) throws SQLException {
        try (var select = connection.prepareStatement("select id, type, payload, attempts from " + table
                + " where next_attempt_at <= utc_timestamp(6) order by id limit " + BATCH
                + " for update skip locked")) {
            var rows = new ArrayList<OutboxRow>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(new OutboxRow(found.getLong(1), found.getString(2), found.getString(3), found.getInt(4)));
                }
            }
            return rows;
        }
    }

    /** By key, one by one in a batch: with a list of ids the planner may read, and wait for, rows another node holds. */
    private static void delete(Connection connection, String table, List<OutboxRow> rows) throws SQLException {
        try (var delete = connection.prepareStatement("delete from " + table + " where id = ?")) {
            for (var row : rows) {
                delete.setLong(1, row.id());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private static void postpone(Connection connection, String table, Collection<OutboxRow> rows) throws SQLException {
        try (var update = connection.prepareStatement(
                "update " + table
                        + " set attempts = attempts + 1, next_attempt_at = timestampadd(second, ?, utc_timestamp(6)) where id = ?")) {
            for (var row : rows) {
                update.setLong(1, wait(row.attempts()).toSeconds());
                update.setLong(2, row.id());
                update.executeUpdate();
            }
        }
    }

    /** 1, 2, 4 … seconds, at most five minutes, for ever: an event is never given up, only counted and logged. */
    private static Duration wait(int attempts) {
        return Duration.ofSeconds(Math.min(MOST_WAIT_SECONDS, 1L << Math.min(attempts, 20)));
    }
}
