package tambon.orders;

import io.micronaut.serde.annotation.Serdeable;
import tambon.infra.event.EventType;

import java.time.Instant;
import java.util.List;

/**
 * The money for one producer's part of an order was seen: a sale. For cash on delivery that is the moment it was
 * handed over, since a parcel that nobody accepts is no income.
 *
 * @param areaCode where the producer is, as it was when the order was placed
 * @param channel by which it was sold, {@code OWN_SHOP} for this platform
 */
@Serdeable
public record SubOrderPaid(
        long subOrderId,
        long orderId,
        long producerId,
        String areaCode,
        String channel,
        Instant paidAt,
        List<Line> lines) {

    public static final EventType<SubOrderPaid> TYPE = new EventType<>("orders.sub-order-paid.v1", SubOrderPaid.class);

    /** What this platform's own sales are counted under. */
    public static final String OWN_SHOP = "OWN_SHOP";

    public SubOrderPaid {
        lines = List.copyOf(lines);
    }

    /** Goods only; what the parcel cost to send is nobody's income. */
    @Serdeable
    public record Line(
            long lineId,
            long productId,
            long variantId,
            String productType,
            int quantity,
            long grossSatang,
            long discountSatang,
            long netSatang) {}
}
