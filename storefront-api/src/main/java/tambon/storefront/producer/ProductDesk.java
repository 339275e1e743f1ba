package tambon.storefront.producer;

import tambon.catalog.CatalogRejected;
import tambon.catalog.EditListings;
import tambon.catalog.Listing;
import tambon.catalog.Listings;
import tambon.orders.Stocks;
import tambon.orders.Stocks.Counted;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** A producer's goods together with what is left of each; the pages and the JSON stand on it. */
@Singleton
final class ProductDesk {

    private final Listings listings;
    private final EditListings edit;
    private final Stocks stocks;

    ProductDesk(Listings listings, EditListings edit, Stocks stocks) {
        this.listings = listings;
        this.edit = edit;
        this.stocks = stocks;
    }

    EditListings edit() {
        return edit;
    }

    Listings listings() {
        return listings;
    }

    /** @throws CatalogRejected if it is not the producer's */
    Listing own(long producerId, long productId) {
        return listings.ownOne(producerId, productId)
                .orElseThrow(() -> new CatalogRejected(new CatalogRejected.NoSuchListing(productId)));
    }

    /** What is left of each variant that was ever counted. */
    Map<Long, Integer> left(Listing listing) {
        return stocks.available(
                listing.variants().stream().map(Listing.Variant::id).toList());
    }

    List<Stocks.Move> moves(Listing listing, long producerId) {
        return stocks.moves(producerId, listing.id());
    }

    /** What is left of each of the producer's goods that was ever counted, by product. */
    Map<Long, Integer> leftOfAll(long producerId) {
        return stocks.ofProducer(producerId);
    }

    /**
     * What was counted of each variant is what there is from now on.
     *
     * @throws CatalogRejected if the product, or one of the variants, is not the producer's; nothing is counted then
     * @throws tambon.orders.OrdersRejected if the numbers are no longer those that the producer saw
     */
    void count(long producerId, long productId, List<Counted> counted, String who) {
        var mine = own(producerId, productId).variants().stream()
                .map(Listing.Variant::id)
                .toList();
        if (!counted.stream().allMatch(one -> mine.contains(one.variantId()))) {
            throw new CatalogRejected(new CatalogRejected.NoSuchListing(productId));
        }
        stocks.count(producerId, productId, counted, who);
    }
}
