package tambon.orders.marketplace;

import tambon.catalog.Offer;
import tambon.catalog.Offers;
import tambon.catalog.Producers;
import tambon.catalog.ProductType;
import tambon.infra.database.SqlFailure;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.infra.id.Ids;
import tambon.infra.money.Money;
import tambon.orders.CaptureRejected;
import tambon.orders.CaptureRejected.Fault;
import tambon.orders.Marketplaces;
import tambon.orders.marketplace.OrderFile.Amounts;
import tambon.orders.marketplace.OrderFile.SoldLine;
import tambon.orders.marketplace.ShopLedger.Good;
import tambon.orders.marketplace.ShopLedger.OfShop;
import tambon.orders.marketplace.ShopLedger.Standing;
import tambon.orders.sheet.KeptFiles;
import tambon.orders.sheet.KeptFiles.Kept;
import tambon.orders.sheet.Sheet;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Shops on other platforms and their files: looked at, then applied; the same reading serves both. */
@Singleton
final class JdbcMarketplaces implements Marketplaces {

    private static final String KIND = "MARKETPLACE";
    private static final int CHUNK = 200;

    private final Statements sql;
    private final KeptFiles files;
    private final Producers producers;
    private final Offers offers;
    private final ShopLedger ledger;
    private final WholeTransaction transaction;
    private final Ids ids;
    private final Clock clock;

