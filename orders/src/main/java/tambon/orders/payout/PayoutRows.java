package tambon.orders.payout;

import tambon.catalog.GroupShares.Holder;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;
import tambon.orders.Payouts.Line;
import tambon.orders.Payouts.Of;
import tambon.orders.Payouts.Payout;
import tambon.orders.Payouts.Share;
import tambon.orders.Payouts.State;
import tambon.orders.money.Account;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static java.util.Comparator.naturalOrder;

/** Statements in the database, and the entries of the books that are not in any yet. */
@Singleton
class PayoutRows {

    /** Entries about parts whose money is here and that were delivered long enough ago, that no statement lists. */
    private static final String OPEN = """
            from tambon_orders.account_entry e
            left join tambon_orders.refund r on e.kind = 'REFUND_DUE' and r.id = e.cause_id
            join tambon_orders.sub_order s on s.id = coalesce(r.sub_order_id, e.cause_id)
            left join tambon_orders.payout_line l on l.entry_id = e.id
            where e.account in ('PRODUCER_PAYABLE', 'VAT', 'SHIPPING') and l.entry_id is null
            and e.kind in ('PAYMENT', 'CASH_COLLECTED', 'CASH_KEPT', 'REFUND_DUE')
            and s.state not in ('RETURN_ASKED', 'DISPUTED') and exists (select 1 from tambon_orders.sub_order_move m
            where m.sub_order_id = s.id and m.to_state in ('DELIVERED', 'COMPLETED') and m.at <= ?)
            and (s.method <> 'COD' or exists (select 1 from tambon_orders.account_entry c
            where c.cause_id = s.id and c.kind in ('CASH_REMITTED', 'CASH_KEPT')))\s""";

    private static final String PAYOUT = """
            select o.id, o.producer_id, o.amount_satang, o.made_at, coalesce(o.from_day, date(o.made_at)) from_day,
            coalesce(o.to_day, date(o.made_at)) to_day, o.paid_at, o.reference, t.batch_id,
            (select f.failed_because from tambon_orders.payout_try f where f.payout_id = o.id
            and f.failed_because is not null order by f.id desc limit 1) failed_because
            from tambon_orders.payout o left join tambon_orders.payout_try t on t.open_payout = o.id where\s""";

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
    record Entry(long id, Account account, Money amount, Instant at) {}

    List<Entry> open(long producerId, Instant deliveredBefore) {
        return sql.list(
                "select e.id, e.account, -e.amount_satang owed, e.at " + OPEN + "and e.producer_id = ? order by e.id",
                PayoutRows::entry,
                deliveredBefore,
                producerId);
    }

    /** What a statement adds up to, by account. */
    Map<Account, Money> sums(long payoutId) {
        var sums = new EnumMap<Account, Money>(Account.class);
        sql.list(
                        "select e.id, e.account, -e.amount_satang owed, e.at from tambon_orders.payout_line l"
                                + " join tambon_orders.account_entry e on e.id = l.entry_id where l.payout_id = ?",
                        PayoutRows::entry,
                        payoutId)
                .forEach(entry -> sums.merge(entry.account, entry.amount, Money::plus));
        return sums;
    }

    private static Entry entry(Row row) throws SQLException {
        return new Entry(
                row.number("id"),
                row.constant("account", Account.class),
                Money.satang(row.number("owed")),
                row.time("at"));
    }

