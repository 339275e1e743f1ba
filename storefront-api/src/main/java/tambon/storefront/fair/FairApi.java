package tambon.storefront.fair;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import tambon.orders.CaptureRejected;
import tambon.orders.Fairs;
import tambon.storefront.fair.FairJson.BoothJson;
import tambon.storefront.fair.FairJson.ReceiptJson;
import tambon.storefront.fair.FairJson.Sent;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.producer.OwnShop;

import java.util.List;
import java.util.stream.Stream;

/** What a phone at a booth sends when it has a signal. */
@Controller("/api/v1/producer/fairs")
@Secured(Role.PRODUCER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "producer")
final class FairApi {

    private final Fairs fairs;

    FairApi(Fairs fairs) {
        this.fairs = fairs;
    }

    @Operation(summary = "A booth of mine: what it took along, sold and brought back")
    @Get("/{id}")
    BoothJson show(HttpRequest<?> request, String id) {
        return BoothJson.of(fairs.booth(OwnShop.of(request), OwnShop.id(id)));
    }

    @Operation(
            summary = "Keep what a phone sold, each press once however often it is sent; one answer for each, in order")
    @Post("/{id}/presses")
    List<ReceiptJson> keep(HttpRequest<?> request, String id, @Body Sent sent) {
        long producer = OwnShop.of(request);
        long booth = OwnShop.id(id);
        var who = Viewer.of(request).name();
        var presses = sent.presses().stream().map(FairJson.PressJson::press).toList();
        var kept = fairs.receive(producer, booth, sent.phone(), presses, who).stream()
                .map(ReceiptJson::of);
        var counted = sent.counts().stream()
                .map(count -> new ReceiptJson(count.id(), counted(producer, booth, count.count(sent.phone()), who)));
        return Stream.concat(kept, counted).toList();
    }

    /** One that can never be kept must not hold up the sales behind it. */
    private Fairs.Answer counted(long producer, long booth, Fairs.Count count, String who) {
        try {
            fairs.countCash(producer, booth, count, who);
            return Fairs.Answer.KEPT;
        } catch (CaptureRejected rejected) {
            if (rejected.reason() instanceof CaptureRejected.Invalid) {
                return Fairs.Answer.REFUSED;
            }
            throw rejected;
        }
    }
}
