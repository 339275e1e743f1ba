package tambon.orders.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import org.jspecify.annotations.Nullable;
import tambon.orders.CardTrouble;

/**
 * Stripe did not do what it was asked, or it is not known whether it did.
 *
 * @see <a href="https://docs.stripe.com/error-handling">Stripe, error handling</a>
 */
@SuppressWarnings("serial") // never leaves the process
final class StripeTrouble extends Exception {

    /** What is known of what happened. */
    enum Kind {
        /** Nothing happened, and never will with this try: the buyer can do something else. */
        REFUSED,
        /** Nothing happened now; the same again may work later. */
        LATER,
        /** It may have happened. */
        UNKNOWN,
        /** Our fault or our configuration's; nothing happened. */
        OURS
    }

    private final Kind kind;
    private final @Nullable CardTrouble forBuyer;

    private StripeTrouble(Kind kind, @Nullable CardTrouble forBuyer, StripeException cause) {
        super(cause);
        this.kind = kind;
        this.forBuyer = forBuyer;
    }

    static StripeTrouble of(StripeException e) {
        return switch (e) {
            case CardException card -> new StripeTrouble(Kind.REFUSED, ofCard(card), e);
            case RateLimitException _ -> new StripeTrouble(Kind.LATER, CardTrouble.BUSY, e);
            case IdempotencyException _ -> new StripeTrouble(Kind.OURS, null, e);
            case AuthenticationException _ -> new StripeTrouble(Kind.OURS, null, e); // and permission, its subclass
            case InvalidRequestException invalid -> ofRequest(invalid);
            case ApiConnectionException _ -> new StripeTrouble(Kind.UNKNOWN, CardTrouble.NOT_KNOWN_YET, e);
            // 5xx, 424, an answer that cannot be read; 409 when the first of two with one key is still at work
            default -> new StripeTrouble(Kind.UNKNOWN, CardTrouble.NOT_KNOWN_YET, e);
        };
    }

    private static StripeTrouble ofRequest(InvalidRequestException invalid) {
        var code = invalid.getCode();
        return "amount_too_small".equals(code) || "amount_too_large".equals(code)
                ? new StripeTrouble(Kind.REFUSED, CardTrouble.AMOUNT, invalid)
                : new StripeTrouble(Kind.OURS, null, invalid);
    }

    private static CardTrouble ofCard(CardException card) {
        var why = card.getDeclineCode() == null ? card.getCode() : card.getDeclineCode();
        return of(why == null ? "" : why);
    }

    /** @param why Stripe's decline code, or its error code where there is none */
    static CardTrouble of(String why) {
        return switch (why) {
            case "insufficient_funds", "withdrawal_count_limit_exceeded", "card_velocity_exceeded" ->
                CardTrouble.NOT_ENOUGH_MONEY;
            case "expired_card" -> CardTrouble.EXPIRED_CARD;
            case "incorrect_number",
                    "invalid_number",
                    "incorrect_cvc",
                    "invalid_cvc",
                    "invalid_expiry_month",
                    "invalid_expiry_year",
                    "incorrect_zip" -> CardTrouble.WRONG_DETAILS;
            case "authentication_required", "payment_intent_authentication_failure" -> CardTrouble.NOT_AUTHENTICATED;
            case "processing_error", "try_again_later", "issuer_not_available" -> CardTrouble.BUSY;
            default ->
                CardTrouble.DECLINED; // of suspicion of theft the buyer is told no more than that, as Stripe asks
        };
    }

    Kind kind() {
        return kind;
    }

    /** What the buyer is told; null where the buyer can do nothing about it. */
    @Nullable
    CardTrouble forBuyer() {
        return forBuyer;
    }
}
