package tambon.search.index;

import org.jspecify.annotations.Nullable;

/** The ranges in which prices are counted, in whole baht, by the cheapest variant. */
public enum PriceBucket {
    TO_99("0-99", 0, 100),
    TO_299("100-299", 100, 300),
    TO_499("300-499", 300, 500),
    TO_999("500-999", 500, 1_000),
    TO_2999("1000-2999", 1_000, 3_000),
    MORE("3000-", 3_000, Long.MAX_VALUE / 100),
    ASK("ask", -1, -1);

    private final String key;
    private final long fromSatang;
    private final long belowSatang;

    PriceBucket(String key, long fromBaht, long belowBaht) {
        this.key = key;
        this.fromSatang = fromBaht * 100;
        this.belowSatang = belowBaht * 100;
    }

    public String key() {
        return key;
    }

    public static PriceBucket of(@Nullable Long priceSatang) {
        if (priceSatang != null) {
            for (var bucket : values()) {
                if (priceSatang >= bucket.fromSatang && priceSatang < bucket.belowSatang) {
                    return bucket;
                }
            }
        }
        return ASK;
    }
}
