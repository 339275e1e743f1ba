package tambon.orders.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentCreateParams.PaymentMethodData;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import tambon.infra.money.Money;

import jakarta.inject.Singleton;
import java.util.Locale;

/**
 * What we ask of Stripe. Each request that moves money carries a key of its try, so that asking again does nothing twice.
 *
 * @see <a href="https://docs.stripe.com/api">Stripe API</a>
 */
@Singleton
@Requires(property = "tambon.stripe.secret-key", pattern = ".+")
class StripeApi {

    private static final String BAHT = "thb";
    private static final int CONNECT_MILLIS = 3_000;

    private final StripeClient stripe;

    StripeApi(
            @Value("${tambon.stripe.secret-key}") String key,
            @Value("${tambon.stripe.address:`https://api.stripe.com`}") String address,
            @Value("${tambon.stripe.answer-within-millis:10000}") int readMillis) {
        // The library writes list indexes and signed times by String.format: on a Thai machine in Thai digits, which
        // Stripe does not read. Its form is the whole process's; our own code never leans on it.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        stripe = StripeClient.builder()
                .setApiKey(key)
                .setApiBase(address)
                .setConnectTimeout(CONNECT_MILLIS)
                .setReadTimeout(readMillis)
                .setMaxNetworkRetries(1)
                .build();
    }

    private interface Call<T> {
        T make() throws StripeException;
    }

    private static <T> T asked(Call<T> call) throws StripeTrouble {
        try {
            return call.make();
        } catch (StripeException e) {
            throw StripeTrouble.of(e);
        }
    }

    /** Stripe's own page for card and PromptPay. */
    Session page(Try of, String number) throws StripeTrouble {
        var item = LineItem.builder()
                .setQuantity(1L)
                .setPriceData(LineItem.PriceData.builder()
                        .setCurrency(BAHT)
                        .setUnitAmount(of.amount().satang())
                        .setProductData(LineItem.PriceData.ProductData.builder()
                                .setName(number)
                                .build())
                        .build())
                .build();
        var params = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setClientReferenceId(Long.toString(of.orderId()))
                .setSuccessUrl(of.returnTo())
                .setCancelUrl(of.returnTo())
                .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
                .addPaymentMethodType(SessionCreateParams.PaymentMethodType.PROMPTPAY)
                .addLineItem(item)
                .build();
        return asked(() -> stripe.v1().checkout().sessions().create(params, once(of.key())));
    }

    /** A PromptPay code that tells us by itself when it was paid. */
    PaymentIntent promptPay(Try of, String number, String email) throws StripeTrouble {
        var params = intent(of, number)
                .addPaymentMethodType("promptpay")
                .setConfirm(true)
                .setPaymentMethodData(PaymentMethodData.builder()
                        .setType(PaymentMethodData.Type.PROMPTPAY)
                        .setBillingDetails(PaymentMethodData.BillingDetails.builder()
                                .setEmail(email)
                                .build())
                        .build())
                .build();
        return asked(() -> stripe.v1().paymentIntents().create(params, once(of.key())));
    }

    /** Takes the money from a card that Stripe knows; its bank may want to see the buyer first. */
    PaymentIntent card(Try of, String number) throws StripeTrouble {
        var params = intent(of, number)
                .addPaymentMethodType("card")
                .setConfirm(true)
                .setPaymentMethod(of.paymentMethod())
                .setReturnUrl(of.returnTo())
                .build();
        return asked(() -> stripe.v1().paymentIntents().create(params, once(of.key())));
    }

    private static PaymentIntentCreateParams.Builder intent(Try of, String number) {
        return PaymentIntentCreateParams.builder()
                .setAmount(of.amount().satang())
                .setCurrency(BAHT)
                .setDescription(number)
                .putMetadata("order", Long.toString(of.orderId()))
                .putMetadata("try", Long.toString(of.id()));
    }

    Session session(String id) throws StripeTrouble {
        return asked(() -> stripe.v1().checkout().sessions().retrieve(id));
    }

    PaymentIntent intent(String id) throws StripeTrouble {
        return asked(() -> stripe.v1().paymentIntents().retrieve(id));
    }

    void closePage(String id) throws StripeTrouble {
        asked(() -> stripe.v1().checkout().sessions().expire(id));
    }

    void cancel(String intentId) throws StripeTrouble {
        asked(() -> stripe.v1().paymentIntents().cancel(intentId));
    }

    /** @param cause names what it is for, so that it is given back once */
    Refund giveBack(String intentId, Money amount, String cause) throws StripeTrouble {
        var params = RefundCreateParams.builder()
                .setPaymentIntent(intentId)
                .setAmount(amount.satang())
                .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
                .build();
        return asked(() -> stripe.v1().refunds().create(params, once(cause)));
    }

    Refund refund(String id) throws StripeTrouble {
        return asked(() -> stripe.v1().refunds().retrieve(id));
    }

    private static RequestOptions once(String key) {
        return RequestOptions.builder().setIdempotencyKey("tambon-" + key).build();
    }
}
