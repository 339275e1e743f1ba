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
import tambon.orders.Disputes;
import tambon.orders.OrdersRejected;
import tambon.orders.Presses;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.PressOf;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.problem.OrdersRefusals;

import java.net.URI;
import java.util.Map;

/** Where buyer and producer disagree, the department hears both and decides once. */
@Controller("/staff/disputes")
@Secured(Role.DEPARTMENT_OFFICER)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DisputePages {

    private static final int A_PAGE = 20;

    private final Disputes disputes;
    private final Presses presses;

    DisputePages(Disputes disputes, Presses presses) {
        this.disputes = disputes;
        this.presses = presses;
    }

    @Get
    Page list(HttpRequest<?> request, @QueryValue @Nullable String cursor, @QueryValue @Nullable String said) {
        return page(request, cursor, "settled".equals(said), null, Fields.of(Map.of()));
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> settle(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> body) {
        long part =
                PublicId.parse(id).orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "no part " + id));
        var form = Form.of(body);
        try {
            var decided = presses.once(PressOf.form(request, body), () -> {
                disputes.settle(
                        part,
                        form.text("for").equals("buyer"),
                        form.text("reason"),
                        Viewer.of(request).name());
                return "/staff/disputes?said=settled";
            });
            return HttpResponse.seeOther(URI.create(decided));
        } catch (OrdersRejected rejected) {
            var problem = OrdersRefusals.problem(Language.of(request), rejected.reason());
            if (problem.status() == HttpStatus.NOT_FOUND.getCode()) {
                throw rejected;
            }
            return HttpResponse.status(HttpStatus.valueOf(problem.status()))
                    .body(page(request, null, false, id, Fields.of(form.texts()).refused(problem)));
        }
    }

    private Page page(
            HttpRequest<?> request, @Nullable String cursor, boolean said, @Nullable String wrong, Fields fields) {
        var slice = disputes.open(cursor, A_PAGE);
        return Page.of("staff/disputes", request, new DisputeDesk(slice.items(), said, wrong, fields, slice.next()));
    }
}
