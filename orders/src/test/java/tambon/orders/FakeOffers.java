package tambon.orders;

import io.micronaut.context.annotation.Replaces;
import tambon.catalog.Offer;
import tambon.catalog.Offers;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A catalog that offers what a test says. */
@Singleton
@Replaces(Offers.class)
public class FakeOffers implements Offers {

    private final Map<Long, Offer> offers = new ConcurrentHashMap<>();

    public void put(Offer offer) {
        offers.put(offer.variantId(), offer);
    }

    @Override
    public Map<Long, Offer> byVariant(Collection<Long> variantIds) {
        var found = new HashMap<Long, Offer>();
        for (var id : variantIds) {
            var offer = offers.get(id);
            if (offer != null) {
                found.put(id, offer);
            }
        }
        return found;
    }
}
