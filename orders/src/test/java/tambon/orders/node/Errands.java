package tambon.orders.node;

import io.micronaut.context.BeanProvider;
import tambon.catalog.Offer;
import tambon.infra.database.Statements;
import tambon.infra.money.Money;
import tambon.orders.Buyer;
import tambon.orders.CardPayments;
import tambon.orders.Carrier;
import tambon.orders.Carts;
import tambon.orders.FakeOffers;
import tambon.orders.FindOrders;
import tambon.orders.FulfilOrders;
import tambon.orders.GatewayMessages;
import tambon.orders.Market;
import tambon.orders.OrderView;
import tambon.orders.PayOrder;
import tambon.orders.PaymentMethod;
import tambon.orders.Payouts;
import tambon.orders.PlaceOrder;
import tambon.orders.Presses;
import tambon.orders.Presses.Press;
import tambon.orders.Refunds;
import tambon.orders.payment.UnpaidOrders;
import tambon.orders.stripe.Janitor;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;

import static java.util.Objects.requireNonNull;

/**
 * What tests ask a node for, in words that fit on a line: what buyers, staff and workers would ask of it, each under the
 * key that its form or client sends, so that it may be asked again.
 */
@Singleton
class Errands {

    private static final String BACK = "https://tambon.example/order/1";

    private final Market market;
    private final FakeOffers offers;
    private final Carts carts;
    private final PlaceOrder placeOrder;
    private final PayOrder pay;
    private final BeanProvider<CardPayments> cards;
    private final BeanProvider<GatewayMessages> messages;
    private final Presses presses;
    private final FulfilOrders fulfil;
    private final Refunds refunds;
    private final Payouts payouts;
    private final UnpaidOrders unpaid;
    private final BeanProvider<Janitor> janitor;
    private final FindOrders find;
    private final Statements sql;

    Errands(
            Market market,
            FakeOffers offers,
            Carts carts,
            PlaceOrder placeOrder,
            PayOrder pay,
            BeanProvider<CardPayments> cards,
            BeanProvider<GatewayMessages> messages,
            Presses presses,
            FulfilOrders fulfil,
            Refunds refunds,
            Payouts payouts,
            UnpaidOrders unpaid,
            BeanProvider<Janitor> janitor,
            FindOrders find,
            Statements sql) {
        this.market = market;
        this.offers = offers;
        this.carts = carts;
        this.placeOrder = placeOrder;
        this.pay = pay;
        this.cards = cards;
        this.messages = messages;
        this.presses = presses;
        this.fulfil = fulfil;
        this.refunds = refunds;
        this.payouts = payouts;
        this.unpaid = unpaid;
        this.janitor = janitor;
        this.find = find;
        this.sql = sql;
    }

    static List<String> offer(Offer offer) {
        return words(
                "offer",
                offer.variantId(),
                offer.productId(),
                offer.producerId(),
                requireNonNull(offer.price()).satang());
    }

    /** Goods in a buyer's cart are put aside and ordered. */
    static List<String> checkout(PlaceOrder.Command command) {
        return words(
                "checkout",
                command.buyer().visitor(),
                command.key(),
                command.method(),
                command.agreedTotal().satang());
    }

    /** The same for a cart that nothing is put aside for. */
    static List<String> place(PlaceOrder.Command command) {
        return as("place", checkout(command));
    }

    /** The same as {@link #checkout}, paid, one piece given back and, if it was paid by transfer, its money sent back. */
    static List<String> life(PlaceOrder.Command command) {
        return as("life", checkout(command));
    }

    /** What is to be sent back to cards is sent, whoever's it is. */
    static List<String> lifeAndRefunds(PlaceOrder.Command command) {
        return as("life-and-refunds", checkout(command));
    }

    private static List<String> as(String errand, List<String> words) {
        var named = new ArrayList<>(words);
        named.set(0, errand);
        return named;
    }

