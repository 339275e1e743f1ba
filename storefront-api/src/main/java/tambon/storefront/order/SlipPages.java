package tambon.storefront.order;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.infra.id.PublicId;
import tambon.orders.OrderView;
import tambon.orders.OrdersRejected;
import tambon.orders.Slips;
import tambon.storefront.page.Form;
import tambon.storefront.page.Language;
import tambon.storefront.problem.Answer;
import tambon.storefront.problem.CatalogRefusals;
import tambon.storefront.problem.OrdersRefusals;
import tambon.storefront.problem.Problem;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** The buyer shows that the transfer was made: by the slip's picture, or by its number. */
@Hidden
@Controller("/order/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
final class SlipPages {

    private final OwnOrders own;
    private final Slips slips;
    private final Shown shown;

    SlipPages(OwnOrders own, Slips slips, Shown shown) {
        this.own = own;
        this.slips = slips;
        this.shown = shown;
    }

    @Post("/slip")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> number(HttpRequest<?> request, @PathVariable String id, @Nullable @Body Map<String, Object> body) {
        var reference = Form.of(body).text("reference");
        return sent(request, id, reference, order -> slips.send(order.id(), reference));
    }

    @Post("/slip/picture")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> picture(
            HttpRequest<?> request,
            @PathVariable String id,
            @Part("slip") CompletedFileUpload slip,
            @Part("reference") @Nullable String reference) {
        var typed = reference == null ? "" : reference.strip();
        return sent(request, id, typed, order -> {
            try (var picture = slip.getInputStream()) {
                slips.send(order.id(), picture, typed);
            }
        });
    }

    /** The buyer's own slip, as it was taken in. */
    @Get("/slip.jpg")
    @Produces(MediaType.IMAGE_JPEG)
    HttpResponse<?> show(HttpRequest<?> request, @PathVariable String id) {
        return own.find(request, id)
                .flatMap(order -> slips.picture(order.id()))
                .<HttpResponse<?>>map(SlipPages::jpeg)
                .orElseGet(() -> Answer.notFound(request));
    }

    private static HttpResponse<?> jpeg(byte[] picture) {
        return HttpResponse.ok(picture)
                .contentType(MediaType.IMAGE_JPEG_TYPE)
                .header("Cache-Control", "private, no-store");
    }

    private interface Sending {
        void to(OrderView order) throws IOException;
    }

    private HttpResponse<?> sent(HttpRequest<?> request, String id, String typed, Sending sending) {
        var order = own.find(request, id);
        if (order.isEmpty()) {
            return Answer.notFound(request);
        }
        var language = Language.of(request);
        try {
            sending.to(order.get());
        } catch (OrdersRejected rejected) {
            return again(request, order.get(), typed, OrdersRefusals.problem(language, rejected.reason()));
        } catch (CatalogRejected notAPicture) {
            return again(request, order.get(), typed, CatalogRefusals.problem(language, notAPicture.reason()));
        } catch (IOException broken) { // the sender went away
            return HttpResponse.badRequest();
        }
        return HttpResponse.seeOther(URI.create("/order/"
                + PublicId.of(order.get().id()) + "?key=" + order.get().buyerKey()));
    }

    private HttpResponse<?> again(HttpRequest<?> request, OrderView order, String typed, Problem problem) {
        return HttpResponse.status(HttpStatus.valueOf(problem.status()))
                .body(shown.page(request, order, typed, problem));
    }
}
