package tambon.catalog;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;

/**
 * A product in a list.
 *
 * @param priceFrom of the cheapest variant that has a price; null where none has, as {@code priceTo}
 * @param madeToOrder whether every variant is made once ordered
 */
public record ListingCard(
        long id,
        int version,
        ListingState state,
        ProductType type,
        String nameTh,
        String nameEn,
        String slug,
        @Nullable Money priceFrom,
        @Nullable Money priceTo,
        @Nullable Integer stars,
        boolean madeToOrder,
        String pictureAddress,
        ProducerCard producer,
        String areaCode) {}
