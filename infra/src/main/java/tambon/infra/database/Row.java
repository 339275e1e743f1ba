package tambon.infra.database;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import static java.util.Objects.requireNonNull;

/** The row a {@link Statements.RowReader} is at, its columns by name; valid only until the reader returns. */
public final class Row {

    private final ResultSet found;

    Row(ResultSet found) {
        this.found = found;
    }

    public long number(String column) throws SQLException {
        return found.getLong(column);
    }

    public int count(String column) throws SQLException {
        return found.getInt(column);
    }

    public boolean flag(String column) throws SQLException {
        return found.getBoolean(column);
    }

    public String text(String column) throws SQLException {
        return requireNonNull(found.getString(column), column);
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return found.getString(column);
    }

    public byte[] bytes(String column) throws SQLException {
        return requireNonNull(found.getBytes(column), column);
    }

    /** A day without a time; never read as text, which the driver would write in the digits of the machine's language. */
    public LocalDate day(String column) throws SQLException {
        return requireNonNull(dayOrNull(column), column);
    }

    public @Nullable LocalDate dayOrNull(String column) throws SQLException {
        return found.getObject(column, LocalDate.class);
    }

    public Instant time(String column) throws SQLException {
        return requireNonNull(timeOrNull(column), column);
    }

    /** An enum's constant by its name. */
    public <E extends Enum<E>> E constant(String column, Class<E> type) throws SQLException {
        return Enum.valueOf(type, text(column));
    }

    public @Nullable Long numberOrNull(String column) throws SQLException {
        long value = found.getLong(column);
        return found.wasNull() ? null : value;
    }

    public @Nullable Integer countOrNull(String column) throws SQLException {
        int value = found.getInt(column);
        return found.wasNull() ? null : value;
    }

    public @Nullable Money moneyOrNull(String column) throws SQLException {
        var satang = numberOrNull(column);
        return satang == null ? null : Money.satang(satang);
    }

    public @Nullable Instant timeOrNull(String column) throws SQLException {
        var at = found.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
}
