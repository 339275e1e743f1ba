package tambon.storefront.browsing;

import org.jspecify.annotations.Nullable;
import tambon.catalog.Batches.Batch;
import tambon.catalog.Licences.Licence;
import tambon.catalog.ListingCard;
import tambon.catalog.ListingState;
import tambon.infra.place.Place;

import java.time.LocalDate;
import java.util.List;

/**
 * What a label's code tells.
 *
 * @param batch null for goods that are not made in batches
 * @param licences those that hold and those that ended
 */
public record OriginPage(
        ListingCard card,
        @Nullable Batch batch,
        List<Licence> licences,
        @Nullable Place place,
        String makerAddress,
        LocalDate today) {

    public OriginPage {
        licences = List.copyOf(licences);
    }

    public boolean sold() {
        return card.state() == ListingState.PUBLISHED;
    }

    public String productAddress() {
        return Addresses.product(card.id(), card.slug());
    }
}
