package tambon.storefront.staff;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;
import tambon.orders.OrdersRejected;
import tambon.orders.Promotions;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.problem.OrdersRefusals;
import tambon.storefront.producer.PromotionForm;
import tambon.storefront.producer.PromotionView;

import java.net.URI;
import java.time.Clock;
import java.util.Map;

/** What the platform takes off everybody's prices, at its own cost. */
@Controller("/staff/coupons")
@Secured(Role.DEPARTMENT_OFFICER)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CouponPages {

    private static final String ADDRESS = "/staff/coupons";

    private final Promotions promotions;
    private final Clock clock;

    CouponPages(Promotions promotions, Clock clock) {
        this.promotions = promotions;
        this.clock = clock;
    }

    @Get
    Page show(HttpRequest<?> request, @QueryValue @Nullable String said) {
        return page(request, Fields.of(Map.of()), "saved".equals(said) ? said : null);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> make(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        try {
            promotions.make(
                    Promotions.PLATFORM,
                    PromotionForm.terms(form, clock.instant()),
                    Viewer.of(request).name());
            return HttpResponse.seeOther(URI.create(ADDRESS + "?said=saved"));
        } catch (OrdersRejected rejected) {
            var problem = OrdersRefusals.problem(Language.of(request), rejected.reason());
            return HttpResponse.status(HttpStatus.valueOf(problem.status()))
                    .body(page(request, Fields.of(form.texts()).refused(problem), null));
        }
    }

    @Post("/{id}/stopped")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> stop(HttpRequest<?> request, String id) {
        promotions.stop(
                Promotions.PLATFORM,
                PublicId.parse(id)
                        .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "no promotion " + id)),
                Viewer.of(request).name());
        return HttpResponse.seeOther(URI.create(ADDRESS + "?said=saved"));
    }

    private Page page(HttpRequest<?> request, Fields fields, @Nullable String said) {
        return Page.of(
                "staff/coupons",
                request,
                new PromotionView(promotions.of(Promotions.PLATFORM), true, ADDRESS, clock.instant(), fields, said));
    }
}
