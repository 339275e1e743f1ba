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

    /** They are two sales. @throws SalesRejected if it is not theirs or was decided meanwhile */
    void keepBoth(long doubtId, String reason, Actor by);

    /** They are one: that row is taken back. @throws SalesRejected also if the row comes from an order or its month is closed */
    void takeBack(long doubtId, long entryId, String reason, Actor by);

    /** Why two rows are thought to be one. */
    enum Rule {
        /** The same producer, day, amount and product, from two desks. */
        SAME_SALE,
        /** An order of the shop, and a fair's sale of the same goods within three days: picked up there. */
        PICKED_UP_AT_FAIR,
        /** A platform's file, and a typed entry of the same platform. */
        TYPED_AND_IMPORTED,
        /** A market's total of a day, and goods scanned at the same market that day. */
        TOTAL_AND_PARTS
    }

    /** @param earlier the row recorded first; {@code later} the one that raised the doubt */
    record Doubt(long id, Rule rule, SalesFigures.Row earlier, SalesFigures.Row later, Instant foundAt) {}

    /** What was decided about the pairs a row is part of. */
    List<Decision> decisions(long entryId);

    record Decision(Rule rule, long otherId, boolean takenBack, String reason, String who, Instant at) {}
}
