package tambon.storefront.order;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;
import tambon.orders.BuyerMoves;
import tambon.orders.OrderView;
import tambon.orders.OrdersRejected;
import tambon.orders.Presses;
import tambon.storefront.order.OrderPage.StepRefused;
import tambon.storefront.page.Form;
import tambon.storefront.page.Language;
import tambon.storefront.page.PressOf;
import tambon.storefront.problem.Answer;
import tambon.storefront.problem.OrdersRefusals;

import java.net.URI;
import java.util.Map;
import java.util.Set;

/** What a buyer does with an order of its own. Whose order it is, is asked before each step. */
@Hidden
@Controller("/order/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
final class OrderStepPages {

    /** What may be said after a redirect, of the words {@code order.said.…}. */
    static final Set<String> SAID = Set.of("given-up", "called-off", "received", "return", "report");

    private final OwnOrders own;
    private final BuyerMoves moves;
    private final Shown shown;
    private final Presses presses;

    OrderStepPages(OwnOrders own, BuyerMoves moves, Shown shown, Presses presses) {
        this.own = own;
        this.moves = moves;
        this.shown = shown;
        this.presses = presses;
    }

    @Post("/given-up")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> giveUp(HttpRequest<?> request, @PathVariable String id, @Nullable @Body Map<String, Object> body) {
        return taken(request, id, "", "given-up", body, (order, part, reason) -> moves.giveUp(order.id(), reason));
    }

    @Post("/parts/{part}/called-off")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> callOff(
            HttpRequest<?> request,
            @PathVariable String id,
            @PathVariable String part,
            @Nullable @Body Map<String, Object> body) {
        return taken(request, id, part, "called-off", body, (order, of, why) -> moves.callOff(order.id(), of, why));
    }

    @Post("/parts/{part}/received")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> received(
            HttpRequest<?> request,
            @PathVariable String id,
            @PathVariable String part,
            @Nullable @Body Map<String, Object> body) {
        return taken(request, id, part, "received", body, (order, of, why) -> moves.received(order.id(), of));
    }

    @Post("/parts/{part}/return")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> askReturn(
            HttpRequest<?> request,
            @PathVariable String id,
            @PathVariable String part,
            @Nullable @Body Map<String, Object> body) {
        return taken(request, id, part, "return", body, (order, of, why) -> moves.askReturn(order.id(), of, why));
    }

    @Post("/parts/{part}/report")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> report(
            HttpRequest<?> request,
            @PathVariable String id,
            @PathVariable String part,
            @Nullable @Body Map<String, Object> body) {
        return taken(request, id, part, "report", body, (order, of, why) -> moves.report(order.id(), of, why));
    }

    private interface Step {
        void take(OrderView order, long part, String reason);
    }

    private HttpResponse<?> taken(
            HttpRequest<?> request,
            String id,
            String part,
            String name,
            @Nullable Map<String, Object> body,
            Step step) {
        var order = own.find(request, id);
        if (order.isEmpty()) {
            return Answer.notFound(request);
        }
        var reason = Form.of(body).text("reason");
        try {
            presses.once(PressOf.form(request, order.get().id(), body), () -> {
                step.take(order.get(), PublicId.parse(part).orElse(0), reason);
                return name;
            });
        } catch (OrdersRejected rejected) {
            var problem = OrdersRefusals.problem(Language.of(request), rejected.reason());
            if (problem.status() == HttpStatus.NOT_FOUND.getCode()) {
                throw rejected;
            }
            var now = own.find(request, id).orElse(order.get());
            return HttpResponse.status(HttpStatus.valueOf(problem.status()))
                    .body(shown.page(request, now, new StepRefused(part, name, reason, problem)));
        }
        return HttpResponse.seeOther(URI.create("/order/"
                + PublicId.of(order.get().id()) + "?key=" + order.get().buyerKey() + "&said=" + name));
    }
}
