package tambon.storefront.producer;

import tambon.catalog.Listing;
import tambon.infra.id.PublicId;
import tambon.orders.Stocks;
import tambon.storefront.page.Fields;

import java.util.List;
import java.util.Map;

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
                + (move.reason().isEmpty() || !move.kind().matches("RECEIVED|ADJUSTED") ? move.kind() : move.reason());
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
