package tambon.search.find;

import tambon.infra.place.Places;
import tambon.search.Facet;
import tambon.search.FacetCount;
import tambon.search.index.Matches.ValueCount;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names for the values of facets that only search can name: places and sellers. */
@Singleton
class Labels {

    private final Places places;

    Labels(Places places) {
        this.places = places;
    }

    Map<Facet, List<FacetCount>> of(Map<Facet, List<ValueCount>> counts, Map<Facet, Set<String>> chosen) {
        var labelled = new EnumMap<Facet, List<FacetCount>>(Facet.class);
        counts.forEach((facet, values) -> {
            var picked = chosen.getOrDefault(facet, Set.of());
            labelled.put(
                    facet,
                    values.stream()
                            .map(value -> label(facet, value, picked.contains(value.value())))
                            .toList());
        });
        return labelled;
    }

    private FacetCount label(Facet facet, ValueCount counted, boolean chosen) {
        var value = counted.value();
        return switch (facet) {
            case PROVINCE ->
                places.province(value)
                        .map(province ->
                                new FacetCount(value, province.nameTh(), province.nameEn(), counted.count(), chosen))
                        .orElseGet(() -> new FacetCount(value, value, value, counted.count(), chosen));
            case DISTRICT ->
                places.district(value)
                        .map(district ->
                                new FacetCount(value, district.nameTh(), district.nameTh(), counted.count(), chosen))
                        .orElseGet(() -> new FacetCount(value, value, value, counted.count(), chosen));
            case SELLER ->
                new FacetCount(
                        value,
                        counted.sellerTh(),
                        counted.sellerEn().isEmpty() ? counted.sellerTh() : counted.sellerEn(),
                        counted.count(),
                        chosen);
            case TYPE, REGION, STARS, QUADRANT, PRICE, LICENCE, AVAILABILITY, MAKING, DELIVERY ->
                new FacetCount(value, "", "", counted.count(), chosen);
        };
    }
}
