package tambon.orders.pricing;

import tambon.infra.money.Money;
import tambon.orders.Promotions.Promotion;
import tambon.orders.pricing.Sums.Used;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** What promotions have taken off the goods of one parcel so far. Whatever is split is split by largest remainder. */
final class Cuts {

    /** One line with what is left of its price. */
    static final class Cut {
        final Goods.Line line;
        final Money gross;
        Money own = Money.ZERO;
        Money platform = Money.ZERO;

        Cut(Goods.Line line) {
            this.line = line;
            this.gross = line.unitPrice().times(line.quantity());
        }

        Money left() {
            return gross.minus(own).minus(platform);
        }

        private void take(Money amount, boolean byPlatform) {
            if (byPlatform) {
                platform = platform.plus(amount);
            } else {
                own = own.plus(amount);
            }
        }
    }

    final Goods goods;
    final List<Cut> lines;
    final List<Used> used = new ArrayList<>();

    Cuts(Goods goods) {
        this.goods = goods;
        this.lines = goods.lines().stream().map(Cut::new).toList();
    }

    Money left() {
        return lines.stream().map(Cut::left).reduce(Money.ZERO, Money::plus);
    }

    /** Takes an amount, at most what is left, off all lines in proportion to what is left of each. */
    void take(Promotion promotion, Money amount) {
        if (!amount.isPositive()) {
            return;
        }
        var shares =
                amount.allocate(lines.stream().map(cut -> cut.left().satang()).toList());
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).take(shares.get(i), promotion.isOfPlatform());
        }
        used.add(new Used(promotion, amount, Money.ZERO));
    }

    /** What buy-so-many-get-so-many would take off, without taking it. */
    Money worthOfFreePieces(Promotion promotion) {
        return freePieces(promotion).stream().map(Free::worth).reduce(Money.ZERO, Money::plus);
    }

    void takeFreePieces(Promotion promotion) {
        var free = freePieces(promotion);
        free.forEach(one -> one.cut.take(one.worth(), false));
        var worth = free.stream().map(Free::worth).reduce(Money.ZERO, Money::plus);
        if (worth.isPositive()) {
            used.add(new Used(promotion, worth, Money.ZERO));
        }
    }

    private record Free(Cut cut, int pieces) {

        Money worth() {
            return cut.line.unitPrice().times(pieces);
        }
    }

    /** Of each product the cheapest pieces are free. */
    private List<Free> freePieces(Promotion promotion) {
        var terms = promotion.terms();
        var byProduct = new TreeMap<Long, List<Cut>>();
        for (var cut : lines) {
            if (terms.productId() == null || terms.productId() == cut.line.productId()) {
                byProduct
                        .computeIfAbsent(cut.line.productId(), id -> new ArrayList<>())
                        .add(cut);
            }
        }
        var free = new ArrayList<Free>();
        for (var cuts : byProduct.values()) {
            int pieces = cuts.stream().mapToInt(cut -> cut.line.quantity()).sum();
            int left = pieces / (terms.buy() + terms.free()) * terms.free();
            cuts.sort(
                    Comparator.comparing((Cut cut) -> cut.line.unitPrice()).thenComparing(cut -> cut.line.variantId()));
            for (var cut : cuts) {
                int some = Math.min(left, cut.line.quantity());
                if (some > 0) {
                    free.add(new Free(cut, some));
                    left -= some;
                }
            }
        }
        return free;
    }
}
