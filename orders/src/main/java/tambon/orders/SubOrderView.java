package tambon.orders;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;

import java.time.Instant;
import java.util.List;

/**
 * What one producer sends of an order.
 *
 * @param trackingNumber null until shipped, as is {@code carrier}
 * @param cancelReason null unless cancelled
 */
public record SubOrderView(
        long id,
        long orderId,
        String orderNumber,
        long producerId,
        String producerNameTh,
        String producerNameEn,
        SubOrderState state,
        PaymentMethod method,
        Instant placedAt,
        Money goods,
        Money shipping,
        @Nullable Carrier carrier,
        @Nullable String trackingNumber,
        @Nullable String cancelReason,
        List<Line> lines) {

    public SubOrderView {
        lines = List.copyOf(lines);
    }

    public Money total() {
        return goods.plus(shipping);
    }

    /** One variant sold, with its words and price as they were then. */
    public record Line(
            long variantId,
            long productId,
            String nameTh,
            String nameEn,
            String variantNameTh,
            String variantNameEn,
            int quantity,
            Money unitPrice) {
        public Money sum() {
            return unitPrice.times(quantity);
        }
    }
}
