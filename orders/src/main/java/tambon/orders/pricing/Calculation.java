package tambon.orders.pricing;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;
import tambon.orders.CommissionRates;
import tambon.orders.Promotions.Kind;
import tambon.orders.Promotions.Promotion;
import tambon.orders.pricing.Sums.CouponOutcome;
import tambon.orders.pricing.Sums.Used;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * Works out what goods come to. Nothing but arithmetic: the same goods, promotions and fees always come to the same.
 *
 * <p>In this order: free pieces; of the producer's discounts that work by themselves the largest; the platform's; the
 * coupon, on what is left; then sending, for what the goods come to after all that; then VAT and commission. Each promotion
 * that is about an amount looks at what is left when its turn comes.
 */
public final class Calculation {

    /** 7 %, inside the price: 7/107 of it (Revenue Code, section 80; Royal Decree on the reduction of VAT). */
    private static final long VAT_RATE = 7;

    private static final long VAT_WHOLE = 107;

    private final List<Cuts> parcels;
    private final List<Promotion> promotions;
    private final @Nullable Promotion coupon;
    private final CouponOutcome outcome;

    /**
     * @param promotions in force, those of other codes left out
     * @param code that the buyer typed; null if none
     */
    public Calculation(List<Goods> goods, List<Promotion> promotions, @Nullable String code) {
        this.parcels = goods.stream().map(Cuts::new).toList();
        this.promotions = promotions;
        for (var parcel : parcels) {
            best(own(parcel, Kind.BUY_GET), parcel::worthOfFreePieces).ifPresent(parcel::takeFreePieces);
            best(own(parcel, null), promotion -> off(promotion, parcel.left()))
                    .ifPresent(promotion -> parcel.take(promotion, off(promotion, parcel.left())));
        }
        best(byItself(Promotion::isOfPlatform, null), promotion -> off(promotion, left(parcels)))
                .ifPresent(promotion -> takeFromAll(promotion, parcels));
        this.coupon = code == null
                ? null
                : promotions.stream()
                        .filter(promotion -> code.equals(promotion.terms().code()))
                        .findFirst()
                        .orElse(null);
        this.outcome = code == null ? CouponOutcome.NOT_TYPED : redeem();
    }

    private CouponOutcome redeem() {
        if (coupon == null) {
            return CouponOutcome.NOT_KNOWN;
        }
        var about = about(coupon);
        if (about.isEmpty() || left(about).compareTo(coupon.terms().least()) < 0) {
            return CouponOutcome.TOO_LITTLE_BOUGHT;
        }
        takeFromAll(coupon, about);
        return CouponOutcome.APPLIED;
    }

    /** What the buyer pays for the goods of one parcel, which its fee may depend on. */
    public Money goods(int parcel) {
        return parcels.get(parcel).left();
    }

    /** @param fees for sending, by the parcel's place */
    public Sums sums(IntFunction<Money> fees) {
        var sums = new ArrayList<Sums.Parcel>();
        var goods = left(parcels);
        for (int i = 0; i < parcels.size(); i++) {
            sums.add(sum(parcels.get(i), fees.apply(i), goods));
        }
        return new Sums(sums, outcome);
    }

    private Sums.Parcel sum(Cuts cuts, Money fee, Money allGoods) {
        var used = new ArrayList<>(cuts.used);
        var free = fee.isPositive() ? freeShipping(cuts, allGoods) : Optional.<Promotion>empty();
        free.ifPresent(promotion -> used.add(new Used(promotion, Money.ZERO, fee)));
        var byPlatform = free.filter(Promotion::isOfPlatform).isPresent() ? fee : Money.ZERO;
        var byProducer = free.isPresent() ? fee.minus(byPlatform) : Money.ZERO;
        var taxed = new ArrayList<Money>();
        cuts.lines.forEach(cut -> taxed.add(cut.gross.minus(cut.own)));
        taxed.add(fee.minus(byProducer));
        var whole = taxed.stream().reduce(Money.ZERO, Money::plus);
        var vat = cuts.goods.isVatRegistered() ? vatInside(whole) : Money.ZERO;
        var vats = vat.isPositive()
                ? vat.allocate(taxed.stream().map(Money::satang).toList())
                : taxed.stream().map(one -> Money.ZERO).toList();
        var lines = new ArrayList<Sums.Line>();
        for (int i = 0; i < cuts.lines.size(); i++) {
            var cut = cuts.lines.get(i);
            int rate = cut.line.commissionPermyriad();
            lines.add(new Sums.Line(
                    cut.gross, cut.own, cut.platform, vats.get(i), rate, CommissionRates.on(taxed.get(i), rate)));
        }
        return new Sums.Parcel(lines, fee, byProducer, byPlatform, vat, used);
    }

