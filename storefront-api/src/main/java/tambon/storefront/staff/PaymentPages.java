package tambon.storefront.staff;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
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
import tambon.orders.FindOrders;
import tambon.orders.OrdersRejected;
import tambon.orders.PayOrder;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.problem.OrdersRefusals;
import tambon.storefront.problem.Problem;

import java.net.URI;
import java.util.Comparator;

/** Payments that wait for somebody to look whether the money came. The platform's account is the department's to see. */
@Controller("/staff/payments")
@Secured(Role.DEPARTMENT_OFFICER)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PaymentPages {

    private static final int ORDERS_A_PAGE = 50;

    private final FindOrders orders;
    private final PayOrder pay;

    PaymentPages(FindOrders orders, PayOrder pay) {
        this.orders = orders;
        this.pay = pay;
    }

    @Get
    Page list(HttpRequest<?> request, @QueryValue @Nullable String cursor, @QueryValue @Nullable String said) {
        return page(request, cursor, "confirmed".equals(said), null);
    }

    @Post(value = "/{id}/confirm", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> confirm(HttpRequest<?> request, String id) {
        long order =
                PublicId.parse(id).orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "no order " + id));
        try {
            pay.confirm(order, Viewer.of(request).name());
            return HttpResponse.seeOther(URI.create("/staff/payments?said=confirmed"));
        } catch (OrdersRejected rejected) {
            var problem = OrdersRefusals.problem(Language.of(request), rejected.reason());
            if (problem.status() == HttpStatus.NOT_FOUND.getCode()) {
                throw rejected;
            }
            return HttpResponse.status(HttpStatus.valueOf(problem.status())).body(page(request, null, false, problem));
        }
    }

    private Page page(HttpRequest<?> request, @Nullable String cursor, boolean said, @Nullable Problem refused) {
        var slice = orders.awaitingConfirmation(cursor, ORDERS_A_PAGE);
        var slipsFirst = slice.items().stream()
                .sorted(Comparator.comparing(order -> order.slipReference() == null))
                .toList();
        return Page.of("staff/payments", request, new WaitingPayments(slipsFirst, said, refused, slice.next()));
    }
}
