package tambon.storefront.money;

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
import tambon.orders.FindOrders;
import tambon.orders.OrderView;
import tambon.orders.PayOrder;
import tambon.orders.Presses;
import tambon.orders.Slips;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Page;
import tambon.storefront.page.PressOf;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.problem.Answer;

import java.util.Comparator;
import java.util.Map;

/** Payments that wait for somebody to look whether the money came. The platform's account is the department's to see. */
@Controller("/staff/payments")
@Secured(Role.DEPARTMENT_OFFICER)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PaymentPages {

    private static final int ORDERS_A_PAGE = 30;

    private final FindOrders orders;
    private final PayOrder pay;
    private final Slips slips;
    private final Presses presses;

    PaymentPages(FindOrders orders, PayOrder pay, Slips slips, Presses presses) {
        this.orders = orders;
        this.pay = pay;
        this.slips = slips;
        this.presses = presses;
    }

    @Get
    Page list(HttpRequest<?> request, @QueryValue @Nullable String cursor, @QueryValue @Nullable String said) {
        return page(request, cursor, MoneyForms.said(said), Fields.of(Map.of()));
    }

    @Post("/{id}/confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> confirm(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> body) {
        return answer(
                request,
                body,
                () -> presses.once(PressOf.form(request, body), () -> {
                    pay.confirm(MoneyForms.id(id), Viewer.of(request).name());
                    return "/staff/payments?said=confirmed";
                }));
    }

    @Post("/{id}/refuse")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> refuse(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> body) {
        return answer(
                request,
                body,
                () -> presses.once(PressOf.form(request, body), () -> {
                    slips.refuse(
                            MoneyForms.id(id),
                            Form.of(body).text("reason"),
                            Viewer.of(request).name());
                    return "/staff/payments?said=slip-refused";
                }));
    }

    @Get("/{id}/slip.jpg")
    @Produces(MediaType.IMAGE_JPEG)
    HttpResponse<?> slip(HttpRequest<?> request, String id) {
        return slips.picture(MoneyForms.id(id))
                .<HttpResponse<?>>map(picture -> HttpResponse.ok(picture)
                        .contentType(MediaType.IMAGE_JPEG_TYPE)
                        .header("Cache-Control", "private, no-store"))
                .orElseGet(() -> Answer.notFound(request));
    }

    private HttpResponse<?> answer(
            HttpRequest<?> request, @Nullable Map<String, Object> body, java.util.function.Supplier<String> work) {
        return MoneyForms.answer(request, body, work, fields -> page(request, null, null, fields));
    }

    private Page page(HttpRequest<?> request, @Nullable String cursor, @Nullable String said, Fields fields) {
        var slice = orders.awaitingConfirmation(cursor, ORDERS_A_PAGE);
        var slipsFirst = slice.items().stream()
                .sorted(Comparator.comparing(order -> order.slipReference() == null))
                .toList();
        var sent = slips.latest(slipsFirst.stream().map(OrderView::id).toList());
        return Page.of("money/payments", request, new WaitingPayments(slipsFirst, sent, said, fields, slice.next()));
    }
}
