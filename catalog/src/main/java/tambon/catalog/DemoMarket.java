package tambon.catalog;

import java.util.List;
import java.util.Map;

/** Goods to look at on a first start: written for this project, of places and groups that public documents name. */
public interface DemoMarket {

    /** Makes the demo producers and goods, or what is missing of them. Twice is as once, and gives the same answer. */
    Made open();

    /**
     * What there is now.
     *
     * @param producers ids by the producers' short names in the demo's own files
     * @param stock how many there are to be of each variant that is sold from stock
     */
    record Made(Map<String, Long> producers, List<VariantStock> stock) {
        public Made {
            producers = Map.copyOf(producers);
            stock = List.copyOf(stock);
        }
    }
}
