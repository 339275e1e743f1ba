package tambon.storefront.producer;

import org.jspecify.annotations.Nullable;
import tambon.catalog.Listing;
import tambon.catalog.ListingCard;
import tambon.catalog.ListingState;
import tambon.catalog.Moderation;
import tambon.catalog.Moderation.Review;
import tambon.infra.id.PublicId;
import tambon.storefront.page.Fields;

import java.util.List;
import java.util.Map;

/** What the pages about a producer's goods show. */
public final class ProductViews {

    private ProductViews() {}

    /**
     * All my goods.
     *
     * @param left pieces by product; one that was never counted is missing
     * @param next cursor of those that follow; null at the end
     */
    public record OwnGoods(
            List<ListingCard> goods,
            Map<Long, Integer> left,
            @Nullable String next) {

        public OwnGoods {
            goods = List.copyOf(goods);
            left = Map.copyOf(left);
        }

        public boolean soldOut(ListingCard good) {
            var pieces = left.get(good.id());
            return pieces != null && pieces == 0;
        }
    }

    /** The first words about a new product. */
    public record NewProduct(Fields fields) {}

    /**
     * One of my goods.
     *
     * @param left pieces by variant; a variant that was never counted is missing
     * @param review the last look that staff took at it; null if nobody had to
     * @param said what was just done to it, a key of the words {@code my.said.…}; null if nothing was
     */
    public record OwnProduct(
            Listing listing,
            Map<Long, Integer> left,
            @Nullable String said,
            @Nullable Review review) {

        public OwnProduct {
            left = Map.copyOf(left);
        }

        public String address() {
            return ProductViews.address(listing);
        }

        public boolean shown() {
            return listing.state() == ListingState.PUBLISHED;
        }

        public boolean waits() {
            return review != null && review.state() == Moderation.State.WAITING;
        }

        public boolean sentBack() {
            return review != null && review.state() == Moderation.State.RETURNED && !shown();
        }

        /** Whether some variant is sold from stock and was never counted. */
        public boolean uncounted() {
            return listing.variants().stream().anyMatch(v -> v.madeToOrderDays() == null && !left.containsKey(v.id()));
        }

        /** Pieces of all variants together. */
        public long pieces() {
            return left.values().stream().mapToLong(Integer::longValue).sum();
        }

        public boolean unpriced() {
            return listing.variants().stream().anyMatch(v -> v.price() == null);
        }
    }

    /** A part of one of my goods, as a form. */
    public record ProductPart(Listing listing, Fields fields) {

        public String address() {
            return ProductViews.address(listing);
        }

        public boolean draft() {
            return listing.state() == ListingState.DRAFT;
        }
    }

    static String address(Listing listing) {
        return "/my/products/" + PublicId.of(listing.id());
    }
}
