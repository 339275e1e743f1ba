package tambon.infra.database;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A statement the database refused, and what kind of no it was. MariaDB and MySQL word theirs differently. */
@SuppressWarnings("serial") // never leaves the process
public final class SqlFailure extends RuntimeException {

    private static final int DUPLICATE = 1062;
    private static final int DEADLOCK = 1213;
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final Pattern KEY = Pattern.compile("for key '(?:[^'.]+\\.)?([^'.]+)'");

    public SqlFailure(String what, SQLException cause) {
        super(what, cause);
    }

    /** Whether the whole transaction may simply be run again: it lost to another one and nothing of it was kept. */
    public static boolean worthRepeating(Throwable failure) {
        return sql(failure)
                .map(e -> e.getErrorCode() == DEADLOCK || e.getErrorCode() == LOCK_WAIT_TIMEOUT)
                .orElse(false);
    }

    /** The unique key that {@code failure} ran into, without its table; empty if it is another kind of failure. */
    public static Optional<String> duplicateOf(Throwable failure) {
        return sql(failure).filter(e -> e.getErrorCode() == DUPLICATE).flatMap(e -> {
            var key = KEY.matcher(String.valueOf(e.getMessage()));
            return key.find() ? Optional.of(key.group(1)) : Optional.empty();
        });
    }

    /** Whether a check, a foreign key or a not-null constraint refused the row (not a unique key). */
    public static boolean brokenRule(Throwable failure) {
        return sql(failure)
                .map(e -> e.getErrorCode() == 3819
                        || e instanceof SQLIntegrityConstraintViolationException && e.getErrorCode() != DUPLICATE)
                .orElse(false);
    }

    private static Optional<SQLException> sql(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }
}
