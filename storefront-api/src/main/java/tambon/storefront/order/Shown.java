package tambon.storefront.order;

import io.micronaut.http.HttpRequest;
import org.jspecify.annotations.Nullable;
import tambon.infra.place.Places;
import tambon.orders.OrderView;
import tambon.orders.PayOrder;
import tambon.orders.PaymentMethod;
import tambon.orders.Slips;
import tambon.orders.SubOrderState;
import tambon.storefront.page.Page;
import tambon.storefront.problem.Problem;

import jakarta.inject.Singleton;
import java.util.List;

/** The page of one order, with what is needed to pay it. */
@Singleton
final class Shown {

    private final PayOrder pay;
    private final Slips slips;
    private final Places places;

    Shown(PayOrder pay, Slips slips, Places places) {
        this.pay = pay;
        this.slips = slips;
        this.places = places;
    }

    /** @param refused what was wrong with the slip just sent; null if nothing was */
    Page page(HttpRequest<?> request, OrderView order, String slipTyped, @Nullable Problem refused) {
        return Page.of(
                "order/order",
                request,
                new OrderPage(
                        order,
                        places.place(order.recipient().tambonCode()).orElse(null),
                        isToBePaidByQr(order) ? QrCode.of(pay.promptPay(order.id())) : null,
                        isToBePaid(order, PaymentMethod.TRANSFER) ? pay.transferTo(order.id()) : null,
                        byTransfer(order) ? slips.latest(List.of(order.id())).get(order.id()) : null,
                        slipTyped,
                        refused));
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
