package tambon.storefront.account;

import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.storefront.account.AccountRejected.FieldsWrong;
import tambon.storefront.account.AccountRejected.WrongPassword;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * New passwords: by who knows the old one, or by a link that works once. Either way all sign-ins of the account end, as
 * whoever had the old password may be signed in with it.
 */
@Singleton
public class NewPasswords {

    /** How long a link works: long enough to be carried to a village, short enough not to lie about. */
    public static final Duration LINK_LIVES = Duration.ofDays(2);

    private final Statements sql;
    private final WholeTransaction transaction;
    private final AccountRows rows;
    private final Passwords passwords;
    private final Tokens tokens;
    private final Clock clock;

    NewPasswords(
            Statements sql,
            WholeTransaction transaction,
            AccountRows rows,
            Passwords passwords,
            Tokens tokens,
            Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.rows = rows;
        this.passwords = passwords;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** @param token what the address ends with; told once and kept nowhere */
    public record Link(String token, Instant expiresAt) {}

    /** Those who sign in for a producer. */
    public List<Account> ofProducer(long producerId) {
        return rows.ofProducer(producerId);
    }

    /** @throws AccountRejected if the old one is wrong, or the new one is no good */
    void change(long accountId, String old, String wanted) {
        var row = rows.withLogin(rows.withId(accountId).orElseThrow().login()).orElseThrow();
        if (old.length() > Passwords.LONGEST || !passwords.matches(old, row.passwordHash())) {
            throw new AccountRejected(new WrongPassword());
        }
        set(row.account(), wanted, Optional.empty());
    }

    /** A link for one of a producer's accounts; those made before no longer work. Empty if it is not the producer's. */
    public Optional<Link> link(long producerId, long accountId, long madeBy) {
        if (ofProducer(producerId).stream().noneMatch(account -> account.id() == accountId)) {
            return Optional.empty();
        }
        var now = clock.instant();
        var link = new Link(tokens.refresh(), now.plus(LINK_LIVES));
        transaction.run(() -> {
            sql.change(
                    "update tambon_storefront.password_link set used_at = ? where account_id = ? and used_at is null",
                    now,
                    accountId);
            return sql.change(
                    "insert into tambon_storefront.password_link (token_hash, account_id, made_by, made_at, expires_at)"
                            + " values (?, ?, ?, ?, ?)",
                    Tokens.hash(link.token()),
                    accountId,
                    madeBy,
                    now,
                    link.expiresAt());
        });
        return Optional.of(link);
    }

    /** Whose password the link sets; empty once it is used or over. */
    Optional<Account> holder(String token) {
        return sql.first(
                        "select account_id from tambon_storefront.password_link where token_hash = ? and used_at is null"
                                + " and expires_at > ?",
                        row -> row.number("account_id"),
                        Tokens.hash(token),
                        clock.instant())
                .flatMap(rows::withId);
    }

    /** Returns false if the link is used or over. @throws AccountRejected if the password is no good */
    boolean set(String token, String wanted) {
        var holder = holder(token);
        return holder.isPresent() && set(holder.get(), wanted, Optional.of(Tokens.hash(token)));
    }

    private boolean set(Account account, String wanted, Optional<byte[]> link) {
        var fault = Accounts.passwordFault(wanted, account.login(), account.name());
        if (fault.isPresent()) {
            throw new AccountRejected(new FieldsWrong(java.util.Map.of("password", fault.get())));
        }
        var hash = passwords.hash(wanted);
        return transaction.run(() -> {
            var now = clock.instant();
            boolean first = link.isEmpty()
                    || sql.change(
                                    "update tambon_storefront.password_link set used_at = ? where token_hash = ?"
                                            + " and used_at is null and expires_at > ?",
                                    now,
                                    link.get(),
                                    now)
                            == 1;
            if (first) {
                rows.setPassword(account.id(), hash);
                sql.change(
                        "update tambon_storefront.sign_in set ended_at = ? where account_id = ? and ended_at is null",
                        now,
                        account.id());
            }
            return first;
        });
    }
}
