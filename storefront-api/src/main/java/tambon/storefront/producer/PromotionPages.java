package tambon.storefront.producer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import org.jspecify.annotations.Nullable;
import tambon.orders.OrdersRejected;
import tambon.orders.Promotions;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;

import java.net.URI;
import java.time.Clock;
import java.util.Map;

/** What I take off my prices, at my own cost. */
@Controller("/my/promotions")
@Secured(Role.PRODUCER)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PromotionPages {

    private static final String ADDRESS = "/my/promotions";

    private final Promotions promotions;
    private final Clock clock;

    PromotionPages(Promotions promotions, Clock clock) {
        this.promotions = promotions;
        this.clock = clock;
    }

    @Get
    Page show(HttpRequest<?> request, @QueryValue @Nullable String said) {
        return page(request, Fields.of(Map.of()), Forms.known(said));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> make(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        try {
            promotions.make(
                    OwnShop.of(request),
                    PromotionForm.terms(form, clock.instant()),
                    Viewer.of(request).name());
            return HttpResponse.seeOther(URI.create(ADDRESS + "?said=saved"));
        } catch (OrdersRejected rejected) {
            return Forms.again(request, rejected, Fields.of(form.texts()), fields -> page(request, fields, null));
        }
    }

    @Post("/{id}/stopped")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> stop(HttpRequest<?> request, String id) {
        promotions.stop(OwnShop.of(request), OwnShop.id(id), Viewer.of(request).name());
        return HttpResponse.seeOther(URI.create(ADDRESS + "?said=saved"));
    }

    private Page page(HttpRequest<?> request, Fields fields, @Nullable String said) {
        return Page.of(
                "producer/promotions",
                request,
                new PromotionView(promotions.of(OwnShop.of(request)), false, ADDRESS, clock.instant(), fields, said));
    }
}
