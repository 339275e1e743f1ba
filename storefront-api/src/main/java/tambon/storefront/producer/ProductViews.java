package tambon.storefront.producer;

import org.jspecify.annotations.Nullable;
import tambon.catalog.Listing;
import tambon.catalog.ListingCard;
import tambon.catalog.ListingState;
import tambon.infra.id.PublicId;
import tambon.orders.Stocks;
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
     * @param said what was just done to it, a key of the words {@code my.said.…}; null if nothing was
     */
    public record OwnProduct(
            Listing listing,
            Map<Long, Integer> left,
            @Nullable String said) {

        public OwnProduct {
            left = Map.copyOf(left);
        }

        public String address() {
            return ProductViews.address(listing);
        }

        public boolean shown() {
            return listing.state() == ListingState.PUBLISHED;
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

    /**
     * The ways it is sold, as a form.
     *
     * @param rows how many of them have fields
     */
    public record ProductSales(Listing listing, Fields fields, int rows) {

        public String address() {
            return ProductViews.address(listing);
        }
    }

    /**
     * Counting what is there.
     *
     * @param left what the page says is left; a variant never counted is missing
     * @param moved whether something was sold between looking and counting
     */
    public record ProductStock(
            Listing listing, Map<Long, Integer> left, List<Stocks.Move> moves, Fields fields, boolean moved) {

        public ProductStock {
            left = Map.copyOf(left);
            moves = List.copyOf(moves);
        }

        public List<Stocks.Why> reasons() {
            return List.of(Stocks.Why.values());
        }

        /** Thai and English; empty for a product of one unnamed variant. */
        public String nameOf(long variantId, boolean thai) {
            return listing.variants().stream()
                    .filter(variant -> variant.id() == variantId)
                    .map(variant -> thai ? variant.nameTh() : variant.nameEn())
                    .findFirst()
                    .orElse("");
        }

        /** Key of the words for what a movement was: what was counted says why. */
        public static String words(Stocks.Move move) {
            return "my.moved."
                    + (move.reason().isEmpty() || !move.kind().matches("RECEIVED|ADJUSTED")
                            ? move.kind()
                            : move.reason());
        }

        public String address() {
            return ProductViews.address(listing);
        }

        public String seen(long variantId) {
            var pieces = left.get(variantId);
            return pieces == null ? "" : pieces.toString();
        }

        public static String id(long variantId) {
            return PublicId.of(variantId);
        }
    }

    static String address(Listing listing) {
        return "/my/products/" + PublicId.of(listing.id());
    }
}
