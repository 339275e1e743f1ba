package tambon.search.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * {@code catalog.product-changed.v1}, as far as search wants to know.
 *
 * @param status {@code PUBLISHED}; with any other the product must not be found
 * @param quadrant A to D; null where none is known, as most lists may be
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProductHeard(
        long productId,
        long version,
        String status,
        String type,
        String nameTh,
        @Nullable String nameEn,
        @Nullable String slug,
        @Nullable String storyTh,
        @Nullable String storyEn,
        @Nullable List<String> keywords,
        Maker producer,
        String areaCode,
        @Nullable Long priceFromSatang,
        @Nullable Long priceToSatang,
        @Nullable Integer stars,
        @Nullable String quadrant,
        @Nullable List<String> licences,
        boolean madeToOrder,
        @Nullable String picture,
        @Nullable Instant publishedAt) {

    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Maker(long id, String nameTh, @Nullable String nameEn) {}

    boolean published() {
        return status.equals("PUBLISHED");
    }
}
