package tambon.orders;

import java.util.List;

/** The channels sales come through (CDD guideline FY2565, lines 4833–4879, 6375; service manual, line 71). */
public interface SaleChannels {

    /** All of them, in the order pages list them. Kept in memory, read again every minute. */
    List<Channel> all();

    /** What kind of place a channel is. */
    enum Kind {
        SHOP,
        MARKET,
        FAIR,
        TRADER,
        PLATFORM,
        SOCIAL,
        DIRECT,
        EXPORT
    }

    /** Who runs it. */
    enum Owner {
        PRODUCER,
        STATE,
        NETWORK,
        PRIVATE
    }

    /** @param code what the ledger keeps, e.g. {@code OWN_SHOP} */
    record Channel(String code, Kind kind, Owner owner, boolean online, String nameTh, String nameEn) {}
}
