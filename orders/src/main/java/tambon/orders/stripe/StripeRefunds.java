package tambon.orders.stripe;

import com.stripe.model.Refund;
import io.micronaut.context.annotation.Requires;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tambon.orders.money.GatewayRefunds;
import tambon.orders.money.GatewayRefunds.Asked;

import jakarta.inject.Singleton;

/**
 * Gives money back through Stripe, as it came. A refund of a PromptPay payment takes days and may fail; then somebody
 * sends it by hand.
 */
@Singleton
@Requires(bean = StripeApi.class)
class StripeRefunds {

    private static final Logger LOG = LoggerFactory.getLogger(StripeRefunds.class);
    private static final int AT_ONCE = 20;

    private final StripeApi stripe;
    private final TryRows tries;
    private final GatewayRefunds refunds;

    StripeRefunds(StripeApi stripe, TryRows tries, GatewayRefunds refunds) {
        this.stripe = stripe;
        this.tries = tries;
        this.refunds = refunds;
    }

    /** Asks for those not asked yet and about those not known yet; returns how many. */
    int send() {
        var due = refunds.claim(AT_ONCE);
        due.forEach(this::send);
        return due.size();
    }

    private void send(Asked one) {
        try {
            if (one.gatewayId() != null) {
                note(one.refundId(), stripe.refund(one.gatewayId()));
                return;
            }
            var intent = tries.intentThatPaid(one.orderId());
            if (intent.isEmpty()) {
                refunds.failed(one.refundId());
                return;
            }
            note(one.refundId(), stripe.giveBack(intent.get(), one.amount(), "refund-" + one.refundId()));
        } catch (StripeTrouble trouble) {
            if (trouble.kind() == StripeTrouble.Kind.REFUSED || trouble.kind() == StripeTrouble.Kind.OURS) {
                LOG.error("Stripe does not give back refund {}; it is to be sent by hand", one.refundId(), trouble);
                refunds.failed(one.refundId());
            } else {
                LOG.info("Refund {} is asked for again later: {}", one.refundId(), trouble.getMessage());
            }
        }
    }

    void lookAt(String gatewayId) {
        refunds.byGatewayId(gatewayId).ifPresent(this::send);
    }

    private void note(long refundId, Refund answer) {
        switch (String.valueOf(answer.getStatus())) {
            case "succeeded" -> refunds.sent(refundId, answer.getId());
            case "failed", "canceled" -> refunds.failed(refundId);
            default -> refunds.underway(refundId, answer.getId(), String.valueOf(answer.getStatus()));
        }
    }
}
