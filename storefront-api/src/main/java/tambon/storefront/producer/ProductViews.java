package tambon.storefront.producer;

import org.jspecify.annotations.Nullable;
import tambon.catalog.Attributes.Question;
import tambon.catalog.Batches.Batch;
import tambon.catalog.Licences.Licence;
import tambon.catalog.Listing;
import tambon.catalog.ListingCard;
import tambon.catalog.ListingState;
import tambon.catalog.Moderation;
import tambon.catalog.Moderation.Review;
import tambon.infra.id.PublicId;
import tambon.orders.Stocks;
import tambon.storefront.order.QrCode;
import tambon.storefront.page.Fields;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

    /**
     * What is asked of the product's type, as a form.
     *
     * @param questions in their order; one that is no longer asked is there only if it was answered
     */
    public record ProductAnswers(Listing listing, List<Question> questions, Fields fields) {

        public ProductAnswers {
            questions = List.copyOf(questions);
        }

        public String address() {
            return ProductViews.address(listing);
        }

        public static String field(Question question) {
            return "attribute-" + question.name();
        }
    }

    /**
     * Its licences, and the form for another one.
     *
     * @param today the day that they hold on or not
     */
    public record ProductLicences(Listing listing, List<Licence> licences, LocalDate today, Fields fields) {

        public ProductLicences {
            licences = List.copyOf(licences);
        }

        public String address() {
            return ProductViews.address(listing);
        }
    }

    /** The batches, the form for another one, and the day that they are good on or not. */
    public record ProductBatches(Listing listing, List<Batch> batches, LocalDate today, Fields fields) {
        public ProductBatches {
            batches = List.copyOf(batches);
        }

        public String address() {
            return ProductViews.address(listing);
        }
    }

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

        public boolean hasOptions() {
            return fields.values().entrySet().stream()
                    .anyMatch(one -> one.getKey().matches("options\\[\\d]")
                            && !one.getValue().isEmpty());
        }

        /** Whether something stands in, or is wrong with, the fields that are folded away. */
        public boolean saidMore(String at) {
            return Stream.concat(
                            fields.errors().keySet().stream(),
                            fields.values().entrySet().stream()
                                    .filter(one -> !one.getValue().isEmpty())
                                    .map(Map.Entry::getKey))
                    .anyMatch(name -> name.startsWith(at)
                            && name.substring(at.length())
                                    .matches("(tiers|preOrder|length|width|height|gtin|trader).*"));
        }

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
