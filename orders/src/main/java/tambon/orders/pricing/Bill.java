package tambon.orders.pricing;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;
import tambon.orders.CartView;
import tambon.orders.CartView.Coupon;
import tambon.orders.CartView.Line;
import tambon.orders.CartView.Parcel;
import tambon.orders.CartView.Way;
import tambon.orders.cart.Kept;
import tambon.orders.shipping.ShippingCosts;
import tambon.orders.shipping.ShippingCosts.Offered;

import java.util.ArrayList;
import java.util.List;

/** What sending costs, which depends on what the goods come to, and the cart put together from all of it. */
final class Bill {

    /** For goods whose weight nobody wrote down. */
    private static final int USUAL_GRAMS = 500;

    private final Calculation calculation;
    private final List<List<Line>> byProducer;
    private final Kept cart;
    private final List<List<Offered>> offered = new ArrayList<>();
    private final List<Offered> chosen = new ArrayList<>();

    Bill(Calculation calculation, List<List<Line>> byProducer, Kept cart, ShippingCosts shipping, String postcode) {
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
                sound.stream().mapToLong(Bill::grams).sum(),
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

    /** The sums are of the sound lines only, in their order. */
    private static List<Line> discounted(List<Line> lines, List<Sums.Line> sums) {
        var shown = new ArrayList<Line>();
        var next = sums.iterator();
        for (var line : lines) {
            shown.add(
                    Pricing.isSound(line)
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
