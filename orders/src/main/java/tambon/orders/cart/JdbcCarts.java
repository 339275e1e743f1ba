package tambon.orders.cart;

import tambon.catalog.Offer;
import tambon.catalog.Offers;
import tambon.infra.database.WholeTransaction;
import tambon.orders.Buyer;
import tambon.orders.CartView;
import tambon.orders.Carts;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.CartFull;
import tambon.orders.OrdersRejected.CouponRefused;
import tambon.orders.OrdersRejected.CouponRefused.Because;
import tambon.orders.OrdersRejected.NotForSale;
import tambon.orders.OrdersRejected.OutOfStock;
import tambon.orders.OrdersRejected.QuantityOutOfRange;
import tambon.orders.Stocks;
import tambon.orders.pricing.Pricing;
import tambon.orders.stock.NotEnough;
import tambon.orders.stock.StockHolds;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Carts kept in the database, so that any node shows them and sign-in keeps them. */
@Singleton
final class JdbcCarts implements Carts {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9-]{1,30}");

    private final CartLines lines;
    private final Pricing pricing;
    private final Offers offers;
    private final Stocks stocks;
    private final WholeTransaction transaction;
    private final StockHolds holds;

    JdbcCarts(
            CartLines lines,
            Pricing pricing,
            Offers offers,
            Stocks stocks,
            WholeTransaction transaction,
            StockHolds holds) {
        this.holds = holds;
        this.lines = lines;
        this.pricing = pricing;
        this.offers = offers;
        this.stocks = stocks;
        this.transaction = transaction;
    }

    @Override
    public CartView view(Buyer buyer, String postcode) {
        var owner = Owner.of(buyer);
        var view = pricing.price(lines.of(owner), postcode, stocks::available).view();
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
        if (offer.isFromStock() && wanted > facts.available()) {
            throw outOfStock(offer, facts.available());
        }
        lines.add(owner, variantId, quantity, offer.priceOf(wanted));
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
            int left = lines.facts(owner, variantId).available();
            if (offer.isFromStock() && quantity > left) {
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
            lines.of(account).lines().forEach(line -> kept.put(line.variantId(), line));
            for (var line : lines.of(visitor).lines()) {
                if (kept.containsKey(line.variantId()) || kept.size() < CartLines.MOST_LINES) {
                    kept.merge(line.variantId(), line, (a, b) -> a.quantity() >= b.quantity() ? a : b);
                }
            }
            lines.put(account, kept.values());
            lines.handOver(visitor, account);
            return kept.values().stream().mapToInt(Picked::quantity).sum();
        });
    }

    @Override
    public void coupon(Buyer buyer, String code) {
        var typed = code.strip().toUpperCase(Locale.ROOT);
        if (!typed.isEmpty() && !CODE.matcher(typed).matches()) {
            throw new OrdersRejected(new CouponRefused(Because.NOT_KNOWN));
        }
        lines.coupon(Owner.of(buyer), typed.isEmpty() ? null : typed);
    }

    @Override
    public void deliver(Buyer buyer, long producerId, long wayId) {
        var owner = Owner.of(buyer);
        var kept = lines.of(owner);
        var sellers = offers
                .byVariant(kept.lines().stream().map(Picked::variantId).toList())
                .values()
                .stream()
                .map(Offer::producerId)
                .collect(Collectors.toSet());
        var ways = new HashMap<>(kept.ways());
        ways.put(producerId, wayId);
        ways.keySet().retainAll(sellers); // so that it stays as short as the cart
        lines.choose(owner, ways);
    }

    @Override
    public Optional<Instant> hold(Buyer buyer) {
        var owner = Owner.of(buyer);
        var today = new TreeMap<Long, Offer>();
        var wanted = new TreeMap<Long, Integer>();
        var picked = lines.of(owner).lines();
        today.putAll(offers.byVariant(picked.stream().map(Picked::variantId).toList()));
        for (var one : picked) {
            var offer = today.get(one.variantId());
            if (offer != null && offer.forSale() && offer.isFromStock()) {
                wanted.put(one.variantId(), one.quantity());
            }
        }
        try {
            return holds.hold(owner.key(), wanted);
        } catch (NotEnough notEnough) {
            throw missing(owner, wanted, today).orElseThrow(() -> notEnough);
        }
    }

    /** What is short, seen after the hold was refused; empty if it has come back meanwhile. */
    private Optional<OrdersRejected> missing(Owner owner, Map<Long, Integer> wanted, Map<Long, Offer> today) {
        var left = stocks.available(wanted.keySet());
        var held = lines.of(owner).lines().stream().collect(Collectors.toMap(Picked::variantId, Picked::held));
        return wanted.entrySet().stream()
                .filter(one -> left.getOrDefault(one.getKey(), 0) + held.getOrDefault(one.getKey(), 0) < one.getValue())
                .findFirst()
                .map(one -> outOfStock(
                        Objects.requireNonNull(today.get(one.getKey())),
                        left.getOrDefault(one.getKey(), 0) + held.getOrDefault(one.getKey(), 0)));
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
