package tambon.catalog;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Batches of goods: what was made together, where and when, and how long it is good. */
public interface Batches {

    /**
     * A batch as it is entered.
     *
     * @param number at most 40 characters, once per product
     * @param place where it was made; at most 200 characters, may be empty
     * @param expiresOn the last day it is good; null for what keeps
     * @param pieces how many were made; null if not said
     */
    record Form(
            String number,
            LocalDate madeOn,
            String place,
            @Nullable LocalDate expiresOn,
            @Nullable Integer pieces) {}

    /** @param usedUp none of it is left to sell */
    record Batch(long id, long productId, Form form, boolean usedUp) {

        public boolean goodOn(LocalDate day) {
            var last = form.expiresOn();
            return last == null || !last.isBefore(day);
        }
    }

    /** A product's, newest first, at most 100. */
    List<Batch> of(long productId);

    Optional<Batch> find(long batchId);

    /** @throws CatalogRejected if the product is not the producer's, a field is wrong, or the number is taken */
    Batch add(long producerId, long productId, Form form);

    /** None of it is left; no news if that was said before. */
    void useUp(long producerId, long productId, long batchId);

    /**
     * Which batches to take first when packing: of each product those that are not used up and good on the day, the
     * first to expire first, then the first made; at most 3 each. Products without any are missing. One statement.
     *
     * @param productIds at most 200
     */
    Map<Long, List<Batch>> firstOut(Collection<Long> productIds, LocalDate day);
}
