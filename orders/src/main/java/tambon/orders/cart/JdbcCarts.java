package tambon.orders.cart;

import tambon.catalog.Offer;
import tambon.catalog.Offers;
import tambon.infra.database.WholeTransaction;
import tambon.orders.Buyer;
import tambon.orders.CartView;
import tambon.orders.Carts;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.CartFull;
import tambon.orders.OrdersRejected.NotForSale;
import tambon.orders.OrdersRejected.OutOfStock;
import tambon.orders.OrdersRejected.QuantityOutOfRange;
import tambon.orders.Stocks;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.TreeMap;

/** Carts kept in the database, so that any node shows them and sign-in keeps them. */
@Singleton
final class JdbcCarts implements Carts {

    private final CartLines lines;
    private final Pricing pricing;
    private final Offers offers;
    private final Stocks stocks;
    private final WholeTransaction transaction;

    JdbcCarts(CartLines lines, Pricing pricing, Offers offers, Stocks stocks, WholeTransaction transaction) {
        this.lines = lines;
        this.pricing = pricing;
        this.offers = offers;
        this.stocks = stocks;
        this.transaction = transaction;
    }

    @Override
    public CartView view(Buyer buyer, String postcode) {
        var owner = Owner.of(buyer);
        var view = pricing.price(lines.of(owner), postcode, stocks::available);
        lines.seen(owner, pricedAnew(view));
        return view;
    }

    /** Only where the price is another than last time: looking at a cart writes nothing as a rule. */
    private static List<Picked> pricedAnew(CartView view) {
        return view.parcels().stream()
                .flatMap(parcel -> parcel.lines().stream())
                .filter(line -> line.seenPrice() != null && line.unitPrice() != null)
                .map(line -> new Picked(line.offer().variantId(), line.quantity(), line.unitPrice()))
                .toList();
    }

    @Override
    public int add(Buyer buyer, long variantId, int quantity) {
        if (quantity < 1) {
            throw outOfRange();
        }
        var offer = offer(variantId);
        var owner = Owner.of(buyer);
        var facts = lines.facts(owner, variantId);
        if (facts.ofVariant() == 0 && facts.lines() >= CartLines.MOST_LINES) {
            throw new OrdersRejected(new CartFull(CartLines.MOST_LINES));
        }
        int wanted = Math.addExact(facts.ofVariant(), quantity);
        if (wanted > CartLines.MOST_PIECES) {
            throw outOfRange();
        }
        if (offer.madeToOrderDays() == null && wanted > facts.available()) {
            throw outOfStock(offer, facts.available());
        }
        lines.add(owner, variantId, quantity, offer.price());
        return facts.pieces() + wanted;
    }

    @Override
    public int change(Buyer buyer, long variantId, int quantity) {
        if (quantity < 0 || quantity > CartLines.MOST_PIECES) {
            throw outOfRange();
        }
        var owner = Owner.of(buyer);
        if (quantity == 0) {
            lines.remove(owner, variantId);
        } else {
            var offer = offer(variantId);
            int left = stocks.available(List.of(variantId)).getOrDefault(variantId, 0);
            if (offer.madeToOrderDays() == null && quantity > left) {
                throw outOfStock(offer, left);
            }
            lines.set(owner, variantId, quantity);
        }
        return lines.pieces(owner);
    }

    @Override
    public int merge(Buyer buyer) {
        var account = Owner.of(buyer);
        var visitor = Owner.visitor(buyer);
        if (account.equals(visitor)) {
            return lines.pieces(account);
        }
        return transaction.run(() -> {
            var kept = new TreeMap<Long, Picked>();
            lines.of(account).forEach(line -> kept.put(line.variantId(), line));
            for (var line : lines.of(visitor)) {
                if (kept.containsKey(line.variantId()) || kept.size() < CartLines.MOST_LINES) {
                    kept.merge(line.variantId(), line, (a, b) -> a.quantity() >= b.quantity() ? a : b);
                }
            }
            lines.put(account, kept.values());
            lines.empty(visitor);
            return kept.values().stream().mapToInt(Picked::quantity).sum();
        });
    }

    private Offer offer(long variantId) {
        var offer = offers.byVariant(List.of(variantId)).get(variantId);
        if (offer == null) {
            throw new OrdersRejected(new OrdersRejected.Unknown());
        }
        if (!offer.forSale() || offer.price() == null) {
            throw new OrdersRejected(new NotForSale(variantId));
        }
        return offer;
    }

    private static OrdersRejected outOfStock(Offer offer, int left) {
        return new OrdersRejected(
                new OutOfStock(offer.variantId(), offer.productNameTh(), offer.productNameEn(), left));
    }

    private static OrdersRejected outOfRange() {
        return new OrdersRejected(new QuantityOutOfRange(1, CartLines.MOST_PIECES));
    }
}
