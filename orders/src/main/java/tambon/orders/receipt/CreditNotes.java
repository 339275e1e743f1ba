package tambon.orders.receipt;

import io.micronaut.transaction.annotation.Transactional;
import tambon.infra.database.Row;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.infra.money.Money;
import tambon.orders.Receipts.CreditNote;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

import static io.micronaut.transaction.TransactionDefinition.Propagation.MANDATORY;

/**
 * A note for each refund of a part that has its paper. The VAT in the notes of a part is cut from the VAT of the whole, each
 * beginning where the one before ended, so that together they are what they come to.
 */
@Singleton
public class CreditNotes {

    private final Statements sql;
    private final Series series;
    private final Ids ids;
    private final Clock clock;

    CreditNotes(Statements sql, Series series, Ids ids, Clock clock) {
        this.sql = sql;
        this.series = series;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param credited by notes so far; {@code value} with what the platform gave, as {@code vat} is inside it */
    private record Invoiced(long receiptId, long producerId, Money value, Money vat, Money credited) {

        Money vatUpTo(Money amount) {
            return Money.satang(Math.multiplyExact(vat.satang(), amount.satang()) / value.satang());
        }

        Invoiced after(Money amount) {
            return new Invoiced(receiptId, producerId, value, vat, credited.plus(amount));
        }
    }

    private record Refunded(long id, Money amount) {}

    /** Writes the notes that are missing, if the part has its paper. Call it with the part locked. */
    @Transactional(propagation = MANDATORY)
    public void write(long subOrderId) {
        var found = sql.first(
                """
                select r.id, r.producer_id, s.vat_satang, s.goods_satang + s.shipping_satang + s.platform_discount_satang
                + s.platform_shipping_discount_satang value, coalesce((select sum(n.credited_satang)
                from tambon_orders.credit_note n where n.receipt_id = r.id), 0) credited
                from tambon_orders.receipt r join tambon_orders.sub_order s on s.id = r.sub_order_id
                where r.sub_order_id = ?""",
                row -> new Invoiced(
                        row.number("id"),
                        row.number("producer_id"),
                        Money.satang(row.number("value")),
                        Money.satang(row.number("vat_satang")),
                        Money.satang(row.number("credited"))),
                subOrderId);
        if (found.isEmpty()) {
            return;
        }
        var invoice = found.get();
        for (var refund : withoutNote(subOrderId)) {
            write(invoice, refund);
            invoice = invoice.after(refund.amount);
        }
    }

    /** With what the platform gets back of what it gave. */
    private List<Refunded> withoutNote(long subOrderId) {
        return sql.list("""
                select f.id, f.amount_satang - coalesce((select sum(e.amount_satang) from tambon_orders.account_entry e
                where e.cause_id = f.id and e.kind = 'REFUND_DUE' and e.account = 'PROMOTION'), 0) amount
                from tambon_orders.refund f where f.sub_order_id = ? and not exists
                (select 1 from tambon_orders.credit_note n where n.refund_id = f.id) order by f.id""", row -> new Refunded(row.number("id"), Money.satang(row.number("amount"))), subOrderId);
    }

    private void write(Invoiced invoice, Refunded refund) {
        var now = clock.instant();
        int yearBe = Series.yearBe(now);
        sql.change(
                "insert into tambon_orders.credit_note (id, producer_id, year_be, number, receipt_id, refund_id, issued_at,"
                        + " before_satang, credited_satang, vat_satang) values " + Statements.rows(1, 10),
                ids.next(),
                invoice.producerId,
                yearBe,
                series.next(Series.Paper.CREDIT_NOTE, invoice.producerId, yearBe),
                invoice.receiptId,
                refund.id,
                now,
                invoice.value.minus(invoice.credited),
                refund.amount,
                invoice.vatUpTo(invoice.credited.plus(refund.amount)).minus(invoice.vatUpTo(invoice.credited)));
    }

    boolean isMissing(long subOrderId) {
        return !withoutNote(subOrderId).isEmpty();
    }

    List<CreditNote> of(long subOrderId) {
        return sql.list("""
                select n.year_be, n.number, n.refund_id, n.issued_at, n.before_satang, n.credited_satang, n.vat_satang,
                f.amount_satang, f.reason from tambon_orders.credit_note n
                join tambon_orders.refund f on f.id = n.refund_id where f.sub_order_id = ? order by n.id""", CreditNotes::note, subOrderId);
    }

    private static CreditNote note(Row row) throws SQLException {
        return new CreditNote(
                row.number("refund_id"),
                "CN" + Series.written(row.count("year_be"), row.count("number")),
                row.time("issued_at"),
                Money.satang(row.number("before_satang")),
                Money.satang(row.number("credited_satang")),
                Money.satang(row.number("vat_satang")),
                Money.satang(row.number("amount_satang")),
                row.text("reason"));
    }
}
