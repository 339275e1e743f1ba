package tambon.orders.payout;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.infra.money.Money;
import tambon.orders.Payouts.Transfer;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The tries to send statements, in the database; the key on the open one keeps a statement out of two bank files. */
@Singleton
class Tries {

    private final Statements sql;
    private final Ids ids;
    private final Clock clock;

    Tries(Statements sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** Statements that wait and whose producers have said where to, locked until the transaction ends. */
    List<Sendable> claim(int most) {
        return sql.list(
                """
                select o.id, o.producer_id, (select max(a.id) from tambon_orders.payout_account a
                where a.producer_id = o.producer_id) account_id from tambon_orders.payout o
                where o.paid_at is null and exists (select 1 from tambon_orders.payout_account a
                where a.producer_id = o.producer_id) and not exists (select 1 from tambon_orders.payout_try t
                where t.open_payout = o.id) order by o.id limit ? for update skip locked""", row -> new Sendable(row.number("id"), row.number("producer_id"), row.number("account_id")), most);
    }

    record Sendable(long payoutId, long producerId, long accountId) {}

    /** @param accountId null where it is sent by hand */
    long begin(long payoutId, @Nullable Long accountId, long batchId, String who) {
        long id = ids.next();
        sql.change(
                "insert into tambon_orders.payout_try (id, payout_id, account_id, batch_id, sent_at, sent_by) values "
                        + Statements.rows(1, 6),
                id,
                payoutId,
                accountId,
                batchId,
                clock.instant(),
                who);
        return id;
    }

    /** The try that is on its way, locked until the transaction ends. */
    Optional<Long> open(long payoutId) {
        return sql.first(
                "select id from tambon_orders.payout_try where open_payout = ? for update",
                row -> row.number("id"),
                payoutId);
    }

    /** @param failedBecause null if it arrived */
    void end(long tryId, String who, @Nullable String failedBecause) {
        sql.change(
                "update tambon_orders.payout_try set ended_at = ?, ended_by = ?, failed_because = ? where id = ?",
                clock.instant(),
                who,
                failedBecause,
                tryId);
    }

    List<Transfer> file(long batchId) {
        return sql.list(
                """
                select o.id payout_id, o.producer_id, o.amount_satang, a.id, a.kind, a.bank_code, a.number, a.holder,
                a.made_at from tambon_orders.payout_try t join tambon_orders.payout o on o.id = t.payout_id
                join tambon_orders.payout_account a on a.id = t.account_id where t.batch_id = ? order by t.id""",
                row -> new Transfer(
                        row.number("payout_id"),
                        row.number("producer_id"),
                        JdbcPayoutAccounts.account(row),
                        Money.satang(row.number("amount_satang"))),
                batchId);
    }
}
