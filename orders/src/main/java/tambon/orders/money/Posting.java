package tambon.orders.money;

import tambon.infra.money.Money;

import java.util.List;

/**
 * One event of money. It cannot be made unbalanced.
 *
 * @param causeId the part, refund or try of a payout it is about; one cause is posted once a kind
 */
public record Posting(Kind kind, long causeId, long orderId, List<Leg> legs) {

    /** What happened. */
    public enum Kind {
        PAYMENT,
        CASH_COLLECTED,
        CASH_REMITTED,
        /** The producer itself took the cash, and keeps it. */
        CASH_KEPT,
        REFUND_DUE,
        REFUND_PAID,
        PAYOUT_SENT,
        PAYOUT,
        PAYOUT_FAILED
    }

    /** @param amount debit positive, credit negative; legs of nothing are not written */
    public record Leg(Account account, long producerId, Money amount) {}

    public Posting {
        legs = legs.stream().filter(leg -> !leg.amount().equals(Money.ZERO)).toList();
        var sum = legs.stream().map(Leg::amount).reduce(Money.ZERO, Money::plus);
        if (!sum.equals(Money.ZERO) || legs.isEmpty()) {
            throw new IllegalArgumentException("unbalanced by " + sum + ": " + kind + " of " + causeId);
        }
    }
}
