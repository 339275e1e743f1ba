package tambon.storefront.staff;

import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;
import tambon.orders.OrderView;
import tambon.storefront.problem.Problem;

import java.util.List;

/**
 * Orders whose payment waits for a look: those with a slip first, then by age.
 *
 * @param said whether one was just confirmed
 * @param refused why the last confirmation was refused; null if it was not
 * @param next cursor of those that follow; null at the end
 */
public record WaitingPayments(
        List<OrderView> orders,
        boolean said,
        @Nullable Problem refused,
        @Nullable String next) {

    public WaitingPayments {
        orders = List.copyOf(orders);
    }

    public static String id(OrderView order) {
        return PublicId.of(order.id());
    }
}
