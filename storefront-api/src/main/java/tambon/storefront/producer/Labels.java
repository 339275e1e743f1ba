package tambon.storefront.producer;

import org.jspecify.annotations.Nullable;
import tambon.catalog.Batches.Batch;
import tambon.catalog.Listing;
import tambon.storefront.order.QrCode;

/**
 * Labels on a sheet, all the same.
 *
 * @param batch null for goods that are not made in batches
 */
public record Labels(Listing listing, @Nullable Batch batch, QrCode qr, String url, int count) {
    public String address() {
        return ProductViews.address(listing);
    }
}
