package tambon.storefront.trader;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import org.jspecify.annotations.Nullable;
import tambon.orders.Traders.Party;
import tambon.orders.Traders.Side;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.producer.OwnShop;

import java.util.Map;

/** Traders' orders as the producer sees them: quote, send, invoice. */
@Controller("/my/trader")
@Secured(Role.PRODUCER)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProducerSidePages {

    private final OrderDesk desk;

    ProducerSidePages(OrderDesk desk) {
        this.desk = desk;
    }

    private static Party party(HttpRequest<?> request) {
        return new Party(Side.PRODUCER, OwnShop.of(request), Viewer.of(request).name());
    }

    @Get
    Page list(HttpRequest<?> request, @QueryValue @Nullable String cursor) {
        return desk.list(request, party(request), cursor);
    }

    @Get("/orders/{id}")
    Page show(HttpRequest<?> request, String id) {
        return desk.show(request, party(request), OwnShop.id(id), Fields.of(Map.of()));
    }

    @Post(value = "/orders/{id}/move", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> move(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> body) {
        return desk.move(request, party(request), id, Form.of(body));
    }
}
