package tambon.search.index;

import org.jspecify.annotations.Nullable;
import tambon.search.Facet;
import tambon.search.GoodsQuery;

import java.util.Map;
import java.util.Set;

/** The choices of a query: within a facet one of the values, of each facet chosen. */
public record Narrowing(
        Map<Facet, Set<String>> chosen,
        @Nullable Long priceFromSatang,
        @Nullable Long priceToSatang) {

    public static final Narrowing NONE = new Narrowing(Map.of(), null, null);

    public static Narrowing of(GoodsQuery query) {
        return new Narrowing(query.chosen(), query.priceFromSatang(), query.priceToSatang());
    }

    /** Whether prices are narrowed, by a bucket or by limits. */
    public boolean byPrice() {
        return chosen.containsKey(Facet.PRICE) || priceFromSatang != null || priceToSatang != null;
    }

    public boolean inPriceLimits(@Nullable Long priceSatang) {
        if (priceFromSatang == null && priceToSatang == null) {
            return true;
        }
        return priceSatang != null
                && (priceFromSatang == null || priceSatang >= priceFromSatang)
                && (priceToSatang == null || priceSatang <= priceToSatang);
    }
}
