package tambon.storefront.producer;

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
import tambon.infra.money.Money;
import tambon.orders.FindOrders.ToSend;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.Invalid;
import tambon.orders.Presses;
import tambon.orders.Refunds;
import tambon.orders.Refunds.Given;
import tambon.orders.Refunds.Pieces;
import tambon.orders.Refunds.Wish;
import tambon.orders.SubOrderView;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Page;
import tambon.storefront.page.PressOf;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Giving some of a sale back: so many pieces, so much of the shipping. */
@Controller("/my/orders/{id}/refund")
@Secured(Role.PRODUCER)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
public final class RefundPages {

    private final OrderSteps steps;
    private final Refunds refunds;
    private final Presses presses;

    RefundPages(OrderSteps steps, Refunds refunds, Presses presses) {
        this.steps = steps;
        this.refunds = refunds;
        this.presses = presses;
    }

    /** @param given what was given back before */
    public record GivingBack(SubOrderView part, List<Given> given, Fields fields) {

        public String address() {
            return OrderViews.address(part.id());
        }
    }

    @Get
    Page show(HttpRequest<?> request, String id) {
        return page(request, steps.own(request, id), Fields.of(Map.of()));
    }

    @Post(value = "/give", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> give(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> body) {
        var order = steps.own(request, id);
        var form = Form.of(body);
        try {
            var given = presses.once(PressOf.form(request, body), () -> {
                refunds.give(wish(request, order, form), Viewer.of(request).name());
                return "refunded";
            });
            return Forms.done(OrderViews.address(order.part().id()), given);
        } catch (OrdersRejected rejected) {
            return Forms.again(request, rejected, Fields.of(form.texts()), fields -> page(request, order, fields));
        }
    }

    private static Wish wish(HttpRequest<?> request, ToSend order, Form form) {
        var pieces = new ArrayList<Pieces>();
        for (var line : order.part().lines()) {
            int quantity = count(form.text("pieces-" + line.variantId()));
            if (quantity > 0) {
                pieces.add(new Pieces(line.variantId(), quantity));
            }
        }
        return new Wish(
                OwnShop.of(request),
                order.part().id(),
                pieces,
                baht(form.text("shipping")),
                form.has("restock"),
                form.text("reason"));
    }

    private static int count(String typed) {
        if (typed.isEmpty()) {
            return 0;
        }
        if (!typed.matches("[0-9]{1,3}")) {
            throw new OrdersRejected(new Invalid("pieces"));
        }
        return Integer.parseInt(typed);
    }

    private static Money baht(String typed) {
        if (typed.isEmpty()) {
            return Money.ZERO;
        }
        if (!typed.matches("[0-9]{1,7}([.][0-9]{1,2})?")) {
            throw new OrdersRejected(new Invalid("shipping"));
        }
        return Money.satang(new BigDecimal(typed).movePointRight(2).longValueExact());
    }

    private Page page(HttpRequest<?> request, ToSend order, Fields fields) {
        var given = refunds.ofOrder(order.part().orderId()).stream()
                .filter(one -> one.subOrderId() == order.part().id())
                .toList();
        return Page.of("producer/refund", request, new GivingBack(order.part(), given, fields));
    }
}
