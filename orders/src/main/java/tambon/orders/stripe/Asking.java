package tambon.orders.stripe;

import com.stripe.model.PaymentIntent;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tambon.infra.money.Money;
import tambon.orders.OrdersRejected;
import tambon.orders.payment.PaymentRows;
import tambon.orders.payment.PaymentRows.Payment;
import tambon.orders.payment.Settling;

import jakarta.inject.Singleton;

import static java.util.Objects.requireNonNull;

/**
 * Asks Stripe what became of a try, and acts on the answer. Everybody comes through here: the buyer who wants to pay,
 * Stripe's messages, and the janitor who looks after tries that nobody told us about.
 */
@Singleton
@Requires(bean = StripeApi.class)
class Asking {

    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

    private final StripeApi stripe;
    private final TryRows tries;
    private final PaymentRows payments;
    private final Settling settling;

    Asking(StripeApi stripe, TryRows tries, PaymentRows payments, Settling settling) {
        this.stripe = stripe;
        this.tries = tries;
        this.payments = payments;
        this.settling = settling;
    }

    /** Asks for the page or the code, again where the answer was lost; then the try is as Stripe knows it. */
    Try create(Try of, Payment payment) throws StripeTrouble {
        if (of.state() != Try.State.ASKED) {
            return of;
        }
        try {
            switch (of.kind()) {
                case CHECKOUT -> {
                    var page = stripe.page(of, payment.number());
                    tries.answered(of, page.getId(), page.getUrl());
                }
                case PROMPTPAY -> {
                    var intent = stripe.promptPay(of, payment.number(), payment.email());
                    tries.answered(of, intent.getId(), code(intent));
                    act(of, intent);
                }
                case CARD -> {
                    var intent = stripe.card(of, payment.number());
                    tries.answered(of, intent.getId(), redirect(intent));
                    act(of, intent);
                }
            }
        } catch (StripeTrouble trouble) {
            if (trouble.kind() == StripeTrouble.Kind.REFUSED || trouble.kind() == StripeTrouble.Kind.OURS) {
                tries.over(of, trouble.forBuyer());
            }
            throw trouble;
        }
        return tries.find(of.id()).orElseThrow();
    }

    private static @Nullable String code(PaymentIntent intent) {
        var next = intent.getNextAction();
        var qr = next == null ? null : next.getPromptpayDisplayQrCode();
        return qr == null ? null : qr.getData();
    }

    private static @Nullable String redirect(PaymentIntent intent) {
        var next = intent.getNextAction();
        var redirect = next == null ? null : next.getRedirectToUrl();
        return redirect == null ? null : redirect.getUrl();
    }

    /** Looks a try up at Stripe. Of an order that is over, or paid otherwise, it is closed, so that nobody pays it any more. */
    void look(Try of) throws StripeTrouble {
        var payment = payments.find(of.orderId()).orElseThrow();
        if (of.stripeId() == null) {
            create(of, payment);
            return;
        }
        if (of.kind() == Try.Kind.CHECKOUT) {
            lookAtPage(of, of.stripeId(), payment);
        } else {
            lookAtIntent(of, of.stripeId(), payment);
        }
    }

    private void lookAtPage(Try of, String id, Payment payment) throws StripeTrouble {
        var page = stripe.session(id);
        switch (requireNonNull(page.getStatus())) {
            case "complete" -> {
                if ("paid".equals(page.getPaymentStatus())) {
                    arrived(of, page.getPaymentIntent(), page.getAmountTotal(), page.getCurrency());
                }
            }
            case "expired" -> tries.over(of, null);
            default -> {
                if (!payment.isOpen()) {
                    stripe.closePage(id);
                    tries.over(of, null);
                }
            }
        }
    }

    private void lookAtIntent(Try of, String id, Payment payment) throws StripeTrouble {
        var intent = stripe.intent(id);
        if (!payment.isOpen() && isOpen(intent)) {
            stripe.cancel(id);
            tries.over(of, null);
        } else {
            act(of, intent);
        }
    }

    private static boolean isOpen(PaymentIntent intent) {
        return !"succeeded".equals(intent.getStatus())
                && !"processing".equals(intent.getStatus())
                && !"canceled".equals(intent.getStatus());
    }

    private void act(Try of, PaymentIntent intent) {
        switch (requireNonNull(intent.getStatus())) {
            case "succeeded" -> arrived(of, intent.getId(), intent.getAmountReceived(), intent.getCurrency());
            case "canceled" -> tries.over(of, null);
            case "requires_payment_method" -> {
                var error = intent.getLastPaymentError();
                var code = error == null
                        ? null
                        : error.getDeclineCode() == null ? error.getCode() : error.getDeclineCode();
                tries.over(of, StripeTrouble.of(code == null ? "" : code));
            }
            default -> LOG.debug("Try {} is {}", of.id(), intent.getStatus());
        }
    }

    /** Money is there. If the order is not waiting for this very amount any more, it goes back at once. */
    private void arrived(Try of, String intent, long satang, String currency) {
        boolean right = "thb".equals(currency) && Money.satang(satang).equals(of.amount());
        try {
            if (right && settling.byGateway(of.orderId(), "stripe " + intent, () -> tries.paid(of, intent))) {
                return;
            }
        } catch (OrdersRejected tooLate) {
            LOG.warn("Payment {} came for an order that is {}", intent, tooLate.reason());
        }
        giveBack(of, intent, satang);
    }

    private void giveBack(Try of, String intent, long satang) {
        if (tries.find(of.id()).orElseThrow().state() == Try.State.PAID) {
            return; // it is this try that paid the order: no news
        }
        try {
            stripe.giveBack(intent, Money.satang(satang), "late-" + intent);
            tries.givenBack(of, intent, satang);
            LOG.warn("Payment {} of {} satang went back: its order did not wait for it", intent, satang);
        } catch (StripeTrouble trouble) {
            LOG.error(
                    "Payment {} could not be given back yet; the try stays open and is looked at again",
                    intent,
                    trouble);
        }
    }
}
