package tambon.orders.money;

import io.micronaut.transaction.annotation.Transactional;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.infra.money.Money;
import tambon.orders.PaymentMethod;
import tambon.orders.money.Posting.Kind;
import tambon.orders.money.Posting.Leg;
import tambon.orders.part.Part;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import static io.micronaut.transaction.TransactionDefinition.Propagation.MANDATORY;

/** Writes the books, in the transaction of what they tell of. */
@Singleton
public class Ledger {

    private static final long NOBODY = 0;

    private final Statements sql;
    private final Ids ids;
    private final Clock clock;

    Ledger(Statements sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** The buyers' money for these parts is here, or with who took it at the door; the producers are owed it. */
    @Transactional(propagation = MANDATORY)
    public void paid(Collection<Part> parts) {
        post(parts.stream().map(Ledger::payment).toList());
    }

    private static Posting payment(Part part) {
        boolean atTheDoor = part.method() == PaymentMethod.COD;
        return new Posting(
                atTheDoor ? Kind.CASH_COLLECTED : Kind.PAYMENT,
                part.id(),
                part.purchaseId(),
                List.of(
                        new Leg(
                                atTheDoor ? Account.COD_IN_TRANSIT : Account.BUYER_RECEIPTS,
                                part.producerId(),
                                part.total()),
                        new Leg(
                                Account.PRODUCER_PAYABLE,
                                part.producerId(),
                                part.goods().negated()),
                        new Leg(
                                Account.SHIPPING,
                                part.producerId(),
                                part.shipping().negated())));
    }

    /** Some of what was paid for this part is owed back to the buyer. */
    @Transactional(propagation = MANDATORY)
    public void refundDue(Part part, long refundId, Money goods, Money shipping) {
        post(List.of(new Posting(
                Kind.REFUND_DUE,
                refundId,
                part.purchaseId(),
                List.of(
                        new Leg(Account.PRODUCER_PAYABLE, part.producerId(), goods),
                        new Leg(Account.SHIPPING, part.producerId(), shipping),
                        new Leg(Account.REFUNDS, NOBODY, goods.plus(shipping).negated())))));
    }

    @Transactional(propagation = MANDATORY)
    public void refundPaid(long refundId, long orderId, Money amount) {
        post(List.of(new Posting(
                Kind.REFUND_PAID,
                refundId,
                orderId,
                List.of(
                        new Leg(Account.REFUNDS, NOBODY, amount),
                        new Leg(Account.BUYER_RECEIPTS, NOBODY, amount.negated())))));
    }

    /** A producer was sent what it was owed for goods and for shipping; either may be less than nothing. */
    @Transactional(propagation = MANDATORY)
    public void paidOut(long payoutId, long producerId, Money goods, Money shipping) {
        post(List.of(new Posting(
                Kind.PAYOUT,
                payoutId,
                NOBODY,
                List.of(
                        new Leg(Account.PRODUCER_PAYABLE, producerId, goods),
                        new Leg(Account.SHIPPING, producerId, shipping),
                        new Leg(
                                Account.BUYER_RECEIPTS,
                                producerId,
                                goods.plus(shipping).negated())))));
    }

    private void post(List<Posting> postings) {
        var at = clock.instant();
        var values = new ArrayList<Object>();
        int entries = 0;
        for (var posting : postings) {
            long postingId = ids.next();
            for (var leg : posting.legs()) {
                values.addAll(List.of(
                        ids.next(),
                        postingId,
                        posting.kind(),
                        posting.causeId(),
                        posting.orderId(),
                        leg.account(),
                        leg.producerId(),
                        leg.amount(),
                        at));
                entries++;
            }
        }
        if (entries > 0) {
            sql.change(
                    "insert into tambon_orders.account_entry (id, posting_id, kind, cause_id, order_id, account,"
                            + " producer_id, amount_satang, at) values " + Statements.rows(entries, 9),
                    values.toArray());
        }
    }
}
