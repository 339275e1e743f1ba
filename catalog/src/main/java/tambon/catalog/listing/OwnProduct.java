package tambon.catalog.listing;

import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.NoSuchListing;
import tambon.catalog.CatalogRejected.SellingStopped;
import tambon.catalog.Listing;
import tambon.catalog.ListingState;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Predicate;

/** A product in its producer's hands: its row locked in the producer's name, the change, the event; all or nothing. */
@Singleton
public class OwnProduct {

    private final Statements sql;
    private final WholeTransaction transaction;
    private final ProductChanges changes;
    private final JdbcListings listings;

    OwnProduct(Statements sql, WholeTransaction transaction, ProductChanges changes, JdbcListings listings) {
        this.sql = sql;
        this.transaction = transaction;
        this.changes = changes;
        this.listings = listings;
    }

    /** The product as its locked row has it. */
    record Locked(long id, int version, ListingState state) {}

    /**
     * Does the work on the locked product and returns the listing as it then is.
     *
     * @param work false if nothing had to be done
     * @throws CatalogRejected if the producer has no such product
     */
    Listing change(long producerId, long productId, Predicate<Locked> work) {
        transaction.run(() -> {
            boolean changed = work.test(locked(producerId, productId));
            if (changed) {
                changes.of(List.of(productId));
            }
            return changed;
        });
        return read(producerId, productId);
    }

    Listing read(long producerId, long productId) {
        return listings.ownOne(producerId, productId)
                .orElseThrow(() -> new CatalogRejected(new NoSuchListing(productId)));
    }

    /** Held until the transaction ends: nobody stops the producer meanwhile. @throws CatalogRejected if it may not sell */
    public void refuseStopped(long producerId) {
        if (sql.list(
                        "select 1 from tambon_catalog.producer where id = ? and selling lock in share mode",
                        row -> 1,
                        producerId)
                .isEmpty()) {
            throw new CatalogRejected(new SellingStopped(producerId));
        }
    }

    /** The product as it is, its row locked; inside the caller's transaction. */
    Locked locked(long producerId, long productId) {
        return sql.first(
                        "select version, state from tambon_catalog.product where id = ? and producer_id = ? for update",
                        row -> new Locked(productId, row.count("version"), row.constant("state", ListingState.class)),
                        productId,
                        producerId)
                .orElseThrow(() -> new CatalogRejected(new NoSuchListing(productId)));
    }
}
