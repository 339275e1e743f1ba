package tambon.orders.pricing;

import org.jspecify.annotations.Nullable;
import tambon.catalog.Offer;
import tambon.catalog.Offers;
import tambon.infra.money.Money;
import tambon.orders.CartView;
import tambon.orders.CartView.Line;
import tambon.orders.CartView.Trouble;
import tambon.orders.CommissionRates;
import tambon.orders.cart.Kept;
import tambon.orders.cart.Picked;
import tambon.orders.promotion.PromotionRows;
import tambon.orders.shipping.ShippingCosts;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What picked goods cost today. The cart's page and the order use this one, so they cannot disagree. */
@Singleton
public class Pricing {

    private final Offers offers;
    private final ShippingCosts shipping;
    private final PromotionRows promotions;
    private final CommissionRates commissions;

    Pricing(Offers offers, ShippingCosts shipping, PromotionRows promotions, CommissionRates commissions) {
        this.offers = offers;
        this.shipping = shipping;
        this.promotions = promotions;
        this.commissions = commissions;
    }

    /**
     * @param stock what is left of these variants, asked only if something is picked; null where the order itself
     *     will find out by taking it
     */
    public Priced price(Kept cart, String postcode, @Nullable Function<Collection<Long>, Map<Long, Integer>> stock) {
        var ids = cart.lines().stream().map(Picked::variantId).toList();
        var today = offers.byVariant(ids);
        var left = stock == null || ids.isEmpty() ? null : stock.apply(ids);
        var byProducer = new TreeMap<Long, List<Line>>();
        for (var one : cart.lines()) {
            var offer = today.get(one.variantId());
            if (offer != null) {
                byProducer
                        .computeIfAbsent(offer.producerId(), id -> new ArrayList<>())
                        .add(line(one, offer, left));
            }
        }
        if (byProducer.isEmpty()) {
            return new Priced(CartView.EMPTY, new Sums(List.of(), Sums.CouponOutcome.NOT_TYPED));
        }
        var calculation = new Calculation(
                byProducer.values().stream().map(this::goods).toList(),
                promotions.inForce(byProducer.keySet(), cart.coupon()),
                cart.coupon());
        return new Bill(calculation, List.copyOf(byProducer.values()), cart, shipping, postcode).priced();
    }

    private static Line line(Picked picked, Offer offer, @Nullable Map<Long, Integer> left) {
        var price = offer.forSale() ? offer.priceOf(picked.quantity()) : null;
        int available = left == null || !offer.isFromStock()
                ? Integer.MAX_VALUE
                : left.getOrDefault(picked.variantId(), 0) + picked.held();
        var seen = picked.seen();
        return new Line(
                offer,
                picked.quantity(),
                price,
                seen == null || seen.equals(price) ? null : seen,
                Money.ZERO,
                available,
                trouble(picked.quantity(), price, available));
    }

    private static Trouble trouble(int quantity, @Nullable Money price, int available) {
        if (price == null) {
            return Trouble.NOT_FOR_SALE;
        }
        if (available >= quantity) {
            return Trouble.NONE;
        }
        return available == 0 ? Trouble.SOLD_OUT : Trouble.TOO_FEW;
    }

    private Goods goods(List<Line> lines) {
        var offer = lines.getFirst().offer();
        return new Goods(
                offer.producerId(),
                offer.vat() != null,
                lines.stream()
                        .filter(Pricing::isSound)
                        .map(line -> new Goods.Line(
                                line.offer().variantId(),
                                line.offer().productId(),
                                line.quantity(),
                                line.unitPrice() == null ? Money.ZERO : line.unitPrice(),
                                commissions.permyriad(
                                        line.offer().producerId(), line.offer().type())))
                        .toList());
    }

    static boolean isSound(Line line) {
        return line.trouble() == Trouble.NONE;
    }
}
