package tambon.catalog;

import org.jspecify.annotations.Nullable;

/** Which listings to show; null means all. The codes are DOPA's: 2 digits for a province, 4 for a district. */
public record ListingFilter(
        @Nullable ProductType type,
        @Nullable String provinceCode,
        @Nullable String districtCode,
        @Nullable Long producerId) {

    public static final ListingFilter ALL = new ListingFilter(null, null, null, null);

    public static ListingFilter of(ProductType type) {
        return new ListingFilter(type, null, null, null);
    }

    public static ListingFilter by(long producerId) {
        return new ListingFilter(null, null, null, producerId);
    }
}
