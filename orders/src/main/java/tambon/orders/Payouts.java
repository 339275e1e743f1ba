package tambon.orders;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;

import java.time.Instant;
import java.util.List;

/**
 * Money sent to producers: for parts that buyers paid in advance, some days after they were delivered, less what was
 * given back since. Cash that a carrier took is not sent before the carrier has remitted it, so it is not in here yet.
 */
public interface Payouts {

    /** Makes a statement for every producer that can be sent enough now. Run twice, the second finds nothing left. */
    int prepare(String who);

    /** Statements whose money was not sent yet, oldest first; for staff. */
    OrderSlice<Payout> ready(@Nullable String cursor, int size);

    /** A producer's own, newest first. */
    OrderSlice<Payout> ofProducer(long producerId, @Nullable String cursor, int size);

    /** What a statement is made of, in the order it happened; empty if it is another producer's. */
    List<Line> lines(long producerId, long payoutId);

    /**
     * The money was sent. Once is as often.
     *
     * @param reference the bank's transaction number, 6–40 letters and digits; one transfer pays one statement
     * @throws OrdersRejected if the statement is unknown, or the reference malformed or used
     */
    void paid(long payoutId, String reference, String who);

    /** @param paidAt null until sent, as is {@code reference} */
    record Payout(
            long id,
            long producerId,
            Money amount,
            Instant madeAt,
            @Nullable Instant paidAt,
            @Nullable String reference) {}

    /** What one order brought, or what was given back of it as a negative amount; goods and shipping apart. */
    record Line(String orderNumber, long subOrderId, boolean shipping, Money amount, Instant at) {}
}
