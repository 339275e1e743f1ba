package tambon.orders.fair;

import io.micronaut.transaction.annotation.Transactional;
import tambon.catalog.Offer;
import tambon.infra.database.Statements;
import tambon.orders.CaptureRejected;
import tambon.orders.Fairs.Pieces;
import tambon.orders.stock.Movement;
import tambon.orders.stock.Movement.Kind;
import tambon.orders.stock.NotEnough;
import tambon.orders.stock.StockLedger;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

import static io.micronaut.transaction.TransactionDefinition.Propagation.MANDATORY;

/** Stock between the shop and a booth, moved in the caller's transaction. */
@Singleton
class BoothStock {

    private final Statements sql;
    private final StockLedger ledger;

    BoothStock(Statements sql, StockLedger ledger) {
        this.sql = sql;
        this.ledger = ledger;
    }

    /** @throws CaptureRejected if less is left of something than is taken */
    @Transactional(propagation = MANDATORY)
    void out(long boothId, List<Pieces> pieces, Map<Long, Offer> offered, String who) {
        try {
            move(boothId, pieces, Kind.MOVED_OUT, who);
        } catch (NotEnough short_) {
            throw tooLittle(pieces, offered);
        }
    }

    @Transactional(propagation = MANDATORY)
    void back(long boothId, List<Pieces> pieces, String who) {
        move(boothId, pieces, Kind.MOVED_BACK, who);
    }

    private void move(long boothId, List<Pieces> pieces, Kind kind, String who) {
        int sign = kind == Kind.MOVED_OUT ? -1 : 1;
        ledger.move(
                pieces.stream()
                        .map(one -> new Movement(one.variantId(), kind, sign * one.quantity(), null, "fair:" + boothId))
                        .toList(),
                who);
    }

    /** Names the first that is short; the transaction ends with it, so a plain look is enough. */
    private CaptureRejected tooLittle(List<Pieces> pieces, Map<Long, Offer> offered) {
        for (var one : pieces) {
            int left = sql.first(
                            "select available from tambon_orders.stock where variant_id = ?",
                            row -> row.count("available"),
                            one.variantId())
                    .orElse(0);
            var offer = offered.get(one.variantId());
            if (left < one.quantity() && offer != null) {
                return new CaptureRejected(
                        new CaptureRejected.NotEnough(offer.productNameTh(), offer.productNameEn(), left));
            }
        }
        return new CaptureRejected(new CaptureRejected.WrongMoment("STOCK"));
    }
}
