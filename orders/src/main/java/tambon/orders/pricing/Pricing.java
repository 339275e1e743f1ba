package tambon.orders.pricing;

import org.jspecify.annotations.Nullable;
import tambon.catalog.Offer;
import tambon.catalog.Offers;
import tambon.infra.money.Money;
import tambon.orders.CartView;
import tambon.orders.CartView.Coupon;
import tambon.orders.CartView.Line;
import tambon.orders.CartView.Parcel;
import tambon.orders.CartView.Trouble;
import tambon.orders.CartView.Way;
import tambon.orders.CommissionRates;
import tambon.orders.cart.Kept;
import tambon.orders.cart.Picked;
import tambon.orders.promotion.PromotionRows;
import tambon.orders.shipping.ShippingCosts;
import tambon.orders.shipping.ShippingCosts.Offered;

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
        return new Fees(calculation, List.copyOf(byProducer.values()), cart, postcode).priced();
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

    private static boolean isSound(Line line) {
        return line.trouble() == Trouble.NONE;
    }

    /** What sending costs, which depends on what the goods come to, and the cart put together from all of it. */
    private final class Fees {

        private final Calculation calculation;
        private final List<List<Line>> byProducer;
        private final Kept cart;
        private final List<List<Offered>> offered = new ArrayList<>();
        private final List<Offered> chosen = new ArrayList<>();

        Fees(Calculation calculation, List<List<Line>> byProducer, Kept cart, String postcode) {
            this.calculation = calculation;
            this.byProducer = byProducer;
            this.cart = cart;
            var ways = shipping.ways(byProducer.stream()
                    .map(lines -> lines.getFirst().offer().producerId())
                    .toList());
            for (int i = 0; i < byProducer.size(); i++) {
                var open = shipping.offered(parcel(i), ways, postcode);
                offered.add(open);
                chosen.add(chosen(open, byProducer.get(i).getFirst().offer().producerId()));
            }
        }

        private ShippingCosts.Parcel parcel(int i) {
            var offer = byProducer.get(i).getFirst().offer();
            var sound = byProducer.get(i).stream().filter(Pricing::isSound).toList();
            return new ShippingCosts.Parcel(
                    offer.producerId(),
                    offer.areaCode(),
                    sound.stream().mapToLong(Pricing::grams).sum(),
                    sound.stream().mapToInt(Line::quantity).sum(),
                    calculation.goods(i));
        }

        private Offered chosen(List<Offered> open, long producerId) {
            var wanted = cart.ways().get(producerId);
            return open.stream()
                    .filter(one -> wanted != null && one.wayId() == wanted)
                    .findFirst()
                    .orElse(open.getFirst());
        }

        /** Nothing is sent where nothing can be ordered. */
        private Money fee(int i) {
            return byProducer.get(i).stream().anyMatch(Pricing::isSound)
                    ? chosen.get(i).cost()
                    : Money.ZERO;
        }

        Priced priced() {
            var sums = calculation.sums(this::fee);
            var shown = new ArrayList<Parcel>();
            for (int i = 0; i < byProducer.size(); i++) {
                shown.add(parcel(i, sums.parcels().get(i)));
            }
            var goods = shown.stream().map(Parcel::goods).reduce(Money.ZERO, Money::plus);
            var discount = shown.stream().map(Parcel::discount).reduce(Money.ZERO, Money::plus);
            var fees = shown.stream().map(Parcel::shipping).reduce(Money.ZERO, Money::plus);
            var lines = shown.stream().flatMap(one -> one.lines().stream()).toList();
            return new Priced(
                    new CartView(
                            shown,
                            goods,
                            discount,
                            fees,
                            goods.plus(fees),
                            sums.parcels().stream().map(Sums.Parcel::vat).reduce(Money.ZERO, Money::plus),
                            lines.stream().mapToInt(Line::quantity).sum(),
                            lines.stream().allMatch(Pricing::isSound),
                            coupon(sums),
                            cart.heldUntil()),
                    sums);
        }

        private Parcel parcel(int i, Sums.Parcel sums) {
            var offer = byProducer.get(i).getFirst().offer();
            return new Parcel(
                    offer.producerId(),
                    offer.producerNameTh(),
                    offer.producerNameEn(),
                    offer.areaCode(),
                    discounted(byProducer.get(i), sums.lines()),
                    sums.goods(),
                    sums.discount(),
                    sums.shipping(),
                    sums.feeDiscount(),
                    offered.get(i).stream()
                            .map(one -> new Way(one.wayId(), one.kind(), one.spot(), one.cost()))
                            .toList(),
                    chosen.get(i).wayId());
        }

        private @Nullable Coupon coupon(Sums sums) {
            var code = cart.coupon();
            if (code == null) {
                return null;
            }
            return switch (sums.coupon()) {
                case NOT_TYPED -> null;
                case NOT_KNOWN -> new Coupon(code, Coupon.Outcome.NOT_KNOWN);
                case TOO_LITTLE_BOUGHT -> new Coupon(code, Coupon.Outcome.TOO_LITTLE_BOUGHT);
                case APPLIED -> new Coupon(code, Coupon.Outcome.APPLIED);
            };
        }
    }

    /** The sums are of the sound lines only, in their order. */
    private static List<Line> discounted(List<Line> lines, List<Sums.Line> sums) {
        var shown = new ArrayList<Line>();
        var next = sums.iterator();
        for (var line : lines) {
            shown.add(
                    isSound(line)
                            ? new Line(
                                    line.offer(),
                                    line.quantity(),
                                    line.unitPrice(),
                                    line.seenPrice(),
                                    next.next().discount(),
                                    line.available(),
                                    line.trouble())
                            : line);
        }
        return shown;
    }

    private static long grams(Line line) {
        int each = line.offer().weightGrams();
        return (long) (each == 0 ? USUAL_GRAMS : each) * line.quantity();
    }
}
