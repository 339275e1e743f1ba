package tambon.storefront.start;

import io.micronaut.context.annotation.Requires;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tambon.catalog.Offer;
import tambon.catalog.Offers;
import tambon.catalog.VariantStock;
import tambon.infra.money.Money;
import tambon.orders.Buyer;
import tambon.orders.BuyerMoves;
import tambon.orders.Carrier;
import tambon.orders.Carts;
import tambon.orders.FindOrders;
import tambon.orders.FulfilOrders;
import tambon.orders.OrderView;
import tambon.orders.OrdersRejected;
import tambon.orders.PayOrder;
import tambon.orders.PaymentMethod;
import tambon.orders.PlaceOrder;
import tambon.orders.Recipient;
import tambon.orders.Refunds;
import tambon.orders.Slips;
import tambon.orders.SubOrderView;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Orders of the demo's buyer at every turn of their way, so that the desks where money is looked after have something
 * on them: slips to look at, refunds to send, cash with the post, a quarrel. Each demo market has them once.
 */
@Singleton
@Requires(property = "tambon.demo", value = "true")
final class DemoOrders {

    private static final Logger LOG = LoggerFactory.getLogger(DemoOrders.class);
    private static final Recipient RECIPIENT =
            new Recipient("สมหญิง ใจดี", "0812345678", "", "99 หมู่ 2", "810101", "81000");
    private static final String WHO = "ข้อมูลตัวอย่าง";
    private static final int SELLERS = 8;

    private final Offers offers;
    private final Carts carts;
    private final PlaceOrder place;
    private final FindOrders find;
    private final PayOrder pay;
    private final Slips slips;
    private final FulfilOrders fulfil;
    private final BuyerMoves moves;
    private final Refunds refunds;

    DemoOrders(
            Offers offers,
            Carts carts,
            PlaceOrder place,
            FindOrders find,
            PayOrder pay,
            Slips slips,
            FulfilOrders fulfil,
            BuyerMoves moves,
            Refunds refunds) {
        this.offers = offers;
        this.carts = carts;
        this.place = place;
        this.find = find;
        this.pay = pay;
        this.slips = slips;
        this.fulfil = fulfil;
        this.moves = moves;
        this.refunds = refunds;
    }

    /** What becomes of an order that was just placed. */
    private interface Life {
        void live(OrderView order);
    }

    /**
     * Places them where the buyer has none yet.
     *
     * @param maker who signs in as the demo's producer: has parcels to send
     */
    void place(long buyerAccount, long maker, List<VariantStock> goods) {
        if (!find.ofAccount(buyerAccount, null, 1).items().isEmpty()) {
            return;
        }
        var buyer = new Buyer(new UUID(0, buyerAccount).toString(), OptionalLong.of(buyerAccount));
        var own = priced(goods.stream()
                .filter(one -> one.producerId() == maker)
                .map(VariantStock::variantId)
                .toList());
        var others = priced(firstOfEachSeller(goods, maker));
        if (own.size() < 2 || others.size() < SELLERS) {
            return;
        }
        var ways = List.<Life>of(
                order -> slips.send(order.id(), "DEMO0001"),
                order -> slips.send(order.id(), "DEMO0002"),
                order -> {
                    pay.confirm(order.id(), WHO);
                    deliver(part(order), Carrier.OWN_DELIVERY, "");
                    refunds.give(onePiece(part(order)), WHO);
                },
                order -> {
                    pay.confirm(order.id(), WHO);
                    fulfil.cancel(part(order).producerId(), part(order).id(), "ของหมดก่อนกำหนด", WHO);
                },
                order -> {
                    pay.confirm(order.id(), WHO);
                    deliver(part(order), Carrier.OWN_DELIVERY, "");
                    moves.report(order.id(), part(order).id(), "ได้ของไม่ครบตามที่สั่ง");
                });
        for (int i = 0; i < ways.size(); i++) {
            order(buyer, others.get(i), PaymentMethod.PROMPTPAY, ways.get(i));
        }
        order(
                buyer,
                others.get(5),
                PaymentMethod.COD,
                order -> deliver(part(order), Carrier.THAILAND_POST, "EX100000017TH"));
        order(
                buyer,
                others.get(6),
                PaymentMethod.COD,
                order -> deliver(part(order), Carrier.THAILAND_POST, "EX100000025TH"));
        order(
                buyer,
                others.get(7),
                PaymentMethod.COD,
                order -> fulfil.ship(part(order).producerId(), part(order).id(), Carrier.FLASH, "TH01234567890A", WHO));
        order(buyer, own.getFirst(), PaymentMethod.COD, order -> {});
        order(
                buyer,
                own.getLast(),
                PaymentMethod.COD,
                order -> fulfil.confirm(maker, part(order).id(), WHO));
    }

    private void order(Buyer buyer, Offer offer, PaymentMethod method, Life life) {
        try {
            carts.add(buyer, offer.variantId(), 2);
            life.live(place.place(new PlaceOrder.Command(
                    String.format(Locale.ROOT, "demo-%d", offer.variantId()),
                    buyer,
                    RECIPIENT,
                    method,
                    carts.view(buyer, RECIPIENT.postcode()).total(),
                    WHO)));
        } catch (OrdersRejected rejected) { // a method that is not set up here, or another node was quicker
            LOG.info("A demo order stays where it is: {}", rejected.reason());
            carts.change(buyer, offer.variantId(), 0);
        }
    }

    private void deliver(SubOrderView part, Carrier carrier, String trackingNumber) {
        fulfil.ship(part.producerId(), part.id(), carrier, trackingNumber, WHO);
        fulfil.deliver(part.producerId(), part.id(), WHO);
    }

    private static SubOrderView part(OrderView order) {
        return order.parts().getFirst();
    }

    private static Refunds.Wish onePiece(SubOrderView part) {
        return new Refunds.Wish(
                part.producerId(),
                part.id(),
                List.of(new Refunds.Pieces(part.lines().getFirst().variantId(), 1)),
                Money.ZERO,
                false,
                "แตกระหว่างทางหนึ่งชิ้น");
    }

    private static List<Long> firstOfEachSeller(List<VariantStock> goods, long without) {
        var first = new LinkedHashMap<Long, Long>();
        goods.stream()
                .filter(one -> one.producerId() != without && one.quantity() >= 10)
                .forEach(one -> first.putIfAbsent(one.producerId(), one.variantId()));
        return first.values().stream().limit(3 * SELLERS).toList();
    }

    private List<Offer> priced(List<Long> variants) {
        var found = offers.byVariant(variants);
        var priced = new ArrayList<Offer>();
        for (var id : variants) {
            var offer = found.get(id);
            if (offer != null && offer.price() != null && offer.forSale()) {
                priced.add(offer);
            }
        }
        return priced;
    }
}
