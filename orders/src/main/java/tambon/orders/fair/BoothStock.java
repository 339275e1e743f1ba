package tambon.orders.fair;

import io.micronaut.transaction.annotation.Transactional;
import tambon.catalog.Offer;
import tambon.orders.CaptureRejected;
import tambon.orders.Fairs.Explanation;
import tambon.orders.Fairs.Pieces;
import tambon.orders.Fairs.Settlement;
import tambon.orders.OrdersRejected;
import tambon.orders.StockAway;
import tambon.orders.StockAway.Cause;
import tambon.orders.StockAway.Place;
import tambon.orders.Stocks;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

import static io.micronaut.transaction.TransactionDefinition.Propagation.MANDATORY;

/** Stock between the shop and a booth, and at the booth, moved in the caller's transaction. */
@Singleton
class BoothStock {

    private final StockAway away;
    private final Stocks stocks;

    BoothStock(StockAway away, Stocks stocks) {
        this.away = away;
        this.stocks = stocks;
    }

    private static Cause cause(long producerId, long boothId, String reference, String who) {
        return new Cause(producerId, new Place(Place.Kind.FAIR, boothId), reference, who);
    }

    /**
     * @param packing names this packing
     * @throws CaptureRejected if less is left of something than is taken
     */
    @Transactional(propagation = MANDATORY)
    void out(long producerId, long boothId, long packing, List<Pieces> pieces, Map<Long, Offer> offered, String who) {
        var left = stocks.available(pieces.stream().map(Pieces::variantId).toList());
        for (var one : pieces) {
            int there = left.getOrDefault(one.variantId(), 0);
            var offer = offered.get(one.variantId());
            if (there < one.quantity() && offer != null) {
                throw new CaptureRejected(
                        new CaptureRejected.NotEnough(offer.productNameTh(), offer.productNameEn(), there));
            }
        }
        try {
            away.moveOut(cause(producerId, boothId, "packed:" + packing, who), moved(pieces));
        } catch (OrdersRejected takenMeanwhile) {
            throw new CaptureRejected(new CaptureRejected.WrongMoment("STOCK"));
        }
    }

    @Transactional(propagation = MANDATORY)
    void back(long producerId, long boothId, List<Pieces> pieces, String who) {
        if (!pieces.isEmpty()) {
            away.moveBack(cause(producerId, boothId, "closed:" + boothId, who), moved(pieces));
        }
    }

    /** @param batch names what was sold together */
    @Transactional(propagation = MANDATORY)
    void sold(long producerId, long boothId, long batch, List<Pieces> pieces, String who) {
        if (!pieces.isEmpty()) {
            away.sold(cause(producerId, boothId, "sold:" + batch, who), moved(pieces));
        }
    }

    @Transactional(propagation = MANDATORY)
    void unsold(long producerId, long boothId, long batch, List<Pieces> pieces, String who) {
        if (!pieces.isEmpty()) {
            away.unsold(cause(producerId, boothId, "undone:" + batch, who), moved(pieces));
        }
    }

    @Transactional(propagation = MANDATORY)
    void settle(long producerId, long boothId, long id, Settlement settlement, String who) {
        var cause = cause(producerId, boothId, "settled:" + id, who);
        var pieces = moved(List.of(new Pieces(settlement.variantId(), settlement.pieces())));
        try {
            switch (settlement.kind()) {
                case Explanation.BROUGHT_MORE -> away.moveOut(cause, pieces);
                case Explanation.FOUND -> away.found(cause, pieces);
                case Explanation.LOST, Explanation.GIVEN_AWAY -> away.lost(cause, pieces);
            }
        } catch (OrdersRejected short_) {
            throw new CaptureRejected(new CaptureRejected.WrongMoment("STOCK"));
        }
    }

    private static List<StockAway.Pieces> moved(List<Pieces> pieces) {
        return pieces.stream()
                .map(one -> new StockAway.Pieces(one.variantId(), one.quantity()))
                .toList();
    }
}
