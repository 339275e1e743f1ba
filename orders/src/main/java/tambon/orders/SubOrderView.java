package tambon.orders;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;
import tambon.orders.DeliveryWays.Kind;
import tambon.orders.DeliveryWays.Spot;

import java.time.Instant;
import java.util.List;

/**
 * What one producer sends of an order.
 *
 * @param goods what the buyer pays for them, as {@code shipping}
 * @param discount what was taken off the goods' price before, as {@code shippingDiscount} off the shipping's
 * @param vat inside goods and shipping; nothing where the producer is not registered for it
 * @param delivery how the buyer chose to get it
 * @param dueAt when something happens by itself if nobody acts: see {@link SubOrderState}; null where nothing does
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
        Money discount,
        Money shippingDiscount,
        Money vat,
        Delivery delivery,
        @Nullable Instant dueAt,
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

    /**
     * How goods come to the buyer, as it was chosen when they were ordered.
     *
     * @param spot where to fetch them; {@link Spot#NONE} for what is sent
     */
    public record Delivery(Kind kind, Spot spot) {}

    /**
     * One variant sold, with its words and price as they were then.
     *
     * @param discount off the whole line
     */
    public record Line(
            long variantId,
            long productId,
            String nameTh,
            String nameEn,
            String variantNameTh,
            String variantNameEn,
            int quantity,
            Money unitPrice,
            Money discount) {
        public Money sum() {
            return unitPrice.times(quantity);
        }
    }
}
