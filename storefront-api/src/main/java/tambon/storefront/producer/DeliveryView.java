package tambon.storefront.producer;

import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;
import tambon.orders.DeliveryWays.Kind;
import tambon.orders.DeliveryWays.Way;
import tambon.storefront.page.Fields;

import java.util.Arrays;
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

    /** By which goods are sent. */
    public List<Kind> sent() {
        return Arrays.stream(Kind.values()).filter(kind -> !kind.isPickUp()).toList();
    }

    /** By which goods are fetched. */
    public List<Kind> fetched() {
        return Arrays.stream(Kind.values()).filter(Kind::isPickUp).toList();
    }

    /** Whether what was refused just now was a place to fetch goods at. */
    public boolean isOfFetching() {
        return fetched().stream().anyMatch(kind -> fields.is("kind", kind.name()));
    }

    public static String id(Way way) {
        return PublicId.of(way.id());
    }
}