    static List<String> hear(String message, String signature) {
        return words("hear", Base64.getEncoder().encodeToString(message.getBytes(StandardCharsets.UTF_8)), signature);
    }

    /** Any of the short ones: see {@link #run}. */
    static List<String> words(Object... words) {
        return List.of(words).stream().map(Object::toString).toList();
    }

    /** @throws tambon.orders.OrdersRejected if it is not to be had */
    String run(List<String> words) {
        switch (words.getFirst()) {
            case "offer" ->
                offers.put(market.offer(
                        number(words, 1), number(words, 2), number(words, 3), Money.satang(number(words, 4)), null));
            case "checkout" -> {
                return Long.toString(placed(command(words)).id());
            }
            case "place" -> {
                return Long.toString(placeOrder.place(command(words)).id());
            }
            case "life" -> live(command(words));
            case "life-and-refunds" -> {
                live(command(words));
                janitor.get().sweep();
            }
            case "hear" ->
                messages.get()
                        .hear(
                                new String(Base64.getDecoder().decode(words.get(1)), StandardCharsets.UTF_8),
                                words.get(2));
            case "pay" -> pay.confirm(number(words, 1), "staff");
            case "expire" -> unpaid.expire();
            case "cancel" -> fulfil.cancel(number(words, 1), number(words, 2), "no more", "maker");
            case "ship" -> fulfil.ship(number(words, 1), number(words, 2), Carrier.OWN_DELIVERY, "", "maker");
            case "deliver" -> fulfil.deliver(number(words, 1), number(words, 2), "maker");
            case "give" -> refunds.give(onePiece(number(words, 1), number(words, 2), number(words, 3)), "staff");
            case "prepare" -> payouts.prepare("staff");
            default -> throw new IllegalArgumentException(words.getFirst());
        }
        return "";
    }

    private static PlaceOrder.Command command(List<String> words) {
        return new PlaceOrder.Command(
                words.get(2),
                new Buyer(words.get(1), OptionalLong.empty()),
                Market.SOMCHAI,
                PaymentMethod.valueOf(words.get(3)),
                Money.satang(number(words, 4)),
                "");
    }

    private OrderView placed(PlaceOrder.Command command) {
        carts.hold(command.buyer());
        return placeOrder.place(command);
    }

    private void live(PlaceOrder.Command command) {
        var order = placed(command);
        var part = order.parts().getFirst();
        if (command.method() == PaymentMethod.STRIPE) {
            chargeOnce(order, command.buyer());
        } else {
            once(command.key() + "-paid", () -> pay.confirm(order.id(), "staff"));
        }
        once(
                command.key() + "-back",
                () -> refunds.give(
                        onePiece(
                                part.producerId(),
                                part.id(),
                                part.lines().getFirst().variantId()),
                        "staff"));
        if (command.method() != PaymentMethod.STRIPE) {
            long refund = sql.first(
                            "select id from tambon_orders.refund where purchase_id = ?",
                            row -> row.number("id"),
                            order.id())
                    .orElseThrow();
            once(command.key() + "-sent", () -> refunds.paidBack(refund, "BACK" + refund, "staff"));
        }
    }

    /** As its page does: a paid order shows no form. */
    private void chargeOnce(OrderView order, Buyer buyer) {
        if (!find.forBuyer(order.id(), buyer, order.buyerKey()).orElseThrow().paid()) {
            cards.get().pay(order.id(), "pm_card_visa", BACK);
        }
    }

    private void once(String key, Runnable work) {
        presses.once(new Press("a7", key, List.of(key)), () -> {
            work.run();
            return "";
        });
    }

    private static Refunds.Wish onePiece(long producer, long part, long variant) {
        return new Refunds.Wish(
                producer, part, List.of(new Refunds.Pieces(variant, 1)), Money.ZERO, true, "แตกระหว่างทาง");
    }

    private static long number(List<String> words, int at) {
        return Long.parseLong(words.get(at));
    }
}
