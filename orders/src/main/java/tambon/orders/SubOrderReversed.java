package tambon.orders;

import io.micronaut.serde.annotation.Serdeable;
import tambon.infra.event.EventType;

import java.time.Instant;
import java.util.List;

/**
 * A sale, or some of it, was taken back: cancelled after it was paid, or refunded.
 *
 * @param reversalId names this cause, so that it counts once
 * @param reversedAt in whose period it counts
 * @param lines what is taken back of each line, as positive amounts
 */
@Serdeable
public record SubOrderReversed(
        long reversalId,
        long subOrderId,
        long orderId,
        long producerId,
        String areaCode,
        String channel,
        Instant reversedAt,
        List<Line> lines) {

    public static final EventType<SubOrderReversed> TYPE =
            new EventType<>("orders.sub-order-reversed.v1", SubOrderReversed.class);

    public SubOrderReversed {
        lines = List.copyOf(lines);
    }

    /**
     * Some or all of a line.
     *
     * @param closed whether nothing of the line is left sold
     */
    @Serdeable
    public record Line(
            long lineId,
            long productId,
            long variantId,
            String productType,
            int quantity,
            long grossSatang,
            long discountSatang,
            long netSatang,
            boolean closed) {}
}
