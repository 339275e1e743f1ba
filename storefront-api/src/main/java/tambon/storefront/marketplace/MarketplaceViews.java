package tambon.storefront.marketplace;

import tambon.orders.Fairs.Goods;
import tambon.orders.Marketplaces;
import tambon.orders.Marketplaces.Preview;
import tambon.orders.Marketplaces.Shop;
import tambon.storefront.page.Fields;

import java.util.List;

/** What the pages about other platforms' files show. */
public final class MarketplaceViews {

    /** Most rows of a file that are shown; what is wrong comes first. */
    private static final int MOST_SHOWN = 200;

    private MarketplaceViews() {}

    public record Shops(List<Shop> shops, Fields fields) {
        public Shops {
            shops = List.copyOf(shops);
        }

        public List<String> channels() {
            return Marketplaces.CHANNELS;
        }
    }

    /** @param goods that SKUs may be */
    public record FilePage(Preview preview, List<Goods> goods) {
        public FilePage {
            goods = List.copyOf(goods);
        }

        public List<Marketplaces.Row> shown() {
            return preview.rows().stream()
                    .sorted(java.util.Comparator.comparing(row -> row.wrong() == null))
                    .limit(MOST_SHOWN)
                    .toList();
        }
    }
}
