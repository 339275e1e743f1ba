package tambon.storefront.account;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The statements about accounts. */
@Singleton
class AccountRows {

    private static final String SELECT =
            "select id, login, name, password_hash, role, producer_id, area_code from tambon_storefront.account where ";

    private final Statements sql;

    AccountRows(Statements sql) {
        this.sql = sql;
    }

    void add(Account account, String passwordHash, Instant now) {
        var standing = account.standing();
        sql.change(
                """
                insert into tambon_storefront.account
                    (id, login, name, password_hash, role, producer_id, area_code, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                account.id(),
                account.login(),
                account.name(),
                passwordHash,
                standing.role(),
                standing.producer(),
                standing.area(),
                now);
    }

    Optional<AccountRow> withLogin(String login) {
        return sql.first(SELECT + "login = ?", AccountRows::read, login);
    }

    Optional<Account> withId(long id) {
        return sql.first(SELECT + "id = ?", AccountRows::read, id).map(AccountRow::account);
    }

    /** Those who act for a producer, at most 50. */
    List<Account> ofProducer(long producerId) {
        return sql.list(SELECT + "producer_id = ? order by id limit 50", AccountRows::read, producerId).stream()
                .map(AccountRow::account)
                .toList();
    }

    /** Those of one role in one area, by name, at most 200. */
    List<Account> of(String role, @Nullable String areaCode) {
        return sql
                .list(
                        SELECT + "role = ? and area_code <=> ? order by name, id limit 200",
                        AccountRows::read,
                        role,
                        areaCode)
                .stream()
                .map(AccountRow::account)
                .toList();
    }

    void setPassword(long id, String passwordHash) {
        sql.change("update tambon_storefront.account set password_hash = ? where id = ?", passwordHash, id);
    }

    private static AccountRow read(Row row) throws SQLException {
        var standing = Standing.read(row.text("role"), row.numberOrNull("producer_id"), row.textOrNull("area_code"));
        return new AccountRow(
                new Account(row.number("id"), row.text("login"), row.text("name"), standing),
                row.text("password_hash"));
    }
}
