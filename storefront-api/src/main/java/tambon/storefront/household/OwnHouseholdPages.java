package tambon.storefront.household;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import org.jspecify.annotations.Nullable;
import tambon.orders.CaptureRejected;
import tambon.orders.CaptureRejected.Fault;
import tambon.orders.Households;
import tambon.orders.Households.Link;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.problem.CaptureRefusals;
import tambon.storefront.producer.OwnShop;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** A producer says which household a member lives in, if the member wishes so, and takes it back. */
@Controller("/my/household")
@Secured(Role.PRODUCER)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
public final class OwnHouseholdPages {

    private static final String PATH = "/my/household";

    private final Households households;

    OwnHouseholdPages(Households households) {
        this.households = households;
    }

    public record Own(List<Link> links, Fields fields) {}

    @Get
    Page show(HttpRequest<?> request) {
        return page(request, Fields.of(Map.of()));
    }

    private Page page(HttpRequest<?> request, Fields fields) {
        return Page.of("household/own", request, new Own(households.links(OwnShop.of(request)), fields));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> link(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        try {
            if (form.text("consent").isEmpty()) {
                throw CaptureRejected.invalid("consent", Fault.MISSING);
            }
            households.link(
                    OwnShop.of(request), form.text("code"), Viewer.of(request).name());
            return HttpResponse.seeOther(URI.create(PATH));
        } catch (CaptureRejected rejected) {
            return CaptureRefusals.again(request, rejected, Fields.of(form.texts()), fields -> page(request, fields));
        }
    }

    @Post(value = "/{id}/revoke", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> revoke(HttpRequest<?> request, String id) {
        households.revoke(
                OwnShop.of(request), OwnShop.id(id), Viewer.of(request).name());
        return HttpResponse.seeOther(URI.create(PATH));
    }
}
