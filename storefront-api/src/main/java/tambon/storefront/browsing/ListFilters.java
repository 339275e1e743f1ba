package tambon.storefront.browsing;

import org.jspecify.annotations.Nullable;
import tambon.infra.place.Places;
import tambon.search.Facet;
import tambon.search.FacetCount;
import tambon.search.GoodsFound;
import tambon.storefront.browsing.FoundPage.Limited;
import tambon.storefront.browsing.FoundPage.Link;
import tambon.storefront.page.Language;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What a list can be narrowed by, and what it is narrowed by. */
@Singleton
final class ListFilters {

    private static final List<Facet> SHOWN = List.of(
            Facet.TYPE,
            Facet.REGION,
            Facet.PROVINCE,
            Facet.DISTRICT,
            Facet.PRICE,
            Facet.STARS,
            Facet.AVAILABILITY,
            Facet.MAKING,
            Facet.DELIVERY,
            Facet.LICENCE,
            Facet.SELLER,
            Facet.QUADRANT);

    private final FacetLabels labels;
    private final Places places;

    ListFilters(FacetLabels labels, Places places) {
        this.labels = labels;
        this.places = places;
    }

    List<FacetView> facets(Language language, Wanted wanted, GoodsFound found) {
        return SHOWN.stream()
                .filter(facet -> !wanted.fixed().containsKey(facet))
                .filter(facet -> facet != Facet.DISTRICT || isOfOneProvince(wanted))
                .filter(facet -> facet != Facet.REGION || !wanted.fixed().containsKey(Facet.PROVINCE))
                .filter(facet -> found.counts(facet).size() > 1
                        || wanted.chosen().containsKey(facet)
                        || facet == Facet.PRICE && wanted.limits().byPrice())
                .map(facet -> new FacetView(
                        Wanted.name(facet),
                        FacetLabels.title(language, facet),
                        inOrder(facet, found.counts(facet)).stream()
                                .map(count -> new FacetView.Option(
                                        count.value(),
                                        labels.label(language, facet, count),
                                        count.count(),
                                        count.chosen()))
                                .toList()))
                .toList();
    }

    /** Prices rise, stars fall, the rest stays as search gives it: what there is most of comes first. */
    private static List<FacetCount> inOrder(Facet facet, List<FacetCount> counts) {
        if (facet != Facet.PRICE && facet != Facet.STARS) {
            return counts;
        }
        var byNumber = Comparator.comparingInt((FacetCount count) -> number(count.value()));
        return counts.stream()
                .sorted(facet == Facet.STARS ? byNumber.reversed() : byNumber)
                .toList();
    }

    /** The number that a value begins with; what begins with none comes after all that do. */
    private static int number(String value) {
        var digits = value.replaceFirst("[^0-9].*", "");
        return digits.isEmpty() || digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    /** Districts are worth listing once there are not hundreds of them. */
    private static boolean isOfOneProvince(Wanted wanted) {
        return wanted.fixed().containsKey(Facet.PROVINCE)
                || wanted.chosen().getOrDefault(Facet.PROVINCE, Set.of()).size() == 1;
    }

    List<Link> chosen(Language language, Wanted wanted, @Nullable GoodsFound found) {
        var links = new ArrayList<Link>();
        wanted.chosen()
                .forEach((facet, values) -> values.forEach(value -> links.add(new Link(
                        name(language, facet, value, found),
                        wanted.without(facet, value).address()))));
        var limits = wanted.limits();
        if (limits.byPrice()) {
            links.add(new Link(
                    FacetLabels.price(language, limits.from(), limits.to()),
                    wanted.withoutPrice().address()));
        }
        return links;
    }

    /** Sellers are named by what was found. */
    private String name(Language language, Facet facet, String value, @Nullable GoodsFound found) {
        return (found == null ? List.<FacetCount>of() : found.counts(facet))
                .stream()
                        .filter(count -> count.value().equals(value))
                        .findFirst()
                        .map(count -> labels.label(language, facet, count))
                        .orElseGet(() -> labels.label(language, facet, value));
    }

    Limited limits(Wanted wanted) {
        var limits = wanted.limits();
        return new Limited(
                limits.from() == null ? "" : Long.toString(limits.from()),
                limits.to() == null ? "" : Long.toString(limits.to()),
                limits.near() == null ? "" : limits.near(),
                wanted.mode() == Wanted.Mode.EXPLAINED,
                places.provinces());
    }
}
