package tambon.storefront.account;

import io.github.bucket4j.distributed.proxy.generic.select_for_update.LockAndGetResult;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.SelectForUpdateBasedTransaction;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import tambon.infra.database.SqlFailure;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One look at one bucket, on a connection of its own: a try counts even where what follows is undone. */
final class BucketTransaction implements SelectForUpdateBasedTransaction {

    private final Connection connection;
    private final String name;
    private final Clock clock;

    BucketTransaction(DataSource source, String name, Clock clock) {
        this.name = name;
        this.clock = clock;
        try {
            this.connection = source.getConnection();
        } catch (SQLException e) {
            throw new SqlFailure("cannot count a try", e);
        }
    }

    @Override
    public void begin(Optional<Long> timeoutNanos) {
        run("begin", () -> connection.setAutoCommit(false));
    }

    @Override
    public void rollback() {
        run("roll back", connection::rollback);
    }

    @Override
    public void commit(Optional<Long> timeoutNanos) {
        run("commit", connection::commit);
    }

    @Override
    public LockAndGetResult tryLockAndGet(Optional<Long> timeoutNanos) {
        try (var select =
                prepare("select state from tambon_storefront.rate_bucket where name = ? for update", timeoutNanos)) {
            select.setString(1, name);
            try (var found = select.executeQuery()) {
                return found.next() ? LockAndGetResult.locked(found.getBytes(1)) : LockAndGetResult.notLocked();
            }
        } catch (SQLException e) {
            throw new SqlFailure("cannot lock a bucket", e);
        }
    }

    @Override
    public boolean tryInsertEmptyData(Optional<Long> timeoutNanos) {
        try (var insert = prepare(
                "insert ignore into tambon_storefront.rate_bucket (name, expires_at) values (?, ?)", timeoutNanos)) {
            insert.setString(1, name);
            insert.setObject(2, LocalDateTime.ofInstant(clock.instant().plusSeconds(60), ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new SqlFailure("cannot add a bucket", e);
        }
    }

    @Override
    public void update(byte[] state, RemoteBucketState newState, Optional<Long> timeoutNanos) {
        long nowNanos = TimeUnit.MILLISECONDS.toNanos(clock.millis());
        var full = clock.instant().plusNanos(newState.calculateFullRefillingTime(nowNanos));
        try (var update = prepare(
                "update tambon_storefront.rate_bucket set state = ?, expires_at = ? where name = ?", timeoutNanos)) {
            update.setBytes(1, state);
            update.setObject(2, LocalDateTime.ofInstant(full, ZoneOffset.UTC));
            update.setString(3, name);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure("cannot keep a bucket", e);
        }
    }

    @Override
    public void release() {
        run("release", () -> {
            try (connection) {
                connection.setAutoCommit(true);
            }
        });
    }

    private PreparedStatement prepare(String sql, Optional<Long> timeoutNanos) throws SQLException {
        var statement = connection.prepareStatement(sql);
        if (timeoutNanos.isPresent()) {
            statement.setQueryTimeout((int) Math.max(1, TimeUnit.NANOSECONDS.toSeconds(timeoutNanos.get())));
        }
        return statement;
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static void run(String what, Work work) {
        try {
            work.run();
        } catch (SQLException e) {
            throw new SqlFailure("cannot " + what + " the count of tries", e);
        }
    }
}
