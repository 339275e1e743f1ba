package tambon.catalog;

import org.jspecify.annotations.Nullable;

/** Which producers to show; null means all. The codes are DOPA's: 2 digits for a province, 4 for a district. */
public record ProducerFilter(
        @Nullable String provinceCode, @Nullable String districtCode) {

    public static final ProducerFilter ALL = new ProducerFilter(null, null);
}
