package tambon.storefront.order;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import tambon.orders.FindOrders;
import tambon.orders.OrderSlice;
import tambon.orders.PayOrder;
import tambon.storefront.basket.Buyers;
import tambon.storefront.gate.SiteAddress;
import tambon.storefront.page.Page;
import tambon.storefront.problem.Answer;

import java.net.URI;

/** A buyer's orders: the list, and each with its payment and its way to the door. Guests come by a key in the address. */
@Hidden
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
final class OrderPages {

    private static final int SIZE = 20;

    private final OwnOrders own;
    private final FindOrders orders;
    private final PayOrder pay;
    private final Shown shown;
    private final SiteAddress site;

    OrderPages(OwnOrders own, FindOrders orders, PayOrder pay, Shown shown, SiteAddress site) {
        this.own = own;
        this.orders = orders;
        this.pay = pay;
        this.shown = shown;
        this.site = site;
    }

    @Get("/orders")
    Page all(HttpRequest<?> request) {
        var account = Buyers.viewer(request).accountId();
        return Page.of(
                "order/orders",
                request,
                account.isPresent()
                        ? orders.ofAccount(
                                account.getAsLong(), request.getParameters().get("from"), SIZE)
                        : new OrderSlice<>(own.ofThisBrowser(request), null));
    }

    @Get("/order/{id}")
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable String id) {
        return own.find(request, id)
                .<HttpResponse<?>>map(order -> HttpResponse.ok(shown.page(request, order, "", null)))
                .orElseGet(() -> Answer.notFound(request));
    }

    /** The QR code as a picture, for those who pay from the phone that shows this page. */
    @Get("/order/{id}/qr.png")
    @Produces(MediaType.IMAGE_PNG)
    HttpResponse<?> qr(HttpRequest<?> request, @PathVariable String id) {
        var order = own.find(request, id).filter(Shown::isToBePaidByQr);
        if (order.isEmpty()) {
            return Answer.notFound(request);
        }
        return HttpResponse.ok(QrCode.of(pay.promptPay(order.get().id())).png())
                .contentType(MediaType.IMAGE_PNG_TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"tambon-" + order.get().number() + ".png\"");
    }

    /** Leads to the page where a card is taken; a plain link, because a form may not lead away from this site. */
    @Get("/order/{id}/card")
    HttpResponse<?> card(HttpRequest<?> request, @PathVariable String id) {
        var order = own.find(request, id);
        if (order.isEmpty()) {
            return Answer.notFound(request);
        }
        var back = "/order/" + PublicId.of(order.get().id()) + "?key="
                + order.get().buyerKey();
        return HttpResponse.seeOther(URI.create(pay.payPage(order.get().id(), site.of(back, request))));
    }
}
