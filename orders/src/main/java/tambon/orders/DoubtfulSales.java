package tambon.orders;

import org.jspecify.annotations.Nullable;
import tambon.orders.RecordSales.Actor;

import java.time.Instant;
import java.util.List;

/** Pairs of ledger rows that may be one sale counted twice: found by rule, decided by a person. */
public interface DoubtfulSales {

    /** Pairs nobody decided yet, oldest first. */
    OrderSlice<Doubt> open(String areaPrefix, @Nullable String cursor, int size);

    long countOpen(String areaPrefix);

    /** Pairs of one producer's own sales that nobody decided yet, oldest first, answered or not. */
    OrderSlice<Doubt> ofProducer(long producerId, @Nullable String cursor, int size);

    /** How many of those the producer has not answered. */
    long countUnanswered(long producerId);

    /**
     * Writes down, once, what a producer says about a pair of its own. What the system saw or a file shows is not for the
     * producer to strike: an officer decides, and sees the answer.
     *
     * @param note at most 300 characters; may be empty
     * @throws SalesRejected if the pair is not the producer's, or was answered or decided meanwhile
     */
    void answer(long doubtId, Said said, String note, Actor by);

    /** They are two sales. @throws SalesRejected if it is not theirs or was decided meanwhile */
    void keepBoth(long doubtId, String reason, Actor by);

    /**
     * They are one: that row is taken back. A producer may only take back what it declared itself.
     *
     * @throws SalesRejected also if the row comes from an order, is not theirs to correct or its month is closed
     */
    void takeBack(long doubtId, long entryId, String reason, Actor by);

    /** Why two rows are thought to be one. From the most telling to the most general: the first that fits is given. */
    enum Rule {
        /** An order of the shop, and a fair's sale of the same goods within three days: picked up there. */
        PICKED_UP_AT_FAIR,
        /** A platform's file, and a typed entry of the same platform. */
        TYPED_AND_IMPORTED,
        /** A market's total of a day, and goods scanned at the same market that day. */
        TOTAL_AND_PARTS,
        /** The same producer, day, amount and product, from two desks. */
        SAME_SALE
    }

    /** @param earlier the row recorded first; {@code later} the one that raised the doubt; {@code answer} null until the producer gave one */
    record Doubt(
            long id,
            Rule rule,
            SalesFigures.Row earlier,
            SalesFigures.Row later,
            Instant foundAt,
            @Nullable Answer answer) {}

    enum Said {
        ONE_SALE,
        TWO_SALES
    }

    /** What the producer said about a pair. */
    record Answer(Said said, String note, String who, Instant at) {}

    /** What was decided about the pairs a row is part of. */
    List<Decision> decisions(long entryId);

    record Decision(Rule rule, long otherId, boolean takenBack, String reason, String who, Instant at) {}
}
