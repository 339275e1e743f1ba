package tambon.infra.database;

import io.micronaut.data.connection.ConnectionOperations;
import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Runs SQL on the caller's transaction, or on a connection of its own where there is none.
 *
 * <p>For what repositories do not do well: hot paths, batches, and statements put together from parts.
 * Values go in by {@code ?} only: whole numbers, text, booleans, bytes, {@link Money} (as satang),
 * {@link Instant} (as UTC), enums (by name) and null.
 */
@Singleton
public class Statements {

    private final ConnectionOperations<Connection> connections;

    Statements(ConnectionOperations<Connection> connections) {
        this.connections = connections;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(Row row) throws SQLException;
    }

    /** @throws SqlFailure if the database refuses */
    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) {
        return run(sql, statement -> {
            set(statement, values);
            var read = new ArrayList<T>();
            try (var found = statement.executeQuery()) {
                var row = new Row(found);
                while (found.next()) {
                    read.add(reader.read(row));
                }
            }
            return read;
        });
    }

    /** Takes one row and keeps nothing of it. */
    @FunctionalInterface
    public interface RowUse {
        void use(Row row) throws SQLException;
    }

    /**
     * Hands over rows as they come from the server, however many there are: none is kept. Until the last is read nothing
     * else can be asked in the same transaction.
     */
    public void each(String sql, RowUse use, @Nullable Object... values) {
        run(sql, statement -> {
            set(statement, values);
            statement.setFetchSize(Integer.MIN_VALUE); // the driver's sign for row by row
            try (var found = statement.executeQuery()) {
                var row = new Row(found);
                while (found.next()) {
                    use.use(row);
                }
            } finally {
                statement.setFetchSize(0); // the statement is kept and used again
            }
            return statement;
        });
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... values) {
        return list(sql, reader, values).stream().findFirst();
    }

    /** How many rows were changed (or found to be so already, in an update). */
    public int change(String sql, @Nullable Object... values) {
        return run(sql, statement -> {
            set(statement, values);
            return statement.executeUpdate();
        });
    }

    /** Runs the statement once for each list of values, as few round trips as the driver can make of it. */
    public void batch(String sql, Collection<? extends List<? extends @Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        run(sql, statement -> {
            for (var row : rows) {
                set(statement, row.toArray());
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** {@code ?, ?, ?} for a list of so many values. */
    public static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    /** {@code (?, ?), (?, ?)}: the values of so many rows, for an insert that is one statement. */
    public static String rows(int rows, int columns) {
        return String.join(", ", Collections.nCopies(rows, "(" + marks(columns) + ")"));
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Work<T> work) {
        return connections.executeWrite(status -> {
            try (var statement = status.getConnection().prepareStatement(sql)) {
                return work.on(statement);
            } catch (SQLException e) {
                throw new SqlFailure("refused: " + sql, e);
            }
        });
    }

    private static void set(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case null -> statement.setNull(i + 1, Types.NULL);
                case Money money -> statement.setLong(i + 1, money.satang());
                case Instant at -> statement.setObject(i + 1, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
                case Enum<?> constant -> statement.setString(i + 1, constant.name());
                case Object value -> statement.setObject(i + 1, value);
            }
        }
    }
}
