package tambon.storefront.producer;

import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;
import tambon.orders.DeliveryWays.Kind;
import tambon.orders.DeliveryWays.Way;
import tambon.storefront.page.Fields;

import java.util.List;

/**
 * The producer's ways of sending as their page shows them.
 *
 * @param usual what holds while there are none
 * @param said what was just done; null if nothing was
 */
public record DeliveryView(
        List<Way> ways, Way usual, Fields fields, @Nullable String said) {

    public DeliveryView {
        ways = List.copyOf(ways);
    }

    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    public static String id(Way way) {
        return PublicId.of(way.id());
    }
}
