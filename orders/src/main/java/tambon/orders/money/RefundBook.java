package tambon.orders.money;

import io.micronaut.transaction.annotation.Transactional;
import org.jspecify.annotations.Nullable;
import tambon.infra.database.SqlFailure;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.infra.id.Ids;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.orders.OrderSlice;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.Invalid;
import tambon.orders.OrdersRejected.SlipUsed;
import tambon.orders.OrdersRejected.Unknown;
import tambon.orders.PaymentMethod;
import tambon.orders.Refunds.Due;
import tambon.orders.Refunds.Given;
import tambon.orders.part.Part;
import tambon.orders.receipt.CreditNotes;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import static io.micronaut.transaction.TransactionDefinition.Propagation.MANDATORY;

/** Refunds from the moment they are owed to the proof that they were sent, in step with the books. */
@Singleton
class RefundBook {

    private static final Pattern PROOF = Pattern.compile("[A-Z0-9]{6,40}");
    private static final int MOST = 100;

    private final Statements sql;
    private final Ledger ledger;
    private final CreditNotes notes;
    private final WholeTransaction transaction;
    private final Ids ids;
    private final Clock clock;

    RefundBook(Statements sql, Ledger ledger, CreditNotes notes, WholeTransaction transaction, Ids ids, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.notes = notes;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /** So much of what was paid for the part is owed back; returns the refund's id. */
    @Transactional(propagation = MANDATORY)
    long owe(Part part, Portion back, String reason) {
        long id = ids.next();
        sql.change(
                "insert into tambon_orders.refund (id, purchase_id, sub_order_id, amount_satang, reason, due_at,"
                        + " method) values (?, ?, ?, ?, ?, ?, ?)",
                id,
                part.purchaseId(),
                part.id(),
                back.fromBuyer(),
                reason,
                clock.instant(),
                part.method());
        ledger.refundDue(part, id, back);
        notes.write(part.id());
        return id;
    }

    OrderSlice<Due> due(@Nullable String cursor, int size) {
        int most = Math.clamp(size, 1, MOST);
        var found = sql.list(
                """
                select r.id, r.purchase_id, p.number, r.amount_satang, r.reason, r.due_at, p.recipient_name, p.phone,
                r.method, r.gateway_state
                from tambon_orders.refund r join tambon_orders.purchase p on p.id = r.purchase_id
                where r.paid_at is null and r.id > ? order by r.id limit ?""",
                row -> new Due(
                        row.number("id"),
                        row.number("purchase_id"),
                        row.text("number"),
                        Money.satang(row.number("amount_satang")),
                        row.text("reason"),
                        row.time("due_at"),
                        row.text("recipient_name"),
                        row.text("phone"),
                        row.constant("method", PaymentMethod.class),
                        row.textOrNull("gateway_state")),
                cursor == null ? 0 : PublicId.parse(cursor).orElse(0),
                most + 1);
        return found.size() <= most
                ? new OrderSlice<>(found, null)
                : new OrderSlice<>(
                        found.subList(0, most), PublicId.of(found.get(most - 1).id()));
    }

    List<Given> ofOrder(long orderId) {
        return sql.list(
                "select id, sub_order_id, amount_satang, reason, due_at, paid_at, proof from tambon_orders.refund"
                        + " where purchase_id = ? order by id",
                row -> new Given(
                        row.number("id"),
                        row.number("sub_order_id"),
                        Money.satang(row.number("amount_satang")),
                        row.text("reason"),
                        row.time("due_at"),
                        row.timeOrNull("paid_at"),
                        row.textOrNull("proof")),
                orderId);
    }

    private record Owed(long orderId, Money amount) {}

    void paidBack(long refundId, String proof, String who) {
        var number = proof.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
        if (!PROOF.matcher(number).matches()) {
            throw new OrdersRejected(new Invalid("proof"));
        }
        try {
            transaction.join(() -> settle(refundId, number, who, PaymentMethod.TRANSFER));
        } catch (SqlFailure failure) {
            if (SqlFailure.duplicateOf(failure)
                    .filter("refund_proof_pays_once"::equals)
                    .isPresent()) {
                throw new OrdersRejected(new SlipUsed());
            }
            throw failure;
        }
    }

    /**
     * In the caller's transaction.
     *
     * @param by how it was sent; 0 if it was sent before
     */
    int settle(long refundId, String proof, String who, PaymentMethod by) {
        var owed = sql.first(
                        "select purchase_id, amount_satang from tambon_orders.refund where id = ?",
                        row -> new Owed(row.number("purchase_id"), Money.satang(row.number("amount_satang"))),
                        refundId)
                .orElseThrow(() -> new OrdersRejected(new Unknown()));
        int settled = sql.change(
                "update tambon_orders.refund set paid_at = ?, proof = ?, paid_by = ? where id = ? and paid_at is null",
                clock.instant(),
                proof,
                who,
                refundId);
        if (settled == 1) {
            ledger.refundPaid(refundId, owed.orderId, owed.amount, by);
        }
        return settled;
    }
}
