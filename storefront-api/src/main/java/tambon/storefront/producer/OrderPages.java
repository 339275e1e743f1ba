package tambon.storefront.producer;

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
import tambon.catalog.Batches;
import tambon.catalog.Batches.Batch;
import tambon.infra.place.Place;
import tambon.infra.place.Places;
import tambon.infra.time.FiscalYear;
import tambon.orders.FindOrders;
import tambon.orders.FindOrders.ToSend;
import tambon.orders.OrdersRejected;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Page;
import tambon.storefront.page.PressOf;
import tambon.storefront.page.Role;
import tambon.storefront.producer.OrderViews.Heap;
import tambon.storefront.producer.OrderViews.OwnOrder;
import tambon.storefront.producer.OrderViews.OwnOrders;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** My parts of orders: what must be sent, to whom, and each step of it. */
@Controller("/my/orders")
@Secured(Role.PRODUCER)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrderPages {

    private static final int ORDERS_A_PAGE = 20;

    private final FindOrders find;
    private final OrderSteps steps;
    private final Places places;
    private final Batches batches;
    private final Clock clock;

    OrderPages(FindOrders find, OrderSteps steps, Places places, Batches batches, Clock clock) {
        this.find = find;
        this.steps = steps;
        this.places = places;
        this.batches = batches;
        this.clock = clock;
    }

    @Get
    Page list(HttpRequest<?> request, @QueryValue @Nullable String heap, @QueryValue @Nullable String cursor) {
        var shown = Heap.named(heap);
        var parts = find.ofProducer(OwnShop.of(request), shown.states(), cursor, ORDERS_A_PAGE);
        return Page.of("producer/orders", request, new OwnOrders(shown, parts.items(), parts.next()));
    }

    @Get("/{id}")
    Page show(HttpRequest<?> request, String id, @QueryValue @Nullable String said) {
        return order(request, steps.own(request, id), Fields.of(Map.of()), Forms.known(said));
    }

    /** A packing slip and an address label, to be printed and cut apart. */
    @Get("/{id}/slip")
    Page slip(HttpRequest<?> request, String id) {
        var order = steps.own(request, id);
        var place =
                places.place(order.recipient().tambonCode()).map(Place::title).orElse("");
        return Page.of(
                "producer/slip",
                request,
                new OwnOrder(order, place, List.of(), Fields.of(Map.of()), null, firstOut(order)));
    }

    @Post(value = "/{id}/{step}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> step(HttpRequest<?> request, String id, String step, @Body @Nullable Map<String, Object> body) {
        var order = steps.own(request, id);
        var form = Form.of(body);
        try {
            return Forms.done(
                    OrderViews.address(order.part().id()),
                    steps.take(request, order, step, form, PressOf.form(request, body)));
        } catch (OrdersRejected rejected) {
            var now = steps.own(request, id);
            return Forms.again(request, rejected, Fields.of(form.texts()), fields -> order(request, now, fields, null));
        }
    }

    /** Only what is still to be packed. */
    private Map<Long, List<Batch>> firstOut(ToSend order) {
        return Heap.TODO.states().contains(order.part().state())
                ? batches.firstOut(
                        order.part().lines().stream()
                                .map(line -> line.productId())
                                .distinct()
                                .toList(),
                        LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK))
                : Map.of();
    }

    private Page order(HttpRequest<?> request, ToSend order, Fields fields, @Nullable String said) {
        var place =
                places.place(order.recipient().tambonCode()).map(Place::title).orElse("");
        var id = order.part().id();
        var moves = find.moves(List.of(id)).getOrDefault(id, List.of());
        return Page.of("producer/order", request, new OwnOrder(order, place, moves, fields, said, firstOut(order)));
    }
}
