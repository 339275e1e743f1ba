package tambon.storefront.producer;

import tambon.catalog.Batches.Batch;
import tambon.catalog.Listing;
import tambon.storefront.page.Fields;

import java.time.LocalDate;
import java.util.List;

/** The batches, the form for another one, and the day that they are good on or not. */
public record ProductBatches(Listing listing, List<Batch> batches, LocalDate today, Fields fields) {
    public ProductBatches {
        batches = List.copyOf(batches);
    }

    public String address() {
        return ProductViews.address(listing);
    }
}