    void insert(long id, long producerId, List<Entry> entries, List<Holder> holders, Instant at, String who) {
        var amount = entries.stream().map(Entry::amount).reduce(Money.ZERO, Money::plus);
        sql.change(
                "insert into tambon_orders.payout (id, producer_id, amount_satang, made_at, made_by, from_day, to_day)"
                        + " values " + Statements.rows(1, 7),
                id,
                producerId,
                amount,
                at,
                who,
                day(entries.stream().map(Entry::at).min(naturalOrder()).orElse(at)),
                day(entries.stream().map(Entry::at).max(naturalOrder()).orElse(at)));
        sql.batch(
                "insert into tambon_orders.payout_line (entry_id, payout_id) values (?, ?)",
                entries.stream().map(entry -> List.of(entry.id, id)).toList());
        if (!holders.isEmpty()) {
            var shares = amount.allocate(
                    holders.stream().map(holder -> (long) holder.shares()).toList());
            var rows = new ArrayList<List<Object>>();
            for (int i = 0; i < holders.size(); i++) {
                var holder = holders.get(i);
                rows.add(List.of(id, holder.memberId(), holder.name(), holder.shares(), shares.get(i)));
            }
            sql.batch(
                    "insert into tambon_orders.payout_share (payout_id, member_id, name, shares, amount_satang)"
                            + " values (?, ?, ?, ?, ?)",
                    rows);
        }
    }

    private static LocalDate day(Instant at) {
        return at.atZone(FiscalYear.BANGKOK).toLocalDate();
    }

    List<Share> shares(long payoutId) {
        return sql.list(
                "select name, shares, amount_satang from tambon_orders.payout_share where payout_id = ?"
                        + " order by member_id",
                row -> new Share(row.text("name"), row.count("shares"), Money.satang(row.number("amount_satang"))),
                payoutId);
    }

    /** The statement's row, so that of two who end it at once the second sees what the first has made of it. */
    Optional<Payout> lock(long id) {
        sql.list("select id from tambon_orders.payout where id = ? for update", row -> row.number("id"), id);
        return find(id);
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
        return sql.first(PAYOUT + "o.id = ?", PayoutRows::payout, id);
    }

    List<Payout> ready(long after, int most) {
        return sql.list(
                PAYOUT + "o.paid_at is null and o.id > ? order by o.id limit ?", PayoutRows::payout, after, most);
    }

    List<Payout> ofProducer(long producerId, long before, int most) {
        return sql.list(
                PAYOUT + "o.producer_id = ? and o.id < ? order by o.id desc limit ?",
                PayoutRows::payout,
                producerId,
                before,
                most);
    }

    List<Line> lines(long producerId, long payoutId) {
        return sql.list(
                """
                select p.number, coalesce(r.sub_order_id, e.cause_id) sub_order_id, e.account,
                e.kind = 'REFUND_DUE' back, e.kind = 'CASH_KEPT' cash, -e.amount_satang owed, e.at from tambon_orders.payout_line l
                join tambon_orders.payout o on o.id = l.payout_id
                join tambon_orders.account_entry e on e.id = l.entry_id
                join tambon_orders.purchase p on p.id = e.order_id
                left join tambon_orders.refund r on e.kind = 'REFUND_DUE' and r.id = e.cause_id
                where l.payout_id = ? and o.producer_id = ? order by e.id""",
                row -> new Line(
                        row.text("number"),
                        row.number("sub_order_id"),
                        of(row.constant("account", Account.class)),
                        row.flag("back"),
                        row.flag("cash"),
                        Money.satang(row.number("owed")),
                        row.time("at")),
                payoutId,
                producerId);
    }

    private static Of of(Account account) {
        return switch (account) {
            case VAT -> Of.VAT;
            case SHIPPING -> Of.SHIPPING;
            default -> Of.GOODS;
        };
    }

    private static Payout payout(Row row) throws SQLException {
        var paidAt = row.timeOrNull("paid_at");
        var batch = row.numberOrNull("batch_id");
        var failed = row.textOrNull("failed_because");
        return new Payout(
                row.number("id"),
                row.number("producer_id"),
                Money.satang(row.number("amount_satang")),
                paidAt != null
                        ? State.PAID
                        : batch != null ? State.SENDING : failed != null ? State.FAILED : State.READY,
                row.time("made_at"),
                row.day("from_day"),
                row.day("to_day"),
                paidAt,
                row.textOrNull("reference"),
                batch,
                failed);
    }
}
