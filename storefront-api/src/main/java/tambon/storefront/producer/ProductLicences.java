package tambon.storefront.producer;

import tambon.catalog.Licences.Licence;
import tambon.catalog.Listing;
import tambon.storefront.page.Fields;

import java.time.LocalDate;
import java.util.List;

/**
 * Its licences, and the form for another one.
 *
 * @param today the day that they hold on or not
 */
public record ProductLicences(Listing listing, List<Licence> licences, LocalDate today, Fields fields) {

    public ProductLicences {
        licences = List.copyOf(licences);
    }

    public String address() {
        return ProductViews.address(listing);
    }
}
