package tambon.storefront.producer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import tambon.orders.Slips;
import tambon.storefront.page.Role;
import tambon.storefront.problem.Answer;

import java.util.Optional;

/** The buyer's slip, for a producer that may confirm the payment because nobody else has a part in the order. */
@Controller("/my/orders/{id}/slip.jpg")
@Secured(Role.PRODUCER)
@Produces(MediaType.IMAGE_JPEG)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SlipPictures {

    private final OrderSteps steps;
    private final Slips slips;

    SlipPictures(OrderSteps steps, Slips slips) {
        this.steps = steps;
        this.slips = slips;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String id) {
        var order = steps.own(request, id);
        var picture = order.alone() ? slips.picture(order.part().orderId()) : Optional.<byte[]>empty();
        return picture.<HttpResponse<?>>map(bytes -> HttpResponse.ok(bytes)
                        .contentType(MediaType.IMAGE_JPEG_TYPE)
                        .header("Cache-Control", "private, no-store"))
                .orElseGet(() -> Answer.notFound(request));
    }
}
