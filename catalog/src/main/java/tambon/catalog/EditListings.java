package tambon.catalog;

import java.io.InputStream;

/**
 * What a producer does with its own goods. Every call names the producer on whose behalf it is made;
 * what belongs to another is refused as {@link CatalogRejected.NoSuchListing}, as if it did not exist.
 *
 * <p>A change of a product that is, or was, published is told by {@code catalog.product-changed.v1}.
 */
public interface EditListings {

    /** A new draft. @throws CatalogRejected if a field is wrong or the producer has a product of that name */
    Listing create(long producerId, ListingForm form);

    /**
     * Changes a product, all of it at once.
     *
     * @param version of the listing as it was read
     * @throws CatalogRejected if it is not the producer's, changed meanwhile, or the form is refused; nothing is kept
     */
    Listing change(long producerId, long productId, int version, ListingForm form);

    /**
     * Shows it to everyone, or puts it before the staff where {@link Moderation} wants to look first; then it comes back
     * not yet published. No news if it is shown already.
     */
    Listing publish(long producerId, long productId);

    /** Shows it to nobody but its producer; no news if it is not shown. */
    Listing hide(long producerId, long productId);

    /**
     * Adds a photo, JPEG, PNG or WebP, at most 10 MB and 40 megapixels; kept re-drawn, without its EXIF and place.
     *
     * @param file read to its end or to the limit, not closed
     * @param altTh what it shows, for those who cannot see it; at most 150 characters, may be empty
     * @throws CatalogRejected if it is no such picture, or the product has 10 already
     */
    Listing addPicture(long producerId, long productId, InputStream file, String altTh, String altEn);

    Listing removePicture(long producerId, long productId, long pictureId);
}
