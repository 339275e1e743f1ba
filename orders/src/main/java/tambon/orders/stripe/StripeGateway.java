package tambon.orders.stripe;

import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tambon.infra.money.Money;
import tambon.orders.CardPayments;
import tambon.orders.CardTrouble;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.Invalid;
import tambon.orders.OrdersRejected.MethodNotOffered;
import tambon.orders.OrdersRejected.PaymentTrouble;
import tambon.orders.OrdersRejected.Unknown;
import tambon.orders.PaymentMethod;
import tambon.orders.payment.PaymentGateway;
import tambon.orders.payment.PaymentRows;
import tambon.orders.payment.PaymentRows.Payment;

import jakarta.inject.Singleton;

/**
 * Card, or PromptPay through Stripe: on Stripe's own page, as a QR code on ours, or from a card that Stripe knows. No card
 * number ever reaches us. Offered where a secret key is set. The platform takes the whole payment; producers are paid
 * from its own books, because Connect in Thailand has no separate charges and transfers.
 */
@Singleton
@Requires(bean = StripeApi.class)
class StripeGateway implements PaymentGateway, CardPayments {

    private static final Logger LOG = LoggerFactory.getLogger(StripeGateway.class);

    /** ฿10, and eight digits: the bounds of a payment in baht. */
    private static final Money LEAST = Money.baht(10);

    private static final Money MOST = Money.satang(99_999_999);

    private final Asking asking;
    private final TryRows tries;
    private final PaymentRows payments;

    StripeGateway(Asking asking, TryRows tries, PaymentRows payments) {
        this.asking = asking;
        this.tries = tries;
        this.payments = payments;
    }

    @Override
    public PaymentMethod method() {
        return PaymentMethod.STRIPE;
    }

    @Override
    public boolean isSetUp() {
        return true;
    }

    @Override
    public boolean takes(Money amount) {
        return amount.compareTo(LEAST) >= 0 && amount.compareTo(MOST) <= 0;
    }

    @Override
    public WayToPay wayToPay(Due due) {
        return new WayToPay.Elsewhere(leadsTo(due.orderId(), Try.Kind.CHECKOUT, due.returnTo(), null));
    }

    @Override
    public String qrCode(long orderId, String returnTo) {
        return leadsTo(orderId, Try.Kind.PROMPTPAY, returnTo, null);
    }

    @Override
    public Outcome pay(long orderId, String paymentMethod, String returnTo) {
        if (!paymentMethod.matches("pm_[A-Za-z0-9_]{1,90}")) {
            throw new OrdersRejected(new Invalid("paymentMethod"));
        }
        var done = made(orderId, Try.Kind.CARD, returnTo, paymentMethod);
        return switch (done.state()) {
            case PAID -> new Outcome.Paid();
            case ASKED, OPEN -> done.leadsTo() == null ? new Outcome.Underway() : new Outcome.Elsewhere(done.leadsTo());
            case OVER, GIVEN_BACK -> throw new OrdersRejected(new PaymentTrouble(CardTrouble.DECLINED));
        };
    }

    private String leadsTo(long orderId, Try.Kind kind, String returnTo, @Nullable String paymentMethod) {
        var leadsTo = made(orderId, kind, returnTo, paymentMethod).leadsTo();
        if (leadsTo == null) {
            throw new OrdersRejected(new PaymentTrouble(CardTrouble.BUSY));
        }
        return leadsTo;
    }

    private Try made(long orderId, Try.Kind kind, String returnTo, @Nullable String paymentMethod) {
        var payment = payments.find(orderId)
                .filter(found -> found.method() == PaymentMethod.STRIPE)
                .orElseThrow(() -> new OrdersRejected(new Unknown()));
        payment.requireOpen();
        return made(tries.begin(orderId, kind, payment.amount(), returnTo, paymentMethod), payment);
    }

    private Try made(Try of, Payment payment) {
        try {
            return asking.create(of, payment);
        } catch (StripeTrouble trouble) {
            var told = trouble.forBuyer();
            if (told == null) {
                LOG.error("Stripe refused what we asked for order {}", payment.number(), trouble);
                throw new OrdersRejected(new MethodNotOffered(PaymentMethod.STRIPE));
            }
            LOG.info("Order {} was not paid by Stripe now: {}", payment.number(), told);
            throw new OrdersRejected(new PaymentTrouble(told));
        }
    }
}
