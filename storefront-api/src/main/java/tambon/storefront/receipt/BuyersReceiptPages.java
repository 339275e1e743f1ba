package tambon.storefront.receipt;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import tambon.infra.id.PublicId;
import tambon.orders.OrderView;
import tambon.orders.SubOrderView;
import tambon.storefront.order.OwnOrders;
import tambon.storefront.page.Frame;
import tambon.storefront.page.Page;
import tambon.storefront.problem.Answer;

import java.util.Optional;

/** The paper of each seller of an order, for its buyer: by the account, or by the key in the address. */
@Hidden
@Controller("/order/{id}/parts/{part}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
final class BuyersReceiptPages {

    private final OwnOrders own;
    private final ReceiptDesk desk;

    BuyersReceiptPages(OwnOrders own, ReceiptDesk desk) {
        this.own = own;
        this.desk = desk;
    }

    @Get("/receipt")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> page(HttpRequest<?> request, String id, String part) {
        return paper(request, id, part)
                .<HttpResponse<?>>map(paper -> HttpResponse.ok(Page.of("receipt/page", request, paper)))
                .orElseGet(() -> Answer.notFound(request));
    }

    @Get("/receipt.pdf")
    @Produces(MediaType.APPLICATION_PDF)
    HttpResponse<?> pdf(HttpRequest<?> request, String id, String part) {
        return paper(request, id, part)
                .<HttpResponse<?>>map(paper -> desk.pdf(Frame.of(request), paper))
                .orElseGet(() -> Answer.notFound(request));
    }

    @Get("/credit-notes/{refund}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> note(HttpRequest<?> request, String id, String part, String refund) {
        return paper(request, id, part, refund)
                .<HttpResponse<?>>map(note -> HttpResponse.ok(Page.of("receipt/note", request, note)))
                .orElseGet(() -> Answer.notFound(request));
    }

    @Get("/credit-notes/{refund}.pdf")
    @Produces(MediaType.APPLICATION_PDF)
    HttpResponse<?> notePdf(HttpRequest<?> request, String id, String part, String refund) {
        return paper(request, id, part, refund)
                .<HttpResponse<?>>map(note -> desk.pdf(Frame.of(request), note))
                .orElseGet(() -> Answer.notFound(request));
    }

    private Optional<Paper> paper(HttpRequest<?> request, String id, String part) {
        return own.find(request, id)
                .flatMap(order -> part(order, part)
                        .map(one ->
                                desk.paper(one.producerId(), one.id(), file(order, part, "receipt.pdf"), back(order))));
    }

    private Optional<NotePaper> paper(HttpRequest<?> request, String id, String part, String refund) {
        return own.find(request, id)
                .flatMap(order -> part(order, part)
                        .flatMap(one -> desk.note(
                                one.producerId(),
                                one.id(),
                                refund,
                                file(order, part, "credit-notes/" + refund + ".pdf"),
                                back(order))));
    }

    private static Optional<SubOrderView> part(OrderView order, String id) {
        return order.parts().stream()
                .filter(one -> PublicId.of(one.id()).equals(id))
                .findFirst();
    }

    private static String file(OrderView order, String part, String name) {
        return address(order) + "/parts/" + part + "/" + name + "?key=" + order.buyerKey();
    }

    private static String back(OrderView order) {
        return address(order) + "?key=" + order.buyerKey();
    }

    private static String address(OrderView order) {
        return "/order/" + PublicId.of(order.id());
    }
}
