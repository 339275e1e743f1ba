package tambon.orders.fair;

import tambon.catalog.Offer;
import tambon.catalog.Offers;
import tambon.infra.database.Statements;
import tambon.infra.database.WholeTransaction;
import tambon.infra.id.Ids;
import tambon.orders.CaptureRejected;
import tambon.orders.CaptureRejected.Fault;
import tambon.orders.Fairs;
import tambon.orders.Fairs.Goods;
import tambon.orders.Fairs.Opening;
import tambon.orders.Fairs.Pieces;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

import static tambon.orders.CaptureRejected.require;

/** Packs for a fair: goods leave the shop's stock and are at the booth. */
@Singleton
class BoothOpening {

    private static final int MOST_KINDS = 200;
    private static final int MOST_PIECES = 100_000;
    private static final int MOST_DAYS = 60;
    private static final Pattern PLACE = Pattern.compile("[1-9][0-9]{3}([0-9]{2})?");
    private static final Pattern PROMPT_PAY = Pattern.compile("0[0-9]{9}|[0-9]{13}|[0-9]{15}");

    private final Statements sql;
    private final Offers offers;
    private final BoothRows rows;
    private final BoothStock stock;
    private final WholeTransaction transaction;
    private final Ids ids;
    private final Clock clock;

    BoothOpening(
            Statements sql,
            Offers offers,
            BoothRows rows,
            BoothStock stock,
            WholeTransaction transaction,
            Ids ids,
            Clock clock) {
        this.sql = sql;
        this.offers = offers;
        this.rows = rows;
        this.stock = stock;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    List<Goods> goods(long producerId) {
        var left = new TreeMap<Long, Integer>();
        sql.list(
                "select variant_id, available from tambon_orders.stock where producer_id = ? and available > 0"
                        + " order by product_id, variant_id limit " + MOST_KINDS,
                row -> left.put(row.number("variant_id"), row.count("available")),
                producerId);
        return offers.byVariant(left.keySet()).values().stream()
                .filter(offer -> offer.price() != null && offer.producerId() == producerId)
                .map(offer -> new Goods(
                        offer.variantId(),
                        offer.productId(),
                        (offer.productNameTh() + " " + offer.variantNameTh()).strip(),
                        (offer.productNameEn() + " " + offer.variantNameEn()).strip(),
                        offer.pictureAddress(),
                        Objects.requireNonNull(offer.price()),
                        left.getOrDefault(offer.variantId(), 0)))
                .sorted(java.util.Comparator.comparing(Goods::nameTh).thenComparing(Goods::variantId))
                .toList();
    }

    long open(long producerId, Opening opening, String who) {
        check(opening);
        var offered = offered(producerId, opening.taken());
        var area = offered.values().iterator().next().areaCode();
        return transaction.run(() -> {
            long id = ids.next();
            rows.add(id, producerId, area, opening, who, clock.instant());
            opening.taken().forEach(pieces -> rows.addFloat(id, offer(offered, pieces), pieces.quantity()));
            stock.out(producerId, id, id, opening.taken(), offered, who);
            return id;
        });
    }

    void take(long producerId, long boothId, Pieces more, String who) {
        check(more);
        var offered = offered(producerId, List.of(more));
        transaction.run(() -> {
            rows.lockOpen(producerId, boothId);
            rows.addFloat(boothId, offer(offered, more), more.quantity());
            stock.out(producerId, boothId, ids.next(), List.of(more), offered, who);
            return boothId;
        });
    }

    private static Offer offer(Map<Long, Offer> offered, Pieces pieces) {
        return Objects.requireNonNull(offered.get(pieces.variantId()));
    }

    /** What of it the producer offers at a price; the rest cannot be taken along. */
    private Map<Long, Offer> offered(long producerId, List<Pieces> taken) {
        var offered = offers.byVariant(taken.stream().map(Pieces::variantId).toList());
        for (var pieces : taken) {
            var offer = offered.get(pieces.variantId());
            if (offer == null || offer.producerId() != producerId || offer.price() == null) {
                throw CaptureRejected.unknown();
            }
        }
        return offered;
    }

    private static void check(Opening opening) {
        require(!opening.event().isBlank(), "event", Fault.MISSING);
        require(opening.event().length() <= 150, "event", Fault.OUT_OF_RANGE);
        require(Fairs.CHANNELS.contains(opening.channel()), "channel", Fault.UNKNOWN);
        require(PLACE.matcher(opening.placeCode()).matches(), "place", Fault.MALFORMED);
        require(!opening.lastDay().isBefore(opening.firstDay()), "lastDay", Fault.OUT_OF_RANGE);
        require(opening.lastDay().isBefore(opening.firstDay().plusDays(MOST_DAYS)), "lastDay", Fault.OUT_OF_RANGE);
        require(
                opening.promptPay().isEmpty()
                        || PROMPT_PAY.matcher(opening.promptPay()).matches(),
                "promptPay",
                Fault.MALFORMED);
        require(!opening.taken().isEmpty(), "taken", Fault.MISSING);
        require(opening.taken().size() <= MOST_KINDS, "taken", Fault.OUT_OF_RANGE);
        long kinds = opening.taken().stream().map(Pieces::variantId).distinct().count();
        require(kinds == opening.taken().size(), "taken", Fault.MALFORMED);
        opening.taken().forEach(BoothOpening::check);
    }

    private static void check(Pieces pieces) {
        require(pieces.quantity() >= 1 && pieces.quantity() <= MOST_PIECES, "taken", Fault.OUT_OF_RANGE);
    }
}
