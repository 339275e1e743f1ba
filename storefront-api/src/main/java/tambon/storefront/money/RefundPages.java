package tambon.storefront.money;

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
import tambon.orders.OrderSlice;
import tambon.orders.Presses;
import tambon.orders.Refunds;
import tambon.orders.Refunds.Due;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Page;
import tambon.storefront.page.PressOf;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;

import java.util.Map;

/** Money owed back to buyers: what Stripe sends by itself, and what somebody has to transfer and prove. */
@Controller("/staff/refunds")
@Secured(Role.DEPARTMENT_OFFICER)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
public final class RefundPages {

    private static final int A_PAGE = 50;

    private final Refunds refunds;
    private final Presses presses;

    RefundPages(Refunds refunds, Presses presses) {
        this.refunds = refunds;
        this.presses = presses;
    }

    /** What the page shows. */
    public record Shown(OrderSlice<Due> due, @Nullable String said, Fields fields) {

        /** Whether the card company sends it, so that nobody has to. */
        public static boolean byGateway(Due due) {
            return due.method() == tambon.orders.PaymentMethod.STRIPE && !"failed".equals(due.gatewayState());
        }
    }

    @Get
    Page list(HttpRequest<?> request, @QueryValue @Nullable String cursor, @QueryValue @Nullable String said) {
        return page(request, cursor, MoneyForms.said(said), Fields.of(Map.of()));
    }

    @Post(value = "/{id}/sent", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> sent(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> body) {
        return MoneyForms.answer(
                request,
                body,
                () -> presses.once(PressOf.form(request, body), () -> {
                    refunds.paidBack(
                            MoneyForms.id(id),
                            Form.of(body).text("proof"),
                            Viewer.of(request).name());
                    return "/staff/refunds?said=refunded";
                }),
                fields -> page(request, null, null, fields));
    }

    private Page page(HttpRequest<?> request, @Nullable String cursor, @Nullable String said, Fields fields) {
        return Page.of("money/refunds", request, new Shown(refunds.due(cursor, A_PAGE), said, fields));
    }
}
