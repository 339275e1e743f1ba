package tambon.orders.placing;

import io.micronaut.context.annotation.Value;
import tambon.infra.id.Ids;
import tambon.infra.money.Money;
import tambon.orders.CartView;
import tambon.orders.OrderView;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.CartEmpty;
import tambon.orders.PaymentMethod;
import tambon.orders.PlaceOrder.Command;
import tambon.orders.Presses.Press;
import tambon.orders.SubOrderState;
import tambon.orders.SubOrderView;
import tambon.orders.SubOrderView.Delivery;
import tambon.orders.cart.CartLines;
import tambon.orders.cart.Kept;
import tambon.orders.cart.Owner;
import tambon.orders.cart.Picked;
import tambon.orders.part.Deadlines;
import tambon.orders.pricing.Priced;
import tambon.orders.pricing.Sums;
import tambon.orders.promotion.PromotionUses;
import tambon.orders.stock.Movement;
import tambon.orders.stock.StockHolds;
import tambon.orders.stock.StockLedger;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

/**
 * The moment an order comes to be: order, parts, lines, payment and stock together, or none of them.
 *
 * <p>The order's row is written first, so that a twin of this press waits there; the stock is taken last, so that
 * the goods everybody wants are locked for the shortest time.
 */
@Singleton
class Booking {

    private static final String BUYER = "buyer";

    private final OrderRows rows;
    private final CartLines carts;
    private final StockLedger stock;
    private final StockHolds holds;
    private final PromotionUses promotions;
    private final Ids ids;
    private final Deadlines deadlines;
    private final Clock clock;
    private final Duration payWithin;

    Booking(
            OrderRows rows,
            CartLines carts,
            StockLedger stock,
            StockHolds holds,
            PromotionUses promotions,
            Ids ids,
            Deadlines deadlines,
            Clock clock,
            @Value("${tambon.orders.pay-within:24h}") Duration payWithin) {
        this.rows = rows;
        this.carts = carts;
        this.stock = stock;
        this.holds = holds;
        this.promotions = promotions;
        this.ids = ids;
        this.deadlines = deadlines;
        this.clock = clock;
        this.payWithin = payWithin;
    }

    /** Call it in a transaction, which may be run again. */
    OrderView book(Command command, Press press, Kept kept, Priced priced) {
        var cart = priced.view();
        var order = order(command, priced, clock.instant());
        rows.insert(order, priced, press, command.buyer().accountId());
        var variants = cart.parcels().stream()
                .flatMap(parcel -> parcel.lines().stream())
                .map(line -> line.offer().variantId())
                .toList();
        var owner = new Owner(press.who());
        if (carts.ordered(owner, variants) < variants.size()) {
            throw new OrdersRejected(new CartEmpty()); // ordered under another key, a moment ago
        }
        if (kept.coupon() != null || !kept.ways().isEmpty()) {
            carts.chosenNoMore(owner);
        }
        promotions.use(order.id(), whose(command, press), uses(order, priced));
        var held =
                kept.lines().stream().filter(line -> line.held() > 0).collect(toMap(Picked::variantId, Picked::held));
        if (!holds.use(press.who(), held)) {
            throw new HoldGone();
        }
        stock.move(taken(order, cart), held, BUYER);
        return order;
    }

    /** Limits per buyer hold for an account by its number, for a guest by the telephone that the parcels need. */
    private static String whose(Command command, Press press) {
        return command.buyer().accountId().isPresent()
                ? press.who()
                : "p" + Owner.digest(command.recipient().phone());
    }

    private static List<PromotionUses.Use> uses(OrderView order, Priced priced) {
        var uses = new ArrayList<PromotionUses.Use>();
        for (int i = 0; i < order.parts().size(); i++) {
            long part = order.parts().get(i).id();
            priced.sums().parcels().get(i).used().stream()
                    .collect(groupingBy(Sums.Used::promotion, LinkedHashMap::new, toList()))
                    .forEach((promotion, some) -> uses.add(new PromotionUses.Use(
                            part,
                            promotion,
                            some.stream().map(Sums.Used::goods).reduce(Money.ZERO, Money::plus),
                            some.stream().map(Sums.Used::shipping).reduce(Money.ZERO, Money::plus))));
        }
        return uses;
    }

    private OrderView order(Command command, Priced priced, Instant now) {
        var cart = priced.view();
        boolean first = command.method() != PaymentMethod.COD;
        long id = ids.next();
        var number = OrderNumber.at(now);
        var parts = new ArrayList<SubOrderView>();
        for (int i = 0; i < cart.parcels().size(); i++) {
            var parcel = cart.parcels().get(i);
            var way = requireNonNull(parcel.chosen());
            parts.add(new SubOrderView(
                    ids.next(),
                    id,
                    number,
                    parcel.producerId(),
                    parcel.producerNameTh(),
                    parcel.producerNameEn(),
                    first ? SubOrderState.AWAITING_PAYMENT : SubOrderState.PAID,
                    command.method(),
                    now,
                    parcel.goods(),
                    parcel.shipping(),
                    parcel.discount(),
                    parcel.shippingDiscount(),
                    priced.sums().parcels().get(i).vat(),
                    new Delivery(way.kind(), way.spot()),
                    first ? null : deadlines.ofConfirming(now),
                    null,
                    null,
                    null,
                    parcel.lines().stream().map(Booking::line).toList()));
        }
        return new OrderView(
                id,
                number,
                OrderNumber.secret(),
                command.method(),
                false,
                now,
                first ? now.plus(payWithin) : null,
                null,
                command.recipient(),
                command.note(),
                cart.goods(),
                cart.shipping(),
                cart.total(),
                parts);
    }

    private static SubOrderView.Line line(CartView.Line line) {
        var offer = line.offer();
        return new SubOrderView.Line(
                offer.variantId(),
                offer.productId(),
                offer.productNameTh(),
                offer.productNameEn(),
                offer.variantNameTh(),
                offer.variantNameEn(),
                line.quantity(),
                requireNonNull(line.unitPrice()),
                line.discount());
    }

    private static List<Movement> taken(OrderView order, CartView cart) {
        var movements = new ArrayList<Movement>();
        for (int i = 0; i < cart.parcels().size(); i++) {
            long part = order.parts().get(i).id();
            for (var line : cart.parcels().get(i).lines()) {
                if (line.offer().isFromStock()) {
                    movements.add(Movement.sold(line.offer().variantId(), line.quantity(), part));
                }
            }
        }
        return movements;
    }
}
