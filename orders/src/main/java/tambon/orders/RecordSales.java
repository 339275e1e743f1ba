package tambon.orders;

import org.jspecify.annotations.Nullable;
import tambon.catalog.ProductType;
import tambon.infra.money.Money;

import java.time.Instant;
import java.util.List;

/**
 * Enters sales made away from the shop's own orders into the one ledger: at fairs and markets, on other platforms,
 * through traders, or told by telephone. Joins the caller's transaction, or opens one where there is none.
 *
 * <p>Rows are never changed. What was wrong is taken back by a row that points at it, and entered anew.
 */
public interface RecordSales {

    /** The most sales one call takes. */
    int MOST = 1_000;

    /**
     * Enters these sales, each once however often it is sent: a sale whose source and key are known is left as it is.
     *
     * @return the ledger's id of each, in the order given; for one sent before, the id it got then
     * @throws SalesRejected if a sale is malformed, its channel unknown or its month closed; nothing is entered then
     */
    List<Long> record(List<Sale> sales);

    /**
     * Takes back some or all of a sale because it was undone or refunded; counts in the period of {@code back.at}.
     *
     * @return the id of the row that takes it back; the same one when the same cause is sent again
     * @throws SalesRejected if the sale is unknown, less of it is left, or the month is closed
     */
    long takeBack(TakenBack back);

    /**
     * Puts a wrong record right, in its own period: all that is left of it is taken back, and {@code instead} is
     * entered under the same source and key.
     *
     * @param entryId the ledger's id of the sale
     * @param instead what is true; null if there was no such sale
     * @return the id of the new entry, or of the row that takes back where nothing comes instead
     * @throws SalesRejected if it is unknown to {@code by}, comes from an order, was put right before, or its month is
     *     closed
     */
    long correct(long entryId, String reason, @Nullable Sale instead, Actor by);

    /**
     * Raises how sure a sale is, as when a producer confirms what an officer wrote down.
     *
     * @return the id of the entry that stands now
     * @throws SalesRejected if the sale is unknown or its month closed
     */
    long confirm(String source, String key, Confidence confidence, String evidence, String who);

    /** How sure we are of a sale. */
    enum Confidence {
        /** Seen by this system itself: paid here, scanned here. */
        SYSTEM_VERIFIED,
        /** A file, slip or receipt says so. */
        DOCUMENTED,
        /** Somebody says so. */
        SELF_DECLARED
    }

    /**
     * A line sold.
     *
     * @param source which desk recorded it: capital letters and underscores, at most 20; {@code ORDER} is the shop's own
     * @param key names the record within its source, at most 100 characters; sent again, it counts once
     * @param at when it was sold; decides the period
     * @param producerId null where nobody split the money by producer
     * @param productId null where only the producer is known, as {@code variantId}
     * @param type null where it is not known
     * @param quantity pieces; 0 where nobody counted
     * @param gross before discount, at least zero; {@code discount} at least zero and no more than that
     * @param channel of {@link SaleChannels}
     * @param areaCode where the producer is (or the market, without one): DOPA code of 4 or 6 digits
     * @param placeCode where it was sold, if known
     * @param occasion the event, shop or market, e.g. {@code market:123}; at most 40 ASCII characters
     * @param recorder who recorded it, at most 100 characters
     * @param evidence file, slip or receipt number, at most 300 characters
     */
    record Sale(
            String source,
            String key,
            Instant at,
            @Nullable Long producerId,
            @Nullable Long productId,
            @Nullable Long variantId,
            @Nullable ProductType type,
            int quantity,
            Money gross,
            Money discount,
            String channel,
            String areaCode,
            @Nullable String placeCode,
            @Nullable String occasion,
            String recorder,
            @Nullable String evidence,
            Confidence confidence) {

        public Money net() {
            return gross.minus(discount);
        }
    }

    /**
     * What is taken back of a sale, as positive amounts.
     *
     * @param cause names what happened, so that it counts once: {@code undo}, a refund's number; at most 18 characters
     */
    record TakenBack(
            String source,
            String key,
            String cause,
            int quantity,
            Money gross,
            Money discount,
            Instant at,
            String reason,
            String who) {}

    /**
     * Who puts right: an officer for the area, or a producer for its own declarations.
     *
     * @param areaPrefix the beginning of DOPA codes the officer answers for, empty for the country; null for a producer
     */
    record Actor(
            String name,
            @Nullable String areaPrefix,
            @Nullable Long producerId) {}
}
