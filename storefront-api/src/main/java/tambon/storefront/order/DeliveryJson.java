package tambon.storefront.order;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import tambon.orders.DeliveryWays;
import tambon.orders.SubOrderView;

import java.time.LocalDate;

/**
 * How goods come to the buyer, as it was chosen when they were ordered.
 *
 * @param place where to fetch them; empty for what is sent, as {@code hours}
 * @param hours when somebody is there
 * @param lastDay of the fair they are fetched at
 */
@Serdeable
public record DeliveryJson(
        DeliveryWays.Kind kind,
        String place,
        String hours,
        @Nullable LocalDate lastDay) {

    public static DeliveryJson of(SubOrderView.Delivery delivery) {
        var spot = delivery.spot();
        return new DeliveryJson(delivery.kind(), spot.place(), spot.hours(), spot.lastDay());
    }
}
