package tambon.storefront.assisted;

import org.jspecify.annotations.Nullable;
import tambon.catalog.ProducerCard;
import tambon.catalog.ProductType;
import tambon.orders.SaleChannels.Channel;
import tambon.orders.ToldSales.Kept;
import tambon.storefront.page.Fields;

import java.util.List;

/** What the pages about told sales show. */
public final class ToldViews {

    private ToldViews() {}

    /** @param link to send to the producer, shown once; null if none was made now */
    public record Desk(
            List<Kept> sales,
            @Nullable String next,
            List<Channel> channels,
            List<ProducerCard> producers,
            Fields fields,
            @Nullable String link) {
        public Desk {
            sales = List.copyOf(sales);
            channels = List.copyOf(channels);
            producers = List.copyOf(producers);
        }

        public List<ProductType> types() {
            return List.of(ProductType.values());
        }
    }

    /** @param sale null where the link does not work (any more); {@code answered} once it was used now */
    public record Asked(@Nullable Kept sale, String secret, boolean answered) {}
}
