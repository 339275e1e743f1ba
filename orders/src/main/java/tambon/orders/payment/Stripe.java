package tambon.orders.payment;

import com.google.gson.JsonParseException;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.net.Webhook;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tambon.infra.money.Money;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.MethodNotOffered;
import tambon.orders.PaymentMethod;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Card, or PromptPay through Stripe, on Stripe's own page (Checkout): no card number ever reaches us. Offered where a
 * secret key is set. The platform takes the whole payment; producers are paid from its own books, because Connect in
 * Thailand has no separate charges and transfers.
 *
 * @see <a href="https://docs.stripe.com/api/checkout/sessions">Stripe API, Checkout Sessions</a>
 */
@Singleton
@Requires(property = "tambon.stripe.secret-key", pattern = ".+")
class Stripe implements PaymentGateway {

    private static final Logger LOG = LoggerFactory.getLogger(Stripe.class);
    private static final Set<String> PAID_EVENTS =
            Set.of("checkout.session.completed", "checkout.session.async_payment_succeeded");
    private static final int CONNECT_MILLIS = 3_000;
    private static final int READ_MILLIS = 10_000;

    private final StripeClient stripe;
    private final String webhookSecret;

    Stripe(
            @Value("${tambon.stripe.secret-key}") String key,
            @Value("${tambon.stripe.webhook-secret:}") String webhookSecret,
            @Value("${tambon.stripe.address:`https://api.stripe.com`}") String address) {
        this.webhookSecret = webhookSecret;
        // The library writes list indexes and signed times by String.format: on a Thai machine in Thai digits, which
        // Stripe does not read. Its form is the whole process's; our own code never leans on it.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        stripe = StripeClient.builder()
                .setApiKey(key)
                .setApiBase(address)
                .setConnectTimeout(CONNECT_MILLIS)
                .setReadTimeout(READ_MILLIS)
                .setMaxNetworkRetries(2)
                .build();
    }

    /** What a genuine message tells us. */
    sealed interface Heard {

        /** The buyer's money for an order has arrived. */
        record Paid(long orderId, Money amount, String paymentIntent) implements Heard {}

        record OfNoConcern() implements Heard {}
    }

    @Override
    public PaymentMethod method() {
        return PaymentMethod.STRIPE;
    }

    @Override
    public boolean takes(Money amount) {
        return amount.isPositive();
    }

    /** One key an order, so that Stripe gives the same page however often a buyer comes back, on whichever node. */
    @Override
    public WayToPay wayToPay(Due due) {
        var item = SessionCreateParams.LineItem.builder()
                .setQuantity(1L)
                .setPriceData(SessionCreateParams.LineItem.PriceData.builder()
                        .setCurrency("thb")
                        .setUnitAmount(due.amount().satang())
                        .setProductData(SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                .setName(due.number())
                                .build())
                        .build())
                .build();
        var params = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setClientReferenceId(Long.toString(due.orderId()))
                .setSuccessUrl(due.returnTo())
                .setCancelUrl(due.returnTo())
                .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
                .addPaymentMethodType(SessionCreateParams.PaymentMethodType.PROMPTPAY)
                .addLineItem(item)
                .build();
        try {
            var session = stripe.v1().checkout().sessions().create(params, once("checkout-" + due.orderId()));
            return new WayToPay.Elsewhere(session.getUrl());
        } catch (StripeException e) {
            LOG.error("Stripe made no page for order {} (request {})", due.number(), e.getRequestId(), e);
            throw new OrdersRejected(new MethodNotOffered(PaymentMethod.STRIPE));
        }
    }

    /** Empty if the message is not signed with our secret, is older than five minutes, or is none of Stripe's. */
    Optional<Heard> read(String body, String signature) {
        if (webhookSecret.isEmpty() || signature.isEmpty()) {
            return Optional.empty();
        }
        try {
            var event = Webhook.constructEvent(body, signature, webhookSecret);
            if (!PAID_EVENTS.contains(event.getType())
                    || !(event.getDataObjectDeserializer().deserializeUnsafe() instanceof Session session)
                    || !"paid".equals(session.getPaymentStatus())
                    || !"thb".equals(session.getCurrency())) {
                return Optional.of(new Heard.OfNoConcern());
            }
            return Optional.of(new Heard.Paid(
                    Long.parseLong(session.getClientReferenceId()),
                    Money.satang(session.getAmountTotal()),
                    session.getPaymentIntent()));
        } catch (StripeException | JsonParseException | NumberFormatException e) {
            LOG.warn("A message to the Stripe webhook was refused: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** @throws IllegalStateException if Stripe cannot be reached; it sends its message again, and so this is tried again */
    void giveBack(Heard.Paid paid) {
        try {
            stripe.v1()
                    .refunds()
                    .create(
                            RefundCreateParams.builder()
                                    .setPaymentIntent(paid.paymentIntent())
                                    .build(),
                            once("late-" + paid.paymentIntent()));
            LOG.warn("Payment {} came for an order that is over, and went back", paid.paymentIntent());
        } catch (StripeException e) {
            throw new IllegalStateException("payment " + paid.paymentIntent() + " could not be given back", e);
        }
    }

    private static RequestOptions once(String key) {
        return RequestOptions.builder().setIdempotencyKey("tambon-" + key).build();
    }
}
