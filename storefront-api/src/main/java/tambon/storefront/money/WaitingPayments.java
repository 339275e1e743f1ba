package tambon.storefront.money;

import org.jspecify.annotations.Nullable;
import tambon.orders.OrderView;
import tambon.orders.Slips.Slip;
import tambon.storefront.page.Fields;

import java.util.List;
import java.util.Map;

/**
 * Orders whose payment waits for a look: those with a slip first, then by age.
 *
 * @param slips the slip sent last, by the order's id
 * @param said what was just done, of the words {@code payments.said.…}; null if nothing was
 * @param fields what the last decision was refused for
 * @param next cursor of those that follow; null at the end
 */
public record WaitingPayments(
        List<OrderView> orders,
        Map<Long, Slip> slips,
        @Nullable String said,
        Fields fields,
        @Nullable String next) {

    public WaitingPayments {
        orders = List.copyOf(orders);
        slips = Map.copyOf(slips);
    }

    public @Nullable Slip slip(OrderView order) {
        return slips.get(order.id());
    }

    /** Whether the slip waits for a look; one that was found wanting does not. */
    public boolean waits(OrderView order) {
        return order.slipReference() != null;
    }
}
