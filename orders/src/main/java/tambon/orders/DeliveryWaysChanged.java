package tambon.orders;

import io.micronaut.serde.annotation.Serdeable;
import tambon.infra.event.EventType;

import java.util.List;

/**
 * A producer sends in other ways than before. Told of those who ever said anything about it: goods of all others go by
 * {@link DeliveryWays#usual the usual way}, the post.
 *
 * @param version rises with each change of the producer's ways; of two events the larger is true
 * @param kinds of {@link DeliveryWays.Kind}, each once, at least one; a fair only as long as it lasts
 */
@Serdeable
public record DeliveryWaysChanged(long producerId, long version, List<DeliveryWays.Kind> kinds) {

    public static final EventType<DeliveryWaysChanged> TYPE =
            new EventType<>("orders.delivery-ways-changed.v1", DeliveryWaysChanged.class);

    public DeliveryWaysChanged {
        kinds = List.copyOf(kinds);
    }
}
