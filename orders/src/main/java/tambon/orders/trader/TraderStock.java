package tambon.orders.trader;

import io.micronaut.transaction.annotation.Transactional;
import tambon.catalog.ProductType;
import tambon.infra.database.Statements;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;
import tambon.orders.CaptureRejected;
import tambon.orders.OrdersRejected;
import tambon.orders.RecordSales;
import tambon.orders.RecordSales.Confidence;
import tambon.orders.RecordSales.Sale;
import tambon.orders.StockAway;
import tambon.orders.StockAway.Cause;
import tambon.orders.StockAway.Pieces;
import tambon.orders.StockAway.Place;
import tambon.orders.Traders.Kind;
import tambon.orders.Traders.Order;
import tambon.orders.Traders.Resale;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

import static io.micronaut.transaction.TransactionDefinition.Propagation.MANDATORY;

/**
 * What an order does to the producer's stock and income: goods leave when they are sent; income is entered when bought
 * goods are received, and for goods on consignment when they are sold on. The invoice, or the Trader's word, documents it.
 */
@Singleton
class TraderStock {

    private static final String SOURCE = "TRADER";
    private static final LocalTime NOON = LocalTime.of(12, 0);

    private final Statements sql;
    private final StockAway away;
    private final RecordSales sales;
    private final Clock clock;

    TraderStock(Statements sql, StockAway away, RecordSales sales, Clock clock) {
        this.sql = sql;
        this.away = away;
        this.sales = sales;
        this.clock = clock;
    }

    private static Cause cause(Order order, String what, String who) {
        return new Cause(order.producerId(), new Place(Place.Kind.TRADER, order.traderId()), what, who);
    }

    private static List<Pieces> all(Order order) {
        return order.lines().stream()
                .map(line -> new Pieces(line.variantId(), line.quantity()))
                .toList();
    }

    @Transactional(propagation = MANDATORY)
    void send(Order order, String who) {
        moved(() -> away.moveOut(cause(order, "trader-sent:" + order.id(), who), all(order)));
    }

    @Transactional(propagation = MANDATORY)
    void receive(Order order, String who) {
        if (order.kind() == Kind.BOUGHT) {
            moved(() -> away.sold(cause(order, "trader-bought:" + order.id(), who), all(order)));
            sales.record(order.lines().stream()
                    .map(line -> sale(
                            order,
                            order.id() + "/" + line.variantId(),
                            line.variantId(),
                            line.quantity(),
                            price(line.price()),
                            clock.instant(),
                            who,
                            "ซื้อขาด"))
                    .toList());
        }
    }

    /** Under the press of the resale, so that it counts once. */
    @Transactional(propagation = MANDATORY)
    void soldOn(Order order, Resale resale, Money price, String who) {
        if (order.kind() == Kind.CONSIGNED) {
            var pieces = List.of(new Pieces(resale.variantId(), resale.quantity()));
            moved(() -> away.sold(cause(order, "trader-sold:" + resale.press(), who), pieces));
            var at = resale.day().atTime(NOON).atZone(FiscalYear.BANGKOK).toInstant();
            sales.record(List.of(sale(
                    order,
                    "resale/" + resale.press(),
                    resale.variantId(),
                    resale.quantity(),
                    price,
                    at.isAfter(clock.instant()) ? clock.instant() : at,
                    who,
                    "ขายต่อ")));
        }
    }

    @Transactional(propagation = MANDATORY)
    void sentBack(Order order, long variantId, int pieces, String press, String who) {
        moved(() -> away.moveBack(cause(order, "trader-back:" + press, who), List.of(new Pieces(variantId, pieces))));
    }

    private Sale sale(
            Order order, String key, long variantId, int pieces, Money price, Instant at, String who, String evidence) {
        var good = sql.first(
                        "select product_id, product_type from tambon_orders.trader_line where order_id = ? and variant_id = ?",
                        row -> new Good(row.number("product_id"), row.constant("product_type", ProductType.class)),
                        order.id(),
                        variantId)
                .orElseThrow();
        var area = sql.first(
                        "select area_code from tambon_orders.trader_order where id = ?",
                        row -> row.text("area_code"),
                        order.id())
                .orElseThrow();
        return new Sale(
                SOURCE,
                key,
                at,
                order.producerId(),
                good.productId,
                variantId,
                good.type,
                pieces,
                price.times(pieces),
                Money.ZERO,
                "OTOP_TRADER",
                area,
                null,
                "trader:" + order.traderId(),
                who,
                "ใบสั่งซื้อ " + PublicId.of(order.id()) + " " + evidence,
                Confidence.DOCUMENTED);
    }

    private record Good(long productId, ProductType type) {}

    private static Money price(@org.jspecify.annotations.Nullable Money price) {
        if (price == null) {
            throw new IllegalStateException("an order without prices cannot be received");
        }
        return price;
    }

    /** Stock refuses by its own reasons; here it means that the goods are not there. */
    private static void moved(Runnable move) {
        try {
            move.run();
        } catch (OrdersRejected notThere) {
            throw new CaptureRejected(new CaptureRejected.WrongMoment("STOCK"));
        }
    }
}
