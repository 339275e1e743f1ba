package tambon.storefront.order;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import tambon.orders.GatewayMessages;
import tambon.storefront.problem.Answer;
import tambon.storefront.problem.Problem;

import java.util.Optional;

/** Where Stripe tells of payments. Anyone may call it; only what is signed with our secret has an effect. */
@Hidden
@Controller("/api/v1/stripe/webhook")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
final class StripeWebhook {

    private final Optional<GatewayMessages> messages;

    StripeWebhook(Optional<GatewayMessages> messages) {
        this.messages = messages;
    }

    /** The body as it came: the signature is over its very bytes. */
    @Post
    HttpResponse<?> hear(
            HttpRequest<?> request, @Body String body, @Nullable @Header("Stripe-Signature") String signature) {
        boolean heard = messages.isPresent() && messages.get().hear(body, signature == null ? "" : signature);
        if (!heard) {
            return Answer.with(request, Problem.worded(request, HttpStatus.BAD_REQUEST, "bad-request"));
        }
        return HttpResponse.noContent();
    }
}
