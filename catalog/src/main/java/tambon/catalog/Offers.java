package tambon.catalog;

import java.util.Collection;
import java.util.Map;

/** What is offered today; the only thing that prices are taken from. */
public interface Offers {

    /**
     * The offers of these variants, by variant id; one statement however many. Variants that do not
     * exist are missing from the answer, those no longer sold are in it with {@code forSale} false.
     *
     * @param variantIds at most 200
     */
    Map<Long, Offer> byVariant(Collection<Long> variantIds);
}
