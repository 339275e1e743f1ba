package tambon.search.index;

import org.jspecify.annotations.Nullable;
import tambon.search.Availability;

import java.util.List;
import java.util.Set;

/**
 * A published product as the events told of it: what its index entry is made from.
 *
 * @param publishedAt seconds since 1970
 */
public record GoodsSource(
        long productId,
        String type,
        Card card,
        String storyTh,
        String storyEn,
        List<String> keywords,
        long sellerId,
        String areaCode,
        @Nullable Long priceFromSatang,
        @Nullable Long priceToSatang,
        int stars,
        @Nullable String quadrant,
        Set<String> licences,
        Set<String> deliveries,
        boolean madeToOrder,
        Availability availability,
        long publishedAt,
        long sold) {}
