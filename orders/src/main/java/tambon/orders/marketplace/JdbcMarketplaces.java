package tambon.orders.marketplace;

import tambon.infra.database.WholeTransaction;
import tambon.orders.Marketplaces;
import tambon.orders.marketplace.OrderReading.Read;
import tambon.orders.marketplace.ShopLedger.Standing;
import tambon.orders.sheet.KeptFiles;
import tambon.orders.sheet.Sheet;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shops on other platforms and their files: looked at, then applied; the same reading serves both. */
@Singleton
final class JdbcMarketplaces implements Marketplaces {

    private static final String KIND = "MARKETPLACE";
    private static final int CHUNK = 200;

    private final KeptFiles files;
    private final ShopRows shops;
    private final OrderReading reading;
    private final ShopLedger ledger;
    private final WholeTransaction transaction;

    JdbcMarketplaces(
            KeptFiles files, ShopRows shops, OrderReading reading, ShopLedger ledger, WholeTransaction transaction) {
        this.files = files;
        this.shops = shops;
        this.reading = reading;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    @Override
    public List<Shop> shops(long producerId) {
        return shops.of(producerId);
    }

    @Override
    public long addShop(long producerId, String channel, String name, String who) {
        return shops.add(producerId, channel, name, who);
    }

    @Override
    public void map(long producerId, long shopId, Map<String, Long> variantBySku) {
        shops.map(producerId, shopId, variantBySku);
    }

    @Override
    public long upload(long producerId, long shopId, String name, byte[] file, String who) {
        var shop = shops.shop(producerId, shopId);
        OrderFile.layout(Sheet.read(file));
        return files.keep(KIND, Long.toString(producerId), Long.toString(shop.id()), name, file, who);
    }

    @Override
    public Preview preview(long producerId, long uploadId) {
        var kept = files.find(KIND, Long.toString(producerId), uploadId);
        var shop = shops.shop(producerId, Long.parseLong(kept.subject()));
        return OrderReading.preview(kept, shop, reading.read(kept, shop));
    }

    /** In pieces, each whole: a file that is cut short is finished by being applied again. */
    @Override
    public Preview apply(long producerId, long uploadId, String who) {
        var kept = files.find(KIND, Long.toString(producerId), uploadId);
        var shop = shops.shop(producerId, Long.parseLong(kept.subject()));
        if (!kept.applied()) {
            var rows = reading.read(kept, shop).stream()
                    .filter(row -> row.effect() != Effect.WRONG)
                    .toList();
            for (int from = 0; from < rows.size(); from += CHUNK) {
                var some = rows.subList(from, Math.min(rows.size(), from + CHUNK));
                transaction.run(() -> {
                    shops.lock(shop.id());
                    var now = new HashMap<String, Standing>();
                    reading.standing(shop.id(), some.stream().map(Read::line).toList(), now);
                    some.forEach(row -> ledger.set(
                            shop,
                            row.line(),
                            row.hash(),
                            now.getOrDefault(row.line().orderNumber() + "/" + row.hash(), Standing.NONE),
                            row.good(),
                            uploadId,
                            who));
                    return some;
                });
            }
            files.applied(uploadId);
        }
        return preview(producerId, uploadId);
    }
}
