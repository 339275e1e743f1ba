package tambon.search.lucene;

import tambon.search.Availability;
import tambon.search.index.FacetValues;
import tambon.search.index.Facts;
import tambon.search.index.PriceBucket;
import tambon.search.index.Ranking;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import static java.util.stream.Collectors.toUnmodifiableSet;

/**
 * The facts of a product that are counted and ranked by, in one {@code long}: counting 12 facets of a product then
 * costs one read of memory.
 */
final class PackedFacts {

    private static final int TYPE = 0;
    private static final int REGION = 3;
    private static final int DISTRICT = 6;
    private static final int STARS = 20;
    private static final int QUADRANT = 23;
    private static final int PRICE = 26;
    private static final int LICENCES = 29;
    private static final int AVAILABILITY = 37;
    private static final int MAKING = 39;
    private static final int DELIVERIES = 40;
    private static final int SALES = 44;
    private static final int NAME_WORDS = 47;

    /** Districts have numbers below this. */
    static final int DISTRICTS = 1 << 14;

    private static final long NO_KIND = at(DISTRICT, DISTRICTS - 1) | at(REGION, 7) | at(SALES, 7) | at(NAME_WORDS, 15);

    private static final List<Availability> AVAILABILITIES = List.of(Availability.values());
    private static final List<PriceBucket> PRICES = List.of(PriceBucket.values());

    private PackedFacts() {}

    static long of(Facts facts) {
        var quadrant = facts.quadrant();
        return at(TYPE, index(FacetValues.TYPES, facts.type()))
                | at(REGION, index(FacetValues.REGIONS, facts.region()))
                | at(DISTRICT, district(facts.area()))
                | at(STARS, Math.clamp(facts.stars(), 0, 5))
                | at(QUADRANT, quadrant == null ? 0 : Math.max(0, FacetValues.QUADRANTS.indexOf(quadrant)))
                | at(PRICE, PRICES.indexOf(PriceBucket.of(facts.priceFromSatang())))
                | at(LICENCES, mask(FacetValues.LICENCES, facts.licences()))
                | at(AVAILABILITY, AVAILABILITIES.indexOf(facts.availability()))
                | at(MAKING, facts.madeToOrder() ? 1 : 0)
                | at(DELIVERIES, mask(FacetValues.DELIVERIES, facts.deliveries()))
                | at(SALES, Ranking.salesStep(facts.sold()))
                | at(NAME_WORDS, Math.clamp(facts.nameWords(), 1, Ranking.LONG_NAME));
    }

    /** All that is counted but the place: few combinations occur, so goods are counted by these. */
    static long kind(long packed) {
        return packed & ~NO_KIND;
    }

    /** 7 for a value that is not in the list. */
    static int type(long packed) {
        return bits(packed, TYPE, 3);
    }

    static int region(long packed) {
        return bits(packed, REGION, 3);
    }

    /** The four digits as a number; province × 100 if no more is known; 0 if nothing is. */
    static int district(long packed) {
        return bits(packed, DISTRICT, 14);
    }

    static int province(long packed) {
        return district(packed) / 100;
    }

    static int stars(long packed) {
        return bits(packed, STARS, 3);
    }

    static int quadrant(long packed) {
        return bits(packed, QUADRANT, 3);
    }

    static int price(long packed) {
        return bits(packed, PRICE, 3);
    }

    static int licences(long packed) {
        return bits(packed, LICENCES, 8);
    }

    static int availability(long packed) {
        return bits(packed, AVAILABILITY, 2);
    }

    static Availability availabilityOf(long packed) {
        return AVAILABILITIES.get(availability(packed));
    }

    static int making(long packed) {
        return bits(packed, MAKING, 1);
    }

    static int deliveries(long packed) {
        return bits(packed, DELIVERIES, 4);
    }

    static int sales(long packed) {
        return bits(packed, SALES, 3);
    }

    static int nameWords(long packed) {
        return bits(packed, NAME_WORDS, 4);
    }

    static Set<String> named(List<String> names, int mask) {
        return names.stream()
                .filter(name -> (mask & 1 << names.indexOf(name)) != 0)
                .collect(toUnmodifiableSet());
    }

    private static int bits(long packed, int at, int count) {
        return (int) (packed >>> at) & (1 << count) - 1;
    }

    private static long at(int shift, long value) {
        return value << shift;
    }

    private static int index(List<String> names, String name) {
        int index = names.indexOf(name);
        return index < 0 ? 7 : index;
    }

    private static int district(String area) {
        if (area.length() < 2 || !area.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 0;
        }
        return area.length() < 4
                ? Integer.parseInt(area.substring(0, 2)) * 100
                : Integer.parseInt(area.substring(0, 4));
    }

    private static int mask(List<String> names, Collection<String> chosen) {
        int mask = 0;
        for (var name : chosen) {
            int index = names.indexOf(name);
            mask |= index < 0 ? 0 : 1 << index;
        }
        return mask;
    }
}
