package tambon.storefront.account;

import org.jspecify.annotations.Nullable;
import tambon.catalog.ShopPosts;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The statements about sign-ins and the tokens that renew them. */
@Singleton
class SignInRows {

    private final Statements sql;

    SignInRows(Statements sql) {
        this.sql = sql;
    }

    void start(long id, long accountId, Instant now) {
        sql.change(
                "insert into tambon_storefront.sign_in (id, account_id, started_at) values (?, ?, ?)",
                id,
                accountId,
                now);
    }

    void end(long id, Instant now) {
        sql.change("update tambon_storefront.sign_in set ended_at = ? where id = ? and ended_at is null", now, id);
    }

    void addToken(byte[] hash, long signInId, Instant expiresAt) {
        sql.change(
                "insert into tambon_storefront.refresh_token (token_hash, sign_in_id, expires_at) values (?, ?, ?)",
                hash,
                signInId,
                expiresAt);
    }

    /** Of several that come with one token at once, exactly one is told yes. */
    boolean replaceToken(byte[] hash, Instant now) {
        return sql.change("""
                        update tambon_storefront.refresh_token set replaced_at = ?
                        where token_hash = ? and replaced_at is null and expires_at > ?""", now, hash, now) == 1;
    }

    /** The token, where its sign-in has not ended. */
    Optional<TokenRow> token(byte[] hash) {
        return sql.first(
                """
                select s.id, s.account_id, s.acts_for, s.acts_by, s.acts_by_id, t.replaced_at
                from tambon_storefront.refresh_token t join tambon_storefront.sign_in s on s.id = t.sign_in_id
                where t.token_hash = ? and s.ended_at is null""",
                row -> new TokenRow(
                        row.number("id"), row.number("account_id"), row.timeOrNull("replaced_at"), post(row)),
                (Object) hash);
    }

    /**
     * Says in whose shop a sign-in of the account acts; null for its own name.
     *
     * @return whether the sign-in still stands
     */
    boolean act(long id, long accountId, ShopPosts.@Nullable Key post) {
        return sql.change(
                        "update tambon_storefront.sign_in set acts_for = ?, acts_by = ?, acts_by_id = ?"
                                + " where id = ? and account_id = ? and ended_at is null",
                        post == null ? null : post.producerId(),
                        post == null ? null : post.by(),
                        post == null ? null : post.byId(),
                        id,
                        accountId)
                == 1;
    }

    private static ShopPosts.@Nullable Key post(Row row) throws SQLException {
        var producer = row.numberOrNull("acts_for");
        return producer == null
                ? null
                : new ShopPosts.Key(producer, row.constant("acts_by", ShopPosts.By.class), row.number("acts_by_id"));
    }

    /** What nobody can use any more, in pieces that lock little; returns how many rows went. */
    int forget(Instant now) {
        return sql.change("delete from tambon_storefront.refresh_token where expires_at < ? limit 5000", now)
                + sql.change("""
                        delete from tambon_storefront.sign_in
                        where started_at < ? and not exists
                            (select 1 from tambon_storefront.refresh_token t where t.sign_in_id = sign_in.id)
                        limit 5000""", now.minus(Tokens.REFRESH))
                + sql.change("delete from tambon_storefront.rate_bucket where expires_at < ? limit 5000", now);
    }
}