    JdbcMarketplaces(
            Statements sql,
            KeptFiles files,
            Producers producers,
            Offers offers,
            ShopLedger ledger,
            WholeTransaction transaction,
            Ids ids,
            Clock clock) {
        this.sql = sql;
        this.files = files;
        this.producers = producers;
        this.offers = offers;
        this.ledger = ledger;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<Shop> shops(long producerId) {
        return sql.list(
                "select id, channel, name from tambon_orders.marketplace_shop where producer_id = ? order by id limit 100",
                row -> new Shop(row.number("id"), row.text("channel"), row.text("name")),
                producerId);
    }

    @Override
    public long addShop(long producerId, String channel, String name, String who) {
        require(CHANNELS.contains(channel), "channel", Fault.UNKNOWN);
        require(!name.isBlank(), "name", Fault.MISSING);
        require(name.length() <= 100, "name", Fault.OUT_OF_RANGE);
        var producer = producers.cards(List.of(producerId)).get(producerId);
        if (producer == null) {
            throw CaptureRejected.unknown();
        }
        long id = ids.next();
        try {
            sql.change(
                    "insert into tambon_orders.marketplace_shop (id, producer_id, channel, name, area_code, who, at)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    id,
                    producerId,
                    channel,
                    name,
                    producer.areaCode(),
                    who,
                    clock.instant());
        } catch (SqlFailure failure) {
            if (SqlFailure.duplicateOf(failure).isPresent()) {
                throw CaptureRejected.invalid("name", Fault.TAKEN);
            }
            throw failure;
        }
        return id;
    }

    private OfShop shop(long producerId, long shopId) {
        return sql.first(
                        "select id, producer_id, channel, area_code, name from tambon_orders.marketplace_shop"
                                + " where id = ? and producer_id = ?",
                        row -> new OfShop(
                                row.number("id"),
                                row.number("producer_id"),
                                row.text("channel"),
                                row.text("area_code"),
                                row.text("name")),
                        shopId,
                        producerId)
                .orElseThrow(CaptureRejected::unknown);
    }

    @Override
    public long upload(long producerId, long shopId, String name, byte[] file, String who) {
        var shop = shop(producerId, shopId);
        OrderFile.layout(Sheet.read(file));
        return files.keep(KIND, Long.toString(producerId), Long.toString(shop.id()), name, file, who);
    }

    @Override
    public void map(long producerId, long shopId, Map<String, Long> variantBySku) {
        var shop = shop(producerId, shopId);
        require(variantBySku.size() <= CHUNK, "sku", Fault.OUT_OF_RANGE);
        var offered = offers.byVariant(variantBySku.values());
        sql.batch(
                """
                insert into tambon_orders.marketplace_mapping (shop_id, sku, product_id, variant_id, type)
                values (?, ?, ?, ?, ?) on duplicate key update product_id = values(product_id),
                variant_id = values(variant_id), type = values(type)""",
                new TreeMap<>(variantBySku)
                        .entrySet().stream()
                                .map(one -> {
                                    var offer = own(producerId, offered.get(one.getValue()));
                                    return List.<Object>of(
                                            shop.id(),
                                            one.getKey(),
                                            offer.productId(),
                                            offer.variantId(),
                                            offer.type().name());
                                })
                                .toList());
    }

    private static Offer own(long producerId, @org.jspecify.annotations.Nullable Offer offer) {
        if (offer == null || offer.producerId() != producerId) {
            throw CaptureRejected.unknown();
        }
        return offer;
    }

    @Override
    public Preview preview(long producerId, long uploadId) {
        var kept = files.find(KIND, Long.toString(producerId), uploadId);
        var shop = shop(producerId, Long.parseLong(kept.subject()));
        return preview(kept, shop, read(kept, shop));
    }

    /** A row with what stands in the ledger for it. */
    private record Read(SoldLine line, String hash, Standing before, Good good, boolean twice) {
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

    private static Preview preview(Kept kept, OfShop shop, List<Read> rows) {
        var unmapped = new TreeMap<String, String>();
        rows.stream()
                .filter(row -> row.line.wrong() == null && row.good.variantId() == null)
                .limit(CHUNK)
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

    private List<Read> read(Kept kept, OfShop shop) {
        var lines = OrderFile.read(kept.sheet());
        var goods = goods(shop.id());
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

    private void standing(long shopId, List<SoldLine> lines, Map<String, Standing> standing) {
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

    private Map<String, Good> goods(long shopId) {
        var goods = new HashMap<String, Good>();
        sql.list(
                "select sku, product_id, variant_id, type from tambon_orders.marketplace_mapping where shop_id = ? limit 5000",
                row -> Objects.requireNonNullElse(
                        goods.put(
                                row.text("sku"),
                                new Good(
                                        row.number("product_id"),
                                        row.number("variant_id"),
                                        row.constant("type", ProductType.class))),
                        Good.UNKNOWN),
                shopId);
        return goods;
    }

    /** In pieces, each whole: a file that is cut short is finished by being applied again. */
    @Override
    public Preview apply(long producerId, long uploadId, String who) {
        var kept = files.find(KIND, Long.toString(producerId), uploadId);
        var shop = shop(producerId, Long.parseLong(kept.subject()));
        if (!kept.applied()) {
            var rows = read(kept, shop).stream()
                    .filter(row -> row.effect() != Effect.WRONG)
                    .toList();
            for (int from = 0; from < rows.size(); from += CHUNK) {
                var some = rows.subList(from, Math.min(rows.size(), from + CHUNK));
                transaction.run(() -> {
                    lock(shop.id());
                    var now = new HashMap<String, Standing>();
                    standing(shop.id(), some.stream().map(Read::line).toList(), now);
                    some.forEach(row -> ledger.set(
                            shop,
                            row.line,
                            row.hash,
                            now.getOrDefault(row.line.orderNumber() + "/" + row.hash, Standing.NONE),
                            row.good,
                            uploadId,
                            who));
                    return some;
                });
            }
            files.applied(uploadId);
        }
        return preview(producerId, uploadId);
    }

    /** Two that apply the same file at once come one after the other, and the second finds all as it is. */
    private void lock(long shopId) {
        sql.first(
                "select id from tambon_orders.marketplace_shop where id = ? for update",
                row -> row.number("id"),
                shopId);
    }

    private static String hash(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void require(boolean holds, String field, Fault fault) {
        if (!holds) {
            throw CaptureRejected.invalid(field, fault);
        }
    }
}
