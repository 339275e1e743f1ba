package tambon.orders.marketplace;

import tambon.infra.database.Statements;
import tambon.infra.money.Money;
import tambon.orders.Marketplaces.Effect;
import tambon.orders.Marketplaces.Preview;
import tambon.orders.Marketplaces.Row;
import tambon.orders.Marketplaces.Shop;
import tambon.orders.Marketplaces.Wrong;
import tambon.orders.marketplace.ShopLedger.Good;
import tambon.orders.marketplace.ShopLedger.OfShop;
import tambon.orders.marketplace.ShopLedger.Standing;
import tambon.orders.sheet.KeptFiles.Kept;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A file of orders beside what the ledger has of them: what each row would do. */
@Singleton
class OrderReading {

    private static final int CHUNK = 200;

    private final Statements sql;
    private final ShopRows shops;

    OrderReading(Statements sql, ShopRows shops) {
        this.sql = sql;
        this.shops = shops;
    }

    /** A row with what stands in the ledger for it. */
    record Read(ShopLine line, String hash, Standing before, Good good, boolean twice) {
        Effect effect() {
            if (line.wrong() != null || twice) {
                return Effect.WRONG;
            }
            var now = line.standing();
            if (now.equals(before.amounts())) {
                return now.equals(Amounts.NOTHING) ? Effect.NOTHING : Effect.SAME;
            }
            if (before.amounts().equals(Amounts.NOTHING)) {
                return Effect.NEW;
            }
            return now.net().compareTo(before.amounts().net()) < 0 ? Effect.TAKEN_BACK : Effect.CHANGED;
        }
    }

    static Preview preview(Kept kept, OfShop shop, List<Read> rows) {
        var unmapped = new TreeMap<String, String>();
        rows.stream()
                .filter(row -> row.line.wrong() == null && row.good.variantId() == null)
                .limit(ShopRows.MOST_MAPPED)
                .forEach(row -> unmapped.put(row.line.sku(), row.line.product()));
        return new Preview(
                kept.id(),
                new Shop(shop.id(), shop.channel(), shop.name()),
                kept.name(),
                rows.stream()
                        .map(row -> new Row(
                                row.line.number(),
                                row.line.orderNumber(),
                                row.line.product(),
                                row.line.standing().quantity(),
                                row.line.standing().net(),
                                row.effect(),
                                row.twice ? Wrong.TWICE : row.line.wrong()))
                        .toList(),
                unmapped,
                kept.applied());
    }

    /** The file's rows in order, each beside what the ledger has of it. */
    List<Read> read(Kept kept, OfShop shop) {
        var lines = OrderFile.read(kept.sheet());
        var goods = shops.goods(shop.id());
        var standing = new HashMap<String, Standing>();
        for (int from = 0; from < lines.size(); from += CHUNK) {
            standing(shop.id(), lines.subList(from, Math.min(lines.size(), from + CHUNK)), standing);
        }
        var seen = new HashSet<String>();
        var read = new ArrayList<Read>();
        for (var line : lines) {
            var hash = hash(line.key());
            var name = line.orderNumber() + "/" + hash;
            read.add(new Read(
                    line,
                    hash,
                    standing.getOrDefault(name, Standing.NONE),
                    goods.getOrDefault(line.sku(), Good.UNKNOWN),
                    line.wrong() == null && !seen.add(name)));
        }
        return read;
    }

    /** Puts what stands of these orders' lines, by order number and line. */
    void standing(long shopId, List<ShopLine> lines, Map<String, Standing> standing) {
        var values = new ArrayList<Object>();
        values.add(shopId);
        lines.forEach(line -> values.add(line.orderNumber()));
        sql.list(
                "select order_number, line, edition, changes, entry_id, quantity, gross_satang, discount_satang"
                        + " from tambon_orders.marketplace_line where shop_id = ? and order_number in ("
                        + Statements.marks(lines.size()) + ")",
                row -> Objects.requireNonNullElse(
                        standing.put(
                                row.text("order_number") + "/" + row.text("line"),
                                new Standing(
                                        row.count("edition"),
                                        row.count("changes"),
                                        row.number("entry_id"),
                                        new Amounts(
                                                row.count("quantity"),
                                                Money.satang(row.number("gross_satang")),
                                                Money.satang(row.number("discount_satang"))))),
                        Standing.NONE),
                values.toArray());
    }

    private static String hash(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
