package tambon.orders.cart;

import org.jspecify.annotations.Nullable;
import tambon.catalog.Offer;
import tambon.catalog.Offers;
import tambon.infra.money.Money;
import tambon.orders.CartView;
import tambon.orders.CartView.Line;
import tambon.orders.CartView.Parcel;
import tambon.orders.CartView.Trouble;
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

    /** For goods whose weight nobody wrote down. */
    private static final int USUAL_GRAMS = 500;

    private final Offers offers;
    private final ShippingCosts shipping;

    Pricing(Offers offers, ShippingCosts shipping) {
        this.offers = offers;
        this.shipping = shipping;
    }

    /**
     * @param stock what is left of these variants, asked only if something is picked; null where the order itself
     *     will find out by taking it
     */
    public CartView price(
            List<Picked> picked, String postcode, @Nullable Function<Collection<Long>, Map<Long, Integer>> stock) {
        var ids = picked.stream().map(Picked::variantId).toList();
        var today = offers.byVariant(ids);
        var left = stock == null || ids.isEmpty() ? null : stock.apply(ids);
        var byProducer = new TreeMap<Long, List<Line>>();
        for (var one : picked) {
            var offer = today.get(one.variantId());
            if (offer != null) {
                byProducer
                        .computeIfAbsent(offer.producerId(), id -> new ArrayList<>())
                        .add(line(one, offer, left));
            }
        }
        return view(byProducer.values(), postcode);
    }

    private static Line line(Picked picked, Offer offer, @Nullable Map<Long, Integer> left) {
        var price = offer.forSale() ? offer.price() : null;
        int available = left == null || offer.madeToOrderDays() != null
                ? Integer.MAX_VALUE
                : left.getOrDefault(picked.variantId(), 0);
        var seen = picked.seen();
        return new Line(
                offer,
                picked.quantity(),
                price,
                seen == null || seen.equals(price) ? null : seen,
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

    private CartView view(Collection<List<Line>> byProducer, String postcode) {
        var parcels = byProducer.stream()
                .map(lines -> new ShippingCosts.Parcel(
                        lines.getFirst().offer().producerId(),
                        lines.getFirst().offer().areaCode(),
                        lines.stream()
                                .filter(Pricing::sound)
                                .mapToLong(Pricing::grams)
                                .sum(),
                        goods(lines)))
                .toList();
        var sent =
                parcels.stream().filter(parcel -> parcel.goods().isPositive()).toList();
        var costs = shipping.of(sent, postcode);
        var shown = byProducer.stream()
                .map(lines -> parcel(
                        lines, costs.getOrDefault(lines.getFirst().offer().producerId(), Money.ZERO)))
                .toList();
        var goods = shown.stream().map(Parcel::goods).reduce(Money.ZERO, Money::plus);
        var fees = shown.stream().map(Parcel::shipping).reduce(Money.ZERO, Money::plus);
        var lines = shown.stream().flatMap(parcel -> parcel.lines().stream()).toList();
        return new CartView(
                shown,
                goods,
                fees,
                goods.plus(fees),
                lines.stream().mapToInt(Line::quantity).sum(),
                !lines.isEmpty() && lines.stream().allMatch(Pricing::sound));
    }

    private static Parcel parcel(List<Line> lines, Money shipping) {
        var offer = lines.getFirst().offer();
        return new Parcel(
                offer.producerId(),
                offer.producerNameTh(),
                offer.producerNameEn(),
                offer.areaCode(),
                lines,
                goods(lines),
                shipping);
    }

    private static Money goods(List<Line> lines) {
        return lines.stream().filter(Pricing::sound).map(Line::sum).reduce(Money.ZERO, Money::plus);
    }

    private static boolean sound(Line line) {
        return line.trouble() == Trouble.NONE;
    }

    private static long grams(Line line) {
        int each = line.offer().weightGrams();
        return (long) (each == 0 ? USUAL_GRAMS : each) * line.quantity();
    }
}
