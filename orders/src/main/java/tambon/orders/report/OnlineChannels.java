package tambon.orders.report;

import java.util.Set;

/** The channels by which something is sold online (002:4558, 5033-5039), as the reports' columns have them. */
final class OnlineChannels {

    static final Set<String> SHOP = Set.of("OWN_SHOP");
    static final Set<String> PLATFORMS = Set.of("SHOPEE", "LAZADA", "TIKTOK");
    static final Set<String> SOCIAL = Set.of("FACEBOOK", "LINE", "LIVE");
    static final Set<String> ALL =
            Set.of("OWN_SHOP", "SHOPEE", "LAZADA", "TIKTOK", "FACEBOOK", "LINE", "LIVE");

    private OnlineChannels() {}
}
