package tambon.orders.marketplace;

import io.micronaut.transaction.annotation.Transactional;
import org.jspecify.annotations.Nullable;
import tambon.catalog.ProductType;
import tambon.infra.database.Statements;
import tambon.infra.id.PublicId;
import tambon.orders.RecordSales;
import tambon.orders.RecordSales.Actor;
import tambon.orders.RecordSales.Confidence;
import tambon.orders.RecordSales.Sale;
import tambon.orders.RecordSales.TakenBack;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

import static io.micronaut.transaction.TransactionDefinition.Propagation.MANDATORY;

/**
 * Keeps the ledger of sales equal to what a shop's files say. What is less than before was refunded or cancelled and is
 * taken back on the day the file was read, for the files do not say when; what is otherwise different is put right.
 */
@Singleton
class ShopLedger {

    private static final String SOURCE = "MARKETPLACE";

    private final Statements sql;
    private final RecordSales sales;
    private final Clock clock;

    ShopLedger(Statements sql, RecordSales sales, Clock clock) {
        this.sql = sql;
        this.sales = sales;
        this.clock = clock;
    }

    /** @param areaCode where the producer is */
    record OfShop(long id, long producerId, String channel, String areaCode, String name) {}

    /** @param variantId null where nobody said what it is, as {@code productId} and {@code type} */
    record Good(
            @Nullable Long productId,
            @Nullable Long variantId,
            @Nullable ProductType type) {
        static final Good UNKNOWN = new Good(null, null, null);
    }

    record Standing(int edition, int changes, long entryId, Amounts amounts) {
        static final Standing NONE = new Standing(0, 0, 0, Amounts.NOTHING);
    }

    @Transactional(propagation = MANDATORY)
    void set(OfShop shop, ShopLine line, String hash, Standing before, Good good, long fileId, String who) {
        if (line.standing().equals(before.amounts)) {
            return;
        }
        var after = changed(shop, line, hash, before, good, fileId, who);
        sql.change(
                """
                insert into tambon_orders.marketplace_line (shop_id, order_number, line, edition, changes, entry_id, quantity,
                gross_satang, discount_satang, file_id, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update edition = values(edition), changes = values(changes), entry_id = values(entry_id),
                quantity = values(quantity), gross_satang = values(gross_satang),
                discount_satang = values(discount_satang), file_id = values(file_id), at = values(at)""",
                shop.id,
                line.orderNumber(),
                hash,
                after.edition,
                after.changes,
                after.entryId,
                after.amounts.quantity(),
                after.amounts.gross(),
                after.amounts.discount(),
                fileId,
                clock.instant());
    }

    private Standing changed(
            OfShop shop, ShopLine line, String hash, Standing before, Good good, long fileId, String who) {
        var now = line.standing();
        if (before.amounts.equals(Amounts.NOTHING)) {
            int edition = before.edition + 1;
            long entry = sales.record(List.of(sale(shop, line, key(line, hash, shop, edition), good, fileId, who)))
                    .getFirst();
            return new Standing(edition, before.changes, entry, now);
        }
        int changes = before.changes + 1;
        var key = key(line, hash, shop, before.edition);
        int pieces = before.amounts.quantity() - now.quantity();
        var gross = before.amounts.gross().minus(now.gross());
        var discount = before.amounts.discount().minus(now.discount());
        if (pieces >= 0 && !gross.isNegative() && !discount.isNegative()) {
            sales.takeBack(new TakenBack(
                    SOURCE,
                    key,
                    "file" + changes,
                    pieces,
                    gross,
                    discount,
                    clock.instant(),
                    "refunded or cancelled",
                    who));
            return new Standing(before.edition, changes, before.entryId, now);
        }
        long entry = sales.correct(
                before.entryId,
                "the marketplace's file says otherwise now",
                sale(shop, line, key, good, fileId, who),
                new Actor(who, "", null));
        return new Standing(before.edition, changes, entry, now);
    }

    private static String key(ShopLine line, String hash, OfShop shop, int edition) {
        return Long.toString(shop.id, 36) + "/" + line.orderNumber() + "/" + hash + "#" + edition;
    }

    private static Sale sale(OfShop shop, ShopLine line, String key, Good good, long fileId, String who) {
        return new Sale(
                SOURCE,
                key,
                line.at(),
                shop.producerId,
                good.productId,
                good.variantId,
                good.type,
                line.standing().quantity(),
                line.standing().gross(),
                line.standing().discount(),
                shop.channel,
                shop.areaCode,
                null,
                "shop:" + shop.id,
                who,
                "คำสั่งซื้อ " + line.orderNumber() + " ไฟล์ " + PublicId.of(fileId),
                Confidence.DOCUMENTED);
    }
}
