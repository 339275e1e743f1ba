package tambon.storefront.browsing;

import tambon.infra.place.Province;
import tambon.infra.place.Region;

import java.util.List;

/** A region's provinces with how many goods each has; below zero where that is not known. */
public record RegionPlaces(Region region, List<Counted> provinces) {

    public RegionPlaces {
        provinces = List.copyOf(provinces);
    }

    public record Counted(Province province, long count) {}

    /** The provinces with most goods first, at most {@code most}. */
    public List<Counted> richest(int most) {
        return provinces.stream()
                .filter(counted -> counted.count() != 0)
                .sorted((one, other) -> Long.compare(other.count(), one.count()))
                .limit(most)
                .toList();
    }
}
