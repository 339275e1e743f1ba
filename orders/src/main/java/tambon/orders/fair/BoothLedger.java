package tambon.orders.fair;

import io.micronaut.transaction.annotation.Transactional;
import tambon.catalog.ProductType;
import tambon.orders.RecordSales;
import tambon.orders.RecordSales.Confidence;
import tambon.orders.RecordSales.Sale;
import tambon.orders.RecordSales.TakenBack;
import tambon.orders.fair.BoothRows.Held;
import tambon.orders.fair.KeptSale.KeptLine;
import tambon.orders.fair.PressKeeping.Undone;

import jakarta.inject.Singleton;
import java.util.List;

import static io.micronaut.transaction.TransactionDefinition.Propagation.MANDATORY;

/**
 * What a booth tells the ledger of sales, one row a line. The phone wrote each sale down as it was made, and cash and
 * stock are counted against it: documented, not verified, since nobody here saw the money.
 */
@Singleton
class BoothLedger {

    private static final String SOURCE = "FAIR";

    private final RecordSales sales;

    BoothLedger(RecordSales sales) {
        this.sales = sales;
    }

    @Transactional(propagation = MANDATORY)
    void record(long producerId, Held booth, List<KeptSale> sold, SaleRows.Goods goods, String who) {
        var lines = sold.stream()
                .flatMap(sale -> sale.lines().stream().map(line -> line(producerId, booth, sale, line, goods, who)))
                .toList();
        for (int from = 0; from < lines.size(); from += RecordSales.MOST) {
            sales.record(lines.subList(from, Math.min(lines.size(), from + RecordSales.MOST)));
        }
    }

    private static Sale line(
            long producerId, Held booth, KeptSale sale, KeptLine line, SaleRows.Goods goods, String who) {
        var good = goods.of(line.variantId());
        return new Sale(
                SOURCE,
                key(sale, line),
                sale.at(),
                producerId,
                good.productId(),
                line.variantId(),
                ProductType.valueOf(good.type()),
                line.quantity(),
                line.gross(),
                line.discount(),
                booth.card().channel(),
                booth.areaCode(),
                booth.card().placeCode(),
                "fair:" + booth.card().id(),
                who,
                sale.method() + " " + sale.clientId(),
                Confidence.DOCUMENTED);
    }

    @Transactional(propagation = MANDATORY)
    void takeBack(List<Undone> undone, String who) {
        for (var undo : undone) {
            for (var line : undo.sale().lines()) {
                sales.takeBack(new TakenBack(
                        SOURCE,
                        key(undo.sale(), line),
                        "undo",
                        line.quantity(),
                        line.gross(),
                        line.discount(),
                        undo.at(),
                        "undone at the booth",
                        who));
            }
        }
    }

    private static String key(KeptSale sale, KeptLine line) {
        return sale.id() + "/" + line.variantId();
    }
}