    /** Half a satang and more is one. What the platform bears is paid to the producer, and so is taxed like the rest. */
    private static Money vatInside(Money price) {
        return Money.satang((price.satang() * VAT_RATE * 2 + VAT_WHOLE) / (VAT_WHOLE * 2));
    }

    /** The producer's own before the platform's: who gives something away first, gives it. */
    private Optional<Promotion> freeShipping(Cuts cuts, Money allGoods) {
        return promotions.stream()
                .filter(promotion -> promotion.terms().kind() == Kind.FREE_SHIPPING)
                .filter(promotion -> promotion.isOfPlatform() || promotion.producerId() == cuts.goods.producerId())
                .filter(promotion -> promotion.terms().code() == null
                        || promotion.equals(coupon) && outcome == CouponOutcome.APPLIED)
                .filter(promotion -> (promotion.isOfPlatform() ? allGoods : cuts.left())
                                .compareTo(promotion.terms().least())
                        >= 0)
                .min(Comparator.comparing(Promotion::isOfPlatform));
    }

    private void takeFromAll(Promotion promotion, List<Cuts> about) {
        var off = off(promotion, left(about));
        if (!off.isPositive()) {
            return;
        }
        var shares =
                off.allocate(about.stream().map(cuts -> cuts.left().satang()).toList());
        for (int i = 0; i < about.size(); i++) {
            about.get(i).take(promotion, shares.get(i));
        }
    }

    private List<Cuts> about(Promotion promotion) {
        return promotion.isOfPlatform()
                ? parcels
                : parcels.stream()
                        .filter(cuts -> cuts.goods.producerId() == promotion.producerId())
                        .toList();
    }

    private static Money left(List<Cuts> cuts) {
        return cuts.stream().map(Cuts::left).reduce(Money.ZERO, Money::plus);
    }

    /** What it takes off goods that come to so much. */
    private static Money off(Promotion promotion, Money left) {
        var terms = promotion.terms();
        if (left.compareTo(terms.least()) < 0) {
            return Money.ZERO;
        }
        return switch (terms.kind()) {
            case PERCENT -> {
                var off = Money.satang(left.satang() * terms.percent() / 100);
                var most = terms.most();
                yield most != null && off.compareTo(most) > 0 ? most : off;
            }
            case AMOUNT -> terms.amount();
            case BUY_GET, FREE_SHIPPING -> Money.ZERO;
        };
    }

    private List<Promotion> own(Cuts cuts, @Nullable Kind kind) {
        return byItself(promotion -> promotion.producerId() == cuts.goods.producerId(), kind);
    }

    private List<Promotion> byItself(Predicate<Promotion> whose, @Nullable Kind kind) {
        return promotions.stream()
                .filter(promotion -> promotion.terms().code() == null)
                .filter(whose)
                .filter(promotion -> kind == null || promotion.terms().kind() == kind)
                .toList();
    }

    private interface Worth {
        Money of(Promotion promotion);
    }

    /** Where several take the same off, the oldest. */
    private static Optional<Promotion> best(List<Promotion> some, Worth worth) {
        return some.stream()
                .filter(promotion -> worth.of(promotion).isPositive())
                .max(Comparator.comparing(worth::of).thenComparing(Promotion::id, Comparator.reverseOrder()));
    }
}
