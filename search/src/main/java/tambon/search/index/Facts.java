package tambon.search.index;

import org.jspecify.annotations.Nullable;
import tambon.search.Availability;

import java.util.Set;

/**
 * What products are counted, narrowed down and ranked by.
 *
 * @param area 6 or 4 digits
 * @param region key of {@link tambon.search.Facet#REGION}; empty if the province is unknown
 * @param stars 0 for none
 * @param quadrant A to D; null for none
 * @param licences keys of {@link tambon.search.Facet#LICENCE}
 * @param deliveries keys of {@link tambon.search.Facet#DELIVERY}
 * @param publishedAt seconds since 1970
 * @param sold pieces sold lately
 * @param nameWords words of the Thai name (of the English one where there is none)
 */
public record Facts(
        String type,
        String area,
        String region,
        int stars,
        @Nullable String quadrant,
        Set<String> licences,
        Set<String> deliveries,
        Availability availability,
        boolean madeToOrder,
        @Nullable Long priceFromSatang,
        @Nullable Long priceToSatang,
        long sellerId,
        long publishedAt,
        long sold,
        int nameWords) {

    public Facts {
        licences = Set.copyOf(licences);
        deliveries = Set.copyOf(deliveries);
    }

    public String province() {
        return area.length() < 2 ? "" : area.substring(0, 2);
    }

    public String district() {
        return area.length() < 4 ? "" : area.substring(0, 4);
    }
}
