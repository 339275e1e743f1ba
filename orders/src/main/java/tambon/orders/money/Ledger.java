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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
    public void paid(Map<Part, Portion> parts) {
        post(parts.entrySet().stream()
                .map(entry -> payment(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static Posting payment(Part part, Portion all) {
        return new Posting(
                part.method() == PaymentMethod.COD ? Kind.CASH_COLLECTED : Kind.PAYMENT,
                part.id(),
                part.purchaseId(),
                List.of(
                        new Leg(receipts(part.method()), part.producerId(), all.fromBuyer()),
                        new Leg(Account.PROMOTION, part.producerId(), all.fromPlatform()),
                        new Leg(
                                Account.PRODUCER_PAYABLE,
                                part.producerId(),
                                all.toProducer().negated()),
                        new Leg(Account.VAT, part.producerId(), all.vat().negated()),
                        new Leg(
                                Account.COMMISSION,
                                part.producerId(),
                                all.commission().negated()),
                        new Leg(
                                Account.SHIPPING,
                                part.producerId(),
                                all.toProducerForShipping().negated())));
    }

    /** Where the money of a payment by this method is. */
    static Account receipts(PaymentMethod method) {
        return switch (method) {
            case PROMPTPAY, TRANSFER -> Account.BUYER_RECEIPTS;
            case STRIPE -> Account.GATEWAY;
            case COD -> Account.COD_IN_TRANSIT;
        };
    }

    /** Some of what was paid for this part is owed back to the buyer. */
    @Transactional(propagation = MANDATORY)
    public void refundDue(Part part, long refundId, Portion back) {
        post(List.of(new Posting(
                Kind.REFUND_DUE,
                refundId,
                part.purchaseId(),
                List.of(
                        new Leg(Account.PRODUCER_PAYABLE, part.producerId(), back.toProducer()),
                        new Leg(Account.VAT, part.producerId(), back.vat()),
                        new Leg(Account.COMMISSION, part.producerId(), back.commission()),
                        new Leg(Account.SHIPPING, part.producerId(), back.toProducerForShipping()),
                        new Leg(
                                Account.PROMOTION,
                                part.producerId(),
                                back.fromPlatform().negated()),
                        new Leg(Account.REFUNDS, NOBODY, back.fromBuyer().negated())))));
    }

    /** @param by how it was sent: through the card company, else from the bank */
    @Transactional(propagation = MANDATORY)
    public void refundPaid(long refundId, long orderId, Money amount, PaymentMethod by) {
        post(List.of(new Posting(
                Kind.REFUND_PAID,
                refundId,
                orderId,
                List.of(
                        new Leg(Account.REFUNDS, NOBODY, amount),
                        new Leg(
                                by == PaymentMethod.STRIPE ? Account.GATEWAY : Account.BUYER_RECEIPTS,
                                NOBODY,
                                amount.negated())))));
    }

    /** A carrier handed over the cash for a part; {@code arrived} is what is left of it after the carrier's fee. */
    @Transactional(propagation = MANDATORY)
    public void cashRemitted(Part part, Money arrived) {
        post(List.of(new Posting(
                Kind.CASH_REMITTED,
                part.id(),
                part.purchaseId(),
                List.of(
                        new Leg(Account.BUYER_RECEIPTS, part.producerId(), arrived),
                        new Leg(
                                Account.CARRIER_FEES,
                                part.producerId(),
                                part.total().minus(arrived)),
                        new Leg(
                                Account.COD_IN_TRANSIT,
                                part.producerId(),
                                part.total().negated())))));
    }

    /** The producer took the cash itself; so much less is owed to it. */
    @Transactional(propagation = MANDATORY)
    public void cashKept(Part part, Money vat) {
        post(List.of(new Posting(
                Kind.CASH_KEPT,
                part.id(),
                part.purchaseId(),
                List.of(
                        new Leg(
                                Account.PRODUCER_PAYABLE,
                                part.producerId(),
                                part.goods().minus(vat)),
                        new Leg(Account.VAT, part.producerId(), vat),
                        new Leg(Account.SHIPPING, part.producerId(), part.shipping()),
                        new Leg(
                                Account.COD_IN_TRANSIT,
                                part.producerId(),
                                part.total().negated())))));
    }

    /** What a statement adds up to, by account, was given to the bank to send. */
    @Transactional(propagation = MANDATORY)
    public void payoutSent(long tryId, long producerId, Map<Account, Money> owed) {
        post(List.of(sending(Kind.PAYOUT_SENT, tryId, producerId, owed)));
    }

    /** The bank could not send it: the producer is owed it again. */
    @Transactional(propagation = MANDATORY)
    public void payoutFailed(long tryId, long producerId, Map<Account, Money> owed) {
        var back = new EnumMap<Account, Money>(Account.class);
        owed.forEach((account, amount) -> back.put(account, amount.negated()));
        post(List.of(sending(Kind.PAYOUT_FAILED, tryId, producerId, back)));
    }

    private static Posting sending(Kind kind, long tryId, long producerId, Map<Account, Money> owed) {
        var legs = new ArrayList<Leg>();
        owed.forEach((account, amount) -> legs.add(new Leg(account, producerId, amount)));
        var sum = owed.values().stream().reduce(Money.ZERO, Money::plus);
        legs.add(new Leg(Account.PAYOUTS, producerId, sum.negated()));
        return new Posting(kind, tryId, NOBODY, legs);
    }

    /** It left the bank. */
    @Transactional(propagation = MANDATORY)
    public void paidOut(long tryId, long producerId, Money amount) {
        post(List.of(new Posting(
                Kind.PAYOUT,
                tryId,
                NOBODY,
                List.of(
                        new Leg(Account.PAYOUTS, producerId, amount),
                        new Leg(Account.BUYER_RECEIPTS, producerId, amount.negated())))));
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
