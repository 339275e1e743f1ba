package tambon.orders.marketplace;

import org.jspecify.annotations.Nullable;
import tambon.catalog.Offer;
import tambon.catalog.Offers;
import tambon.catalog.Producers;
import tambon.catalog.ProductType;
import tambon.infra.database.SqlFailure;
import tambon.infra.database.Statements;
import tambon.infra.id.Ids;
import tambon.orders.CaptureRejected;
import tambon.orders.CaptureRejected.Fault;
import tambon.orders.Marketplaces;
import tambon.orders.Marketplaces.Shop;
import tambon.orders.marketplace.ShopLedger.Good;
import tambon.orders.marketplace.ShopLedger.OfShop;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import static tambon.orders.CaptureRejected.require;

/** A producer's shops on other platforms, and which of its goods their SKUs are. */
@Singleton
class ShopRows {

    /** The most SKUs that are mapped at once. */
    static final int MOST_MAPPED = 200;

    private final Statements sql;
    private final Producers producers;
    private final Offers offers;
    private final Ids ids;
    private final Clock clock;

    ShopRows(Statements sql, Producers producers, Offers offers, Ids ids, Clock clock) {
        this.sql = sql;
        this.producers = producers;
        this.offers = offers;
        this.ids = ids;
        this.clock = clock;
    }

    List<Shop> of(long producerId) {
        return sql.list(
                "select id, channel, name from tambon_orders.marketplace_shop where producer_id = ? order by id limit 100",
                row -> new Shop(row.number("id"), row.text("channel"), row.text("name")),
                producerId);
    }

    long add(long producerId, String channel, String name, String who) {
        require(Marketplaces.CHANNELS.contains(channel), "channel", Fault.UNKNOWN);
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

    /** @throws CaptureRejected if it is another's */
    OfShop shop(long producerId, long shopId) {
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

    void map(long producerId, long shopId, Map<String, Long> variantBySku) {
        var shop = shop(producerId, shopId);
        require(variantBySku.size() <= MOST_MAPPED, "sku", Fault.OUT_OF_RANGE);
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

    private static Offer own(long producerId, @Nullable Offer offer) {
        if (offer == null || offer.producerId() != producerId) {
            throw CaptureRejected.unknown();
        }
        return offer;
    }

    /** What the shop's SKUs were said to be. */
    Map<String, Good> goods(long shopId) {
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

    /** Two that apply the same file at once come one after the other, and the second finds all as it is. */
    void lock(long shopId) {
        sql.first(
                "select id from tambon_orders.marketplace_shop where id = ? for update",
                row -> row.number("id"),
                shopId);
    }
}
