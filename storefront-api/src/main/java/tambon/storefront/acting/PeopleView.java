package tambon.storefront.acting;

import tambon.catalog.SellingGrants.Grant;
import tambon.catalog.SellingGrants.Hub;
import tambon.catalog.ShopPosts.Right;
import tambon.infra.place.Places;
import tambon.storefront.page.Fields;

import java.time.LocalDate;
import java.util.List;

/**
 * Who keeps a shop.
 *
 * @param names of those who sign in for the shop itself
 * @param grants the latest first
 * @param hubs to choose from
 * @param deeds what others did here, the latest first
 */
public record PeopleView(
        List<String> names,
        List<Grant> grants,
        List<Hub> hubs,
        List<Deeds.Deed> deeds,
        String words,
        Fields fields,
        LocalDate today,
        Places places) {

    public PeopleView {
        names = List.copyOf(names);
        grants = List.copyOf(grants);
        hubs = List.copyOf(hubs);
        deeds = List.copyOf(deeds);
    }

    public List<Right> rights() {
        return List.of(Right.values());
    }

    /** Those that may be taken back. */
    public List<Grant> standing() {
        return grants.stream()
                .filter(grant -> grant.endedAt() == null && !grant.until().isBefore(today))
                .toList();
    }

    public List<Grant> over() {
        return grants.stream()
                .filter(grant -> grant.endedAt() != null || grant.until().isBefore(today))
                .toList();
    }

    public List<Right> rights(Grant grant) {
        return grant.rights().stream().sorted().toList();
    }

    public String place(String code) {
        return places.place(code).map(place -> place.title()).orElse(code);
    }

    /** What a field shows before anything was typed. */
    public String from() {
        return fields.value("from").isEmpty() ? today.toString() : fields.value("from");
    }

    public String until() {
        return fields.value("until").isEmpty() ? today.plusYears(1).toString() : fields.value("until");
    }
}
