package tambon.orders.trader;

import tambon.catalog.Offer;
import tambon.catalog.Offers;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.infra.id.Ids;
import tambon.infra.id.PublicId;
import tambon.orders.CaptureRejected.Fault;
import tambon.orders.Traders.Kind;
import tambon.orders.Traders.Party;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import static tambon.orders.CaptureRejected.require;

/** Begins an order: a Trader asks one producer for prices. */
@Singleton
class TraderAsking {

    private static final int MOST_KINDS = 100;
    private static final int MOST_PIECES = 100_000;

    private final Statements sql;
    private final Offers offers;
    private final WholeTransaction transaction;
    private final Ids ids;
    private final Clock clock;

    TraderAsking(Statements sql, Offers offers, WholeTransaction transaction, Ids ids, Clock clock) {
        this.sql = sql;
        this.offers = offers;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    void introduce(long traderId, String provinceCode, String name) {
        sql.change(
                "insert into tambon_orders.trader (id, province_code, name) values (?, ?, ?)"
                        + " on duplicate key update province_code = values(province_code), name = values(name)",
                traderId,
                provinceCode,
                name);
    }

    long ask(Party trader, Kind kind, Map<Long, Integer> pieces, String note) {
        require(!pieces.isEmpty(), "pieces", Fault.MISSING);
        require(pieces.size() <= MOST_KINDS, "pieces", Fault.OUT_OF_RANGE);
        require(pieces.values().stream().allMatch(n -> n >= 1 && n <= MOST_PIECES), "pieces", Fault.OUT_OF_RANGE);
        require(note.length() <= 500, "note", Fault.OUT_OF_RANGE);
        var offered = offers.byVariant(pieces.keySet());
        require(offered.keySet().containsAll(pieces.keySet()), "pieces", Fault.UNKNOWN);
        require(offered.values().stream().allMatch(Offer::forSale), "pieces", Fault.UNKNOWN);
        var producers =
                offered.values().stream().map(Offer::producerId).distinct().toList();
        require(producers.size() == 1, "pieces", Fault.MALFORMED);
        var any = offered.values().iterator().next();
        return transaction.run(() -> {
            long id = ids.next();
            sql.change(
                    """
                    insert into tambon_orders.trader_order (id, trader_id, producer_id, producer_th, producer_en, area_code,
                    kind, state, note, asked_at) values (?, ?, ?, ?, ?, ?, ?, 'ASKED', ?, ?)""",
                    id,
                    trader.id(),
                    any.producerId(),
                    any.producerNameTh(),
                    any.producerNameEn(),
                    any.areaCode(),
                    kind,
                    note,
                    clock.instant());
            sql.batch(
                    """
                    insert into tambon_orders.trader_line
                        (id, order_id, variant_id, product_id, product_type, name_th, name_en, code, quantity)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    new TreeMap<>(pieces)
                            .entrySet().stream()
                                    .map(one ->
                                            line(id, Objects.requireNonNull(offered.get(one.getKey())), one.getValue()))
                                    .toList());
            return id;
        });
    }

    private List<Object> line(long order, Offer offer, int quantity) {
        return List.of(
                ids.next(),
                order,
                offer.variantId(),
                offer.productId(),
                offer.type().name(),
                (offer.productNameTh() + " " + offer.variantNameTh()).strip(),
                (offer.productNameEn() + " " + offer.variantNameEn()).strip(),
                code(offer),
                quantity);
    }

    /** The producer's own code for Traders where it gave one; else one made of the variant's id. */
    private static String code(Offer offer) {
        var given = offer.details().traderCode();
        return given.isEmpty() ? PublicId.of(offer.variantId()).substring(3).toUpperCase(Locale.ROOT) : given;
    }
}
