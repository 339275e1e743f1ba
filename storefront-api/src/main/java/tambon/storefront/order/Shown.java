package tambon.storefront.order;

import io.micronaut.http.HttpRequest;
import org.jspecify.annotations.Nullable;
import tambon.infra.place.Places;
import tambon.orders.CardPayments;
import tambon.orders.FindOrders;
import tambon.orders.OrderView;
import tambon.orders.PayOrder;
import tambon.orders.PaymentMethod;
import tambon.orders.Refunds;
import tambon.orders.Slips;
import tambon.orders.SubOrderState;
import tambon.orders.SubOrderView;
import tambon.storefront.order.OrderPage.StepRefused;
import tambon.storefront.page.Page;
import tambon.storefront.problem.Problem;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The page of one order, with what is needed to pay it. */
@Singleton
final class Shown {

    private final PayOrder pay;
    private final Slips slips;
    private final Places places;
    private final FindOrders orders;
    private final Refunds refunds;
    private final boolean instantQr;

    Shown(PayOrder pay, Slips slips, Places places, FindOrders orders, Refunds refunds, Optional<CardPayments> cards) {
        this.refunds = refunds;
        this.instantQr = cards.isPresent();
        this.orders = orders;
        this.pay = pay;
        this.slips = slips;
        this.places = places;
    }

    /** @param refused what was wrong with the slip just sent; null if nothing was */
    Page page(HttpRequest<?> request, OrderView order, String slipTyped, @Nullable Problem refused) {
        return page(request, order, slipTyped, refused, null);
    }

    /** After a step that the buyer could not take. */
    Page page(HttpRequest<?> request, OrderView order, StepRefused step) {
        return page(request, order, "", null, step);
    }

    private Page page(
            HttpRequest<?> request,
            OrderView order,
            String slipTyped,
            @Nullable Problem refused,
            @Nullable StepRefused step) {
        var said = request.getParameters().get("said");
        return Page.of(
                "order/order",
                request,
                new OrderPage(
                        order,
                        places.place(order.recipient().tambonCode()).orElse(null),
                        isToBePaidByQr(order) ? QrCode.of(pay.promptPay(order.id())) : null,
                        isToBePaid(order, PaymentMethod.TRANSFER) ? pay.transferTo(order.id()) : null,
                        byTransfer(order) ? slips.latest(List.of(order.id())).get(order.id()) : null,
                        orders.moves(
                                order.parts().stream().map(SubOrderView::id).toList()),
                        refunds.ofOrder(order.id()),
                        instantQr,
                        said != null && OrderStepPages.SAID.contains(said) ? said : null,
                        slipTyped,
                        refused,
                        step));
    }

    static boolean isToBePaidByQr(OrderView order) {
        return isToBePaid(order, PaymentMethod.PROMPTPAY);
    }

    private static boolean byTransfer(OrderView order) {
        return order.method() == PaymentMethod.PROMPTPAY || order.method() == PaymentMethod.TRANSFER;
    }

    private static boolean isToBePaid(OrderView order, PaymentMethod method) {
        return order.method() == method
                && !order.paid()
                && order.parts().stream().anyMatch(part -> part.state() == SubOrderState.AWAITING_PAYMENT);
    }
}
