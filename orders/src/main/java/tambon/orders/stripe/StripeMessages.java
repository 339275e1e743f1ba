package tambon.orders.stripe;

import com.google.gson.JsonParseException;
import com.stripe.exception.EventDataObjectDeserializationException;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.model.HasId;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.net.Webhook;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tambon.orders.GatewayMessages;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/** The inbox of Stripe's messages: genuine, young, new ones make us look; whatever they say besides is not believed. */
@Singleton
@Requires(bean = StripeApi.class)
class StripeMessages implements GatewayMessages {

    private static final Logger LOG = LoggerFactory.getLogger(StripeMessages.class);
    private static final Duration AGE = Duration.ofMinutes(5);
    private static final Pattern SIGNED_AT = Pattern.compile("(?:^|,)t=([0-9]{1,12})(?:,|$)");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_]{1,100}");

    private final String secret;
    private final Asking asking;
    private final StripeRefunds refunds;
    private final TryRows tries;
    private final Clock clock;

    StripeMessages(
            @Value("${tambon.stripe.webhook-secret:}") String secret,
            Asking asking,
            StripeRefunds refunds,
            TryRows tries,
            Clock clock) {
        this.secret = secret;
        this.asking = asking;
        this.refunds = refunds;
        this.tries = tries;
        this.clock = clock;
    }

    @Override
    public boolean hear(String body, String signature) {
        if (secret.isEmpty() || signature.isEmpty() || isFromTheFuture(signature)) {
            return false;
        }
        try {
            var event = Webhook.constructEvent(body, signature, secret, AGE.toSeconds());
            return event != null
                    && event.getId() != null
                    && ID.matcher(event.getId()).matches()
                    && take(event);
        } catch (SignatureVerificationException | JsonParseException e) {
            LOG.warn("A message to the Stripe webhook was refused: {}", e.getMessage());
            return false;
        }
    }

    /** The library refuses what is too old; of what is dated ahead it says nothing. */
    private boolean isFromTheFuture(String signature) {
        var at = SIGNED_AT.matcher(signature);
        return at.find()
                && Instant.ofEpochSecond(Long.parseLong(at.group(1)))
                        .isAfter(clock.instant().plus(AGE));
    }

    /** Taken in whatever comes of it: what cannot be looked up now, the janitor looks up. */
    private boolean take(Event event) {
        var about = about(event);
        if (!tries.hear(event.getId(), event.getType(), about, clock.instant())) {
            return true;
        }
        if (about.startsWith("re_")) {
            refunds.lookAt(about);
        } else {
            tries.about(about).ifPresent(this::look);
        }
        tries.done(event.getId());
        return true;
    }

    private void look(Try of) {
        try {
            asking.look(of);
        } catch (StripeTrouble trouble) {
            LOG.info("Stripe cannot be asked now; the janitor asks again: {}", trouble.getMessage());
            tries.lookSoon(of.orderId());
        }
    }

    /** The id of what the message is about; empty where that does not concern us. */
    private static String about(Event event) {
        try {
            return switch (event.getDataObjectDeserializer().deserializeUnsafe()) {
                case Session page -> id(page);
                case PaymentIntent intent -> id(intent);
                case Refund refund -> id(refund);
                case null, default -> "";
            };
        } catch (EventDataObjectDeserializationException | JsonParseException unreadable) {
            return "";
        }
    }

    private static String id(HasId object) {
        return object.getId() != null && ID.matcher(object.getId()).matches() ? object.getId() : "";
    }
}
