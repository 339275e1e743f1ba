package tambon.orders.placing;

import tambon.infra.database.SqlFailure;
import tambon.infra.database.WholeTransaction;
import tambon.orders.CartView;
import tambon.orders.OrderView;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.CartEmpty;
import tambon.orders.OrdersRejected.CouponRefused;
import tambon.orders.OrdersRejected.CouponRefused.Because;
import tambon.orders.OrdersRejected.MethodNotOffered;
import tambon.orders.OrdersRejected.NotForSale;
import tambon.orders.OrdersRejected.OutOfStock;
import tambon.orders.OrdersRejected.PriceChanged;
import tambon.orders.PlaceOrder;
import tambon.orders.Presses.Press;
import tambon.orders.Stocks;
import tambon.orders.cart.CartLines;
import tambon.orders.cart.Owner;
import tambon.orders.payment.Gateways;
import tambon.orders.pricing.Pricing;
import tambon.orders.stock.NotEnough;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Prices the cart first and opens the transaction after: no lock waits for another module. A repeated press
 * costs the first one nothing, since the key is only looked up when something is in the way.
 */
@Singleton
final class OrderPlacing implements PlaceOrder {

    private static final int ATTEMPTS = 3;

    private final CartLines carts;
    private final Pricing pricing;
    private final Booking booking;
    private final RecipientCheck check;
    private final PlacedBefore placedBefore;
    private final WholeTransaction transaction;
    private final Gateways gateways;
    private final Stocks stocks;

    OrderPlacing(
            CartLines carts,
            Pricing pricing,
            Booking booking,
            RecipientCheck check,
            PlacedBefore placedBefore,
            WholeTransaction transaction,
            Gateways gateways,
            Stocks stocks) {
        this.carts = carts;
        this.pricing = pricing;
        this.booking = booking;
        this.check = check;
        this.placedBefore = placedBefore;
        this.transaction = transaction;
        this.gateways = gateways;
        this.stocks = stocks;
    }

    @Override
    public OrderView place(Command command) {
        var checked = check.checked(command);
        var press = press(checked);
        for (int attempt = 1; ; attempt++) {
            try {
                return placeNew(checked, press);
            } catch (OrdersRejected rejected) {
                return placedBefore.under(press).orElseThrow(() -> rejected);
            } catch (RuntimeException failure) {
                var twin = twin(failure, press);
                if (twin.isPresent()) {
                    return twin.get();
                }
                if (attempt == ATTEMPTS || !worthAnother(failure)) {
                    throw failure;
                }
            }
        }
    }

    private static Press press(Command command) {
        var to = command.recipient();
        return new Press(
                Owner.of(command.buyer()).key(),
                command.key(),
                List.of(
                        to.name(),
                        to.phone(),
                        to.email(),
                        to.street(),
                        to.tambonCode(),
                        to.postcode(),
                        command.method().name(),
                        Long.toString(command.agreedTotal().satang()),
                        command.note()));
    }

    private OrderView placeNew(Command command, Press press) {
        if (!gateways.taking(command.agreedTotal()).contains(command.method())) {
            throw new OrdersRejected(new MethodNotOffered(command.method()));
        }
        var kept = carts.of(Owner.of(command.buyer()));
        var priced = pricing.price(kept, command.recipient().postcode(), null);
        checkAgreement(priced.view(), command);
        try {
            return transaction.run(() -> booking.book(command, press, kept, priced));
        } catch (NotEnough notEnough) {
            throw outOfStock(priced.view()).orElseThrow(() -> notEnough);
        }
    }

    private static void checkAgreement(CartView cart, Command command) {
        var lines = cart.parcels().stream()
                .flatMap(parcel -> parcel.lines().stream())
                .toList();
        if (lines.isEmpty()) {
            throw new OrdersRejected(new CartEmpty());
        }
        for (var line : lines) {
            if (line.unitPrice() == null) {
                throw new OrdersRejected(new NotForSale(line.offer().variantId()));
            }
        }
        var coupon = cart.coupon();
        if (coupon != null && coupon.outcome() != CartView.Coupon.Outcome.APPLIED) {
            throw new OrdersRejected(new CouponRefused(
                    coupon.outcome() == CartView.Coupon.Outcome.NOT_KNOWN
                            ? Because.NOT_KNOWN
                            : Because.TOO_LITTLE_BOUGHT));
        }
        if (!cart.total().equals(command.agreedTotal())) {
            throw new OrdersRejected(new PriceChanged(command.agreedTotal(), cart.total()));
        }
    }

    /** What is short, seen after the transaction ended; empty if it has come back meanwhile. */
    private Optional<OrdersRejected> outOfStock(CartView cart) {
        var lines = cart.parcels().stream()
                .flatMap(parcel -> parcel.lines().stream())
                .filter(line -> line.offer().isFromStock())
                .toList();
        var left = stocks.available(
                lines.stream().map(line -> line.offer().variantId()).toList());
        return lines.stream()
                .filter(line -> left.getOrDefault(line.offer().variantId(), 0) < line.quantity())
                .findFirst()
                .map(line -> new OrdersRejected(new OutOfStock(
                        line.offer().variantId(),
                        line.offer().productNameTh(),
                        line.offer().productNameEn(),
                        left.getOrDefault(line.offer().variantId(), 0))));
    }

    /** The order of a press that was quicker; its row is what this one ran into. */
    private Optional<OrderView> twin(RuntimeException failure, Press press) {
        return SqlFailure.duplicateOf(failure)
                .filter("purchase_once_per_press"::equals)
                .flatMap(key -> placedBefore.under(press));
    }

    /** Stock that came back between the two looks, a hold that ended just now, or a number that chance made twice. */
    private static boolean worthAnother(RuntimeException failure) {
        return failure instanceof NotEnough
                || failure instanceof HoldGone
                || SqlFailure.duplicateOf(failure)
                        .filter("purchase_number_names_one"::equals)
                        .isPresent();
    }
}
