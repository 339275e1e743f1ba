package tambon.orders;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Money sent to producers: for parts whose money is here, some days after they were delivered, less what was given back
 * since. Cash that a carrier took is here once the carrier has remitted it.
 *
 * <p>A statement waits until it is put into a bank file, is then on its way, and ends sent or, if the bank refuses it,
 * waits again.
 */
public interface Payouts {

    /** Makes a statement for every producer that can be sent enough now. Run twice, the second finds nothing left. */
    int prepare(String who);

    /** Statements whose money was not sent yet, oldest first; for staff. */
    OrderSlice<Payout> ready(@Nullable String cursor, int size);

    /** A producer's own, newest first. */
    OrderSlice<Payout> ofProducer(long producerId, @Nullable String cursor, int size);

    Optional<Payout> find(long payoutId);

    /** What a statement is made of, in the order it happened; empty if it is another producer's. */
    List<Line> lines(long producerId, long payoutId);

    /** What of it is each member's, where the producer is a group with shares; adds up to the statement. */
    List<Share> shares(long payoutId);

    /**
     * Puts every waiting statement whose producer has said where to send it into one bank file.
     *
     * @return the file's number; empty if nothing can be sent
     */
    Optional<Long> send(String who);

    /** A bank file, in the order of the statements; empty if there is none of that number. */
    List<Transfer> file(long batchId);

    /**
     * The money was sent. Once is as often.
     *
     * @param reference the bank's transaction number, 6–40 letters and digits; one transfer pays one statement
     * @throws OrdersRejected if the statement is unknown, or the reference malformed or used
     */
    void paid(long payoutId, String reference, String who);

    /**
     * The bank could not send it; it waits for the next file.
     *
     * @param reason 3–300 characters, told to the producer
     * @throws OrdersRejected if the statement is not on its way
     */
    void failed(long payoutId, String reason, String who);

    /** Where a statement stands. */
    enum State {
        READY,
        SENDING,
        FAILED,
        PAID
    }

    /**
     * @param fromDay first day something in it happened, in Thailand, as {@code toDay} the last
     * @param paidAt null until sent, as is {@code reference}
     * @param batchId of the bank file it is in, while it is on its way; null otherwise
     * @param failedBecause why the bank refused it last; null if it did not
     */
    record Payout(
            long id,
            long producerId,
            Money amount,
            State state,
            Instant madeAt,
            LocalDate fromDay,
            LocalDate toDay,
            @Nullable Instant paidAt,
            @Nullable String reference,
            @Nullable Long batchId,
            @Nullable String failedBecause) {}

    /** What a line is about. */
    enum Of {
        GOODS,
        VAT,
        SHIPPING
    }

    /**
     * What one order brought, or what was taken off it since as a negative amount.
     *
     * @param back whether it is for something given back, {@code cash} whether the producer kept it in cash
     */
    record Line(String orderNumber, long subOrderId, Of of, boolean back, boolean cash, Money amount, Instant at) {}

    record Share(String name, int shares, Money amount) {}

    /** One transfer of a bank file. */
    record Transfer(long payoutId, long producerId, PayoutAccounts.Account account, Money amount) {}
}
