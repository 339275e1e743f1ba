package tambon.storefront.producer;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;
import tambon.infra.place.Place;
import tambon.infra.place.Places;
import tambon.orders.Carrier;
import tambon.orders.FindOrders.ToSend;
import tambon.orders.PaymentMethod;
import tambon.orders.SubOrderState;
import tambon.orders.SubOrderView;
import tambon.storefront.order.DeliveryJson;

import java.time.Instant;
import java.util.List;

/** A producer's parts of orders as programs read them. */
final class OwnOrderJson {

    private OwnOrderJson() {}

    @Serdeable
    record PartJson(
            String id,
            String orderNumber,
            SubOrderState state,
            PaymentMethod payment,
            Instant placedAt,
            long goodsSatang,
            long shippingSatang,
            long totalSatang,
            DeliveryJson delivery,
            @Nullable Carrier carrier,
            @Nullable String trackingNumber,
            @Nullable String cancelReason,
            List<LineJson> lines) {

        static PartJson of(SubOrderView part) {
            return new PartJson(
                    PublicId.of(part.id()),
                    part.orderNumber(),
                    part.state(),
                    part.method(),
                    part.placedAt(),
                    part.goods().satang(),
                    part.shipping().satang(),
                    part.total().satang(),
                    DeliveryJson.of(part.delivery()),
                    part.carrier(),
                    part.trackingNumber(),
                    part.cancelReason(),
                    part.lines().stream().map(LineJson::of).toList());
        }
    }

    @Serdeable
    record LineJson(
            String product,
            String variant,
            String nameTh,
            String nameEn,
            String variantNameTh,
            String variantNameEn,
            int quantity,
            long unitPriceSatang) {

        static LineJson of(SubOrderView.Line line) {
            return new LineJson(
                    PublicId.of(line.productId()),
                    PublicId.of(line.variantId()),
                    line.nameTh(),
                    line.nameEn(),
                    line.variantNameTh(),
                    line.variantNameEn(),
                    line.quantity(),
                    line.unitPrice().satang());
        }
    }

    /**
     * @param place tambon, district and province in words
     * @param alone whether nobody else has a part in the order
     */
    @Serdeable
    record ToSendJson(
            PartJson part,
            String name,
            String phone,
            String street,
            String tambonCode,
            String place,
            String postcode,
            String note,
            @Nullable String slipReference,
            boolean alone) {

        static ToSendJson of(ToSend order, Places places) {
            var to = order.recipient();
            return new ToSendJson(
                    PartJson.of(order.part()),
                    to.name(),
                    to.phone(),
                    to.street(),
                    to.tambonCode(),
                    places.place(to.tambonCode()).map(Place::title).orElse(""),
                    to.postcode(),
                    order.note(),
                    order.slipReference(),
                    order.alone());
        }
    }
}
