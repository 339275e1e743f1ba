package tambon.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import tambon.infra.event.EventType;

import java.time.Instant;
import java.util.List;

/**
 * A product that is or was shown has changed; everything that others may want to know of it as it is now.
 *
 * <p>Events may be heard out of order: of two, the one with the larger version is true.
 *
 * @param status {@code PUBLISHED} or {@code HIDDEN}
 * @param areaCode 6 digits of a tambon, or 4 of a district where no more is known
 * @param priceFromSatang of the cheapest priced variant; null: buyers ask
 * @param licences kind and number of each that holds today: {@code FDA 10-1-12345}
 * @param quadrant A to D; null where none was computed yet
 * @param picture the path of the picture for cards
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ProductChanged(
        long productId,
        int version,
        String status,
        String type,
        String nameTh,
        String nameEn,
        String slug,
        String storyTh,
        String storyEn,
        List<String> keywords,
        Maker producer,
        String areaCode,
        @Nullable Long priceFromSatang,
        @Nullable Long priceToSatang,
        @Nullable Integer stars,
        List<String> licences,
        boolean madeToOrder,
        String picture,
        Instant publishedAt,
        @Nullable String quadrant) {

    public static final EventType<ProductChanged> TYPE =
            new EventType<>("catalog.product-changed.v1", ProductChanged.class);

    /** Who makes it. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Maker(long id, String nameTh, String nameEn) {}
}
