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
import tambon.storefront.page.Frame;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.problem.Answer;
import tambon.storefront.producer.OwnShop;

import java.util.Optional;

/** The seller's paper for its part of an order. */
@Controller("/my/orders/{id}")
@Secured(Role.PRODUCER)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OwnReceiptPages {

    private final ReceiptDesk desk;

    OwnReceiptPages(ReceiptDesk desk) {
        this.desk = desk;
    }

    @Get("/receipt")
    @Produces(MediaType.TEXT_HTML)
    Page page(HttpRequest<?> request, String id) {
        return Page.of("receipt/page", request, paper(request, id));
    }

    @Get("/receipt.pdf")
    @Produces(MediaType.APPLICATION_PDF)
    HttpResponse<?> pdf(HttpRequest<?> request, String id) {
        return desk.pdf(Frame.of(request), paper(request, id));
    }

    @Get("/credit-notes/{refund}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> note(HttpRequest<?> request, String id, String refund) {
        return paper(request, id, refund)
                .<HttpResponse<?>>map(note -> HttpResponse.ok(Page.of("receipt/note", request, note)))
                .orElseGet(() -> Answer.notFound(request));
    }

    @Get("/credit-notes/{refund}.pdf")
    @Produces(MediaType.APPLICATION_PDF)
    HttpResponse<?> notePdf(HttpRequest<?> request, String id, String refund) {
        return paper(request, id, refund)
                .<HttpResponse<?>>map(note -> desk.pdf(Frame.of(request), note))
                .orElseGet(() -> Answer.notFound(request));
    }

    private Optional<NotePaper> paper(HttpRequest<?> request, String id, String refund) {
        var order = "/my/orders/" + id;
        return desk.note(
                OwnShop.of(request), OwnShop.id(id), refund, order + "/credit-notes/" + refund + ".pdf", order);
    }

    private Paper paper(HttpRequest<?> request, String id) {
        var order = "/my/orders/" + id;
        return desk.paper(OwnShop.of(request), OwnShop.id(id), order + "/receipt.pdf", order);
    }
}
