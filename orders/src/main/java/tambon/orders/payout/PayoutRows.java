package tambon.orders.payout;

import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.money.Money;
import tambon.orders.Payouts.Line;
import tambon.orders.Payouts.Payout;
import tambon.orders.money.Account;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements in the database, and the entries of the books that are not in any yet. */
@Singleton
class PayoutRows {

    /** Entries about parts paid in advance and delivered long enough ago, that no statement lists. */
    private static final String OPEN = """
            from tambon_orders.account_entry e
            left join tambon_orders.refund r on e.kind = 'REFUND_DUE' and r.id = e.cause_id
            join tambon_orders.sub_order s on s.id = coalesce(r.sub_order_id, e.cause_id)
            left join tambon_orders.payout_line l on l.entry_id = e.id
            where e.account in ('PRODUCER_PAYABLE', 'SHIPPING') and l.entry_id is null and s.method <> 'COD'
            and s.state not in ('RETURN_ASKED', 'DISPUTED') and exists (select 1 from tambon_orders.sub_order_move m
              where m.sub_order_id = s.id and m.to_state in ('DELIVERED', 'COMPLETED') and m.at <= ?)\s""";

    private static final String PAYOUT =
            "select id, producer_id, amount_satang, made_at, paid_at, reference" + " from tambon_orders.payout where ";

    private final Statements sql;

    PayoutRows(Statements sql) {
        this.sql = sql;
    }

    /** Producers with at least {@code least} to be sent, at most so many at once. */
    List<Long> due(Instant deliveredBefore, Money least, int most) {
        return sql.list(
                "select e.producer_id, -sum(e.amount_satang) owed " + OPEN
                        + "group by e.producer_id having owed >= ? order by e.producer_id limit ?",
                row -> row.number("producer_id"),
                deliveredBefore,
                least,
                most);
    }

    /** @param amount as the producer sees it: positive what is owed to it */
    record Entry(long id, Account account, Money amount) {}

    List<Entry> open(long producerId, Instant deliveredBefore) {
        return sql.list(
                "select e.id, e.account, -e.amount_satang owed " + OPEN + "and e.producer_id = ? order by e.id",
                PayoutRows::entry,
                deliveredBefore,
                producerId);
    }

    List<Entry> entriesOf(long payoutId) {
        return sql.list(
                "select e.id, e.account, -e.amount_satang owed from tambon_orders.payout_line l"
                        + " join tambon_orders.account_entry e on e.id = l.entry_id where l.payout_id = ?",
                PayoutRows::entry,
                payoutId);
    }

    private static Entry entry(Row row) throws SQLException {
        return new Entry(row.number("id"), row.constant("account", Account.class), Money.satang(row.number("owed")));
    }

    void insert(long id, long producerId, Money amount, List<Entry> entries, Instant at, String who) {
        sql.change(
                "insert into tambon_orders.payout (id, producer_id, amount_satang, made_at, made_by)"
                        + " values (?, ?, ?, ?, ?)",
                id,
                producerId,
                amount,
                at,
                who);
        var rows = new ArrayList<List<Object>>();
        entries.forEach(entry -> rows.add(List.of(entry.id, id)));
        sql.batch("insert into tambon_orders.payout_line (entry_id, payout_id) values (?, ?)", rows);
    }

    boolean paid(long id, String reference, Instant at, String who) {
        return sql.change(
                        "update tambon_orders.payout set paid_at = ?, reference = ?, paid_by = ?"
                                + " where id = ? and paid_at is null",
                        at,
                        reference,
                        who,
                        id)
                == 1;
    }

    Optional<Payout> find(long id) {
        return sql.first(PAYOUT + "id = ?", PayoutRows::payout, id);
    }

    List<Payout> ready(long after, int most) {
        return sql.list(PAYOUT + "paid_at is null and id > ? order by id limit ?", PayoutRows::payout, after, most);
    }

    List<Payout> ofProducer(long producerId, long before, int most) {
        return sql.list(
                PAYOUT + "producer_id = ? and id < ? order by id desc limit ?",
                PayoutRows::payout,
                producerId,
                before,
                most);
    }

    List<Line> lines(long producerId, long payoutId) {
        return sql.list(
                """
                select p.number, coalesce(r.sub_order_id, e.cause_id) sub_order_id, e.account = 'SHIPPING' shipping,
                -e.amount_satang owed, e.at from tambon_orders.payout_line l
                join tambon_orders.payout o on o.id = l.payout_id
                join tambon_orders.account_entry e on e.id = l.entry_id
                join tambon_orders.purchase p on p.id = e.order_id
                left join tambon_orders.refund r on e.kind = 'REFUND_DUE' and r.id = e.cause_id
                where l.payout_id = ? and o.producer_id = ? order by e.id""",
                row -> new Line(
                        row.text("number"),
                        row.number("sub_order_id"),
                        row.flag("shipping"),
                        Money.satang(row.number("owed")),
                        row.time("at")),
                payoutId,
                producerId);
    }

    private static Payout payout(Row row) throws SQLException {
        return new Payout(
                row.number("id"),
                row.number("producer_id"),
                Money.satang(row.number("amount_satang")),
                row.time("made_at"),
                row.timeOrNull("paid_at"),
                row.textOrNull("reference"));
    }
}
