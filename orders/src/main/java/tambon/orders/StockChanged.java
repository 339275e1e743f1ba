package tambon.orders;

import io.micronaut.serde.annotation.Serdeable;
import tambon.infra.event.EventType;

/**
 * A product can be had again, or no more. Told only at that turn, and when it is first stocked; goods made
 * to order have no stock and are never told of.
 *
 * @param version rises with each turn of the product; of two events the larger is true
 */
@Serdeable
public record StockChanged(long productId, boolean available, long version) {

    public static final EventType<StockChanged> TYPE = new EventType<>("orders.stock-changed.v1", StockChanged.class);
}
