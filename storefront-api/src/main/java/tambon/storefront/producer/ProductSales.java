package tambon.storefront.producer;

import tambon.catalog.Listing;
import tambon.storefront.page.Fields;

import java.util.Map;
import java.util.stream.Stream;

/**
 * The ways it is sold, as a form.
 *
 * @param rows how many of them have fields
 */
public record ProductSales(Listing listing, Fields fields, int rows) {

    private static final int FEWEST_TIERS = 3;

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
                        && name.substring(at.length()).matches("(tiers|preOrder|length|width|height|gtin|trader).*"));
    }

    /** How many wholesale prices of the way at {@code at} have fields: room for one more than there are. */
    public int tierRows(String at) {
        int filled = 0;
        while (!fields.value(at + "tiers[" + filled + "].least").isEmpty()) {
            filled++;
        }
        return Math.clamp(filled + 1L, FEWEST_TIERS, SalesFields.TIERS);
    }

    public String address() {
        return ProductViews.address(listing);
    }
}
