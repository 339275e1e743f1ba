package tambon.catalog.listing;

import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.NoSuchListing;
import tambon.catalog.ListingState;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;

import jakarta.inject.Singleton;
import java.util.List;

/** Drafts that are dropped: nobody has seen them, so nothing of them has to stay. */
@Singleton
public class Drafts {

    /** What hangs on a product, in the order it can go. */
    private static final List<String> PARTS = List.of(
            "delete t from tambon_catalog.wholesale_tier t join tambon_catalog.variant v on v.id = t.variant_id where v.product_id = ?",
            "delete from tambon_catalog.variant where product_id = ?",
            "delete from tambon_catalog.product_attribute where product_id = ?",
            "delete from tambon_catalog.picture where product_id = ?",
            "delete from tambon_catalog.listing_review where product_id = ?",
            "delete from tambon_catalog.product where id = ?");

    private final Statements sql;
    private final OwnProduct own;
    private final WholeTransaction transaction;

    Drafts(Statements sql, OwnProduct own, WholeTransaction transaction) {
        this.sql = sql;
        this.own = own;
        this.transaction = transaction;
    }

    /** @throws CatalogRejected if it is not the producer's, or was shown once */
    public void drop(long producerId, long productId) {
        transaction.run(() -> {
            if (own.locked(producerId, productId).state() != ListingState.DRAFT) {
                throw new CatalogRejected(new NoSuchListing(productId));
            }
            PARTS.forEach(part -> sql.change(part, productId));
            return productId;
        });
    }
}
