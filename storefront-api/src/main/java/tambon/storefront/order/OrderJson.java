package tambon.storefront.order;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;
import tambon.orders.Carrier;
import tambon.orders.OrderView;
import tambon.orders.PaymentMethod;
import tambon.orders.SubOrderState;
import tambon.orders.SubOrderView;

import java.time.Instant;
import java.util.List;

/**
 * An order as its buyer sees it.
 *
 * @param number for people
 * @param key the secret by which a guest comes back to it, as {@code ?key=}
 * @param payBy until when its stock is held; missing once paid, or for cash on delivery
 * @param slipReference transaction number of the slip the buyer sent
 */
@Serdeable
public record OrderJson(
        String id,
        String number,
        String key,
        PaymentMethod method,
        boolean paid,
        Instant placedAt,
        @Nullable Instant payBy,
        @Nullable String slipReference,
        RecipientJson recipient,
        String note,
        long goodsSatang,
        long shippingSatang,
        long totalSatang,
        List<Part> parts) {

    /** What one producer sends. */
    @Serdeable
    record Part(
            String id,
            String producerId,
            String producerNameTh,
            String producerNameEn,
            SubOrderState state,
            long goodsSatang,
            long shippingSatang,
            DeliveryJson delivery,
            @Nullable Carrier carrier,
            @Nullable String trackingNumber,
            @Nullable String cancelReason,
            List<Line> lines) {}

    /** One variant sold, with its words and price as they were then. */
    @Serdeable
    record Line(
            String variantId,
            String productId,
            String nameTh,
            String nameEn,
            String variantNameTh,
            String variantNameEn,
            int quantity,
            long unitPriceSatang,
            long sumSatang) {}

    public static OrderJson of(OrderView order) {
        return new OrderJson(
                PublicId.of(order.id()),
                order.number(),
                order.buyerKey(),
                order.method(),
                order.paid(),
                order.placedAt(),
                order.payBy(),
                order.slipReference(),
                RecipientJson.of(order.recipient()),
                order.note(),
                order.goods().satang(),
                order.shipping().satang(),
                order.total().satang(),
                order.parts().stream().map(OrderJson::part).toList());
    }

    private static Part part(SubOrderView part) {
        return new Part(
                PublicId.of(part.id()),
                PublicId.of(part.producerId()),
                part.producerNameTh(),
                part.producerNameEn(),
                part.state(),
                part.goods().satang(),
                part.shipping().satang(),
                DeliveryJson.of(part.delivery()),
                part.carrier(),
                part.trackingNumber(),
                part.cancelReason(),
                part.lines().stream().map(OrderJson::line).toList());
    }

    private static Line line(SubOrderView.Line line) {
        return new Line(
                PublicId.of(line.variantId()),
                PublicId.of(line.productId()),
                line.nameTh(),
                line.nameEn(),
                line.variantNameTh(),
                line.variantNameEn(),
                line.quantity(),
                line.unitPrice().satang(),
                line.sum().satang());
    }
}
