package tambon.storefront.order;

import org.jspecify.annotations.Nullable;
import tambon.infra.place.Place;
import tambon.orders.OrderView;
import tambon.orders.PayOrder.BankAccount;
import tambon.orders.Slips.Slip;
import tambon.orders.SubOrderState;
import tambon.storefront.problem.Problem;

/**
 * An order as its page shows it.
 *
 * @param place of the recipient
 * @param qr to pay by; null where there is nothing to pay by QR code, any more
 * @param account to transfer to; null where nothing is to be paid by transfer, any more
 * @param slip sent last; null before the first
 * @param slipTyped what was typed as the slip's number and refused; empty otherwise
 */
public record OrderPage(
        OrderView order,
        @Nullable Place place,
        @Nullable QrCode qr,
        @Nullable BankAccount account,
        @Nullable Slip slip,
        String slipTyped,
        @Nullable Problem refused) {

    public boolean isOver() {
        return order.parts().stream()
                .allMatch(part -> part.state() == SubOrderState.CANCELLED || part.state() == SubOrderState.EXPIRED);
    }

    public boolean isExpired() {
        return order.parts().stream().allMatch(part -> part.state() == SubOrderState.EXPIRED);
    }
}
