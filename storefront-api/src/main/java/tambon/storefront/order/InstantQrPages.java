package tambon.storefront.order;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import tambon.infra.id.PublicId;
import tambon.orders.CardPayments;
import tambon.orders.OrderView;
import tambon.orders.OrdersRejected;
import tambon.storefront.gate.SiteAddress;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.problem.Answer;
import tambon.storefront.problem.OrdersRefusals;

import java.util.Optional;

/** A PromptPay code of the card company's, which tells us by itself when it was paid: no slip is needed. */
@Hidden
@Controller("/order/{id}/instant")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
final class InstantQrPages {

    private final OwnOrders own;
    private final Optional<CardPayments> cards;
    private final Shown shown;
    private final SiteAddress site;

    InstantQrPages(OwnOrders own, Optional<CardPayments> cards, Shown shown, SiteAddress site) {
        this.own = own;
        this.cards = cards;
        this.shown = shown;
        this.site = site;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, @PathVariable String id) {
        var order = own.find(request, id);
        if (order.isEmpty() || cards.isEmpty()) {
            return Answer.notFound(request);
        }
        var back = address(order.get());
        try {
            var code = cards.get().qrCode(order.get().id(), site.of(back, request));
            return HttpResponse.ok(
                    Page.of("order/instant", request, new InstantQr(order.get(), QrCode.of(code), back)));
        } catch (OrdersRejected rejected) {
            var problem = OrdersRefusals.problem(Language.of(request), rejected.reason());
            return HttpResponse.status(HttpStatus.valueOf(problem.status()))
                    .body(shown.page(request, order.get(), "", problem));
        }
    }

    private static String address(OrderView order) {
        return "/order/" + PublicId.of(order.id()) + "?key=" + order.buyerKey();
    }
}
