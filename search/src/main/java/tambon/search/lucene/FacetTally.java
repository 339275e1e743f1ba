package tambon.search.lucene;

import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;
import tambon.search.Facet;
import tambon.search.index.Card;
import tambon.search.index.FacetValues;
import tambon.search.index.Matches.ValueCount;
import tambon.search.index.Narrowing;
import tambon.search.index.PriceBucket;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/** Counts the values of facets, product by product, and lists those that occur. */
final class FacetTally {

    /** How many values of a facet with many are listed. */
    static final int MOST_VALUES = 100;

    static final int MOST_SELLERS = 20;

    private final int counted;
    private final int[] types = new int[8];
    private final int[] regions = new int[8];
    private final int[] provinces = new int[100];
    private final int @Nullable [] districts;
    private final int[] stars = new int[8];
    private final int[] quadrants = new int[8];
    private final int[] prices = new int[8];
    private final int[] licences = new int[8];
    private final int @Nullable [] sellers;
    private final int @Nullable [] sellerSample;
    private final int[] availabilities = new int[4];
    private final int[] makings = new int[2];
    private final int[] deliveries = new int[4];

    FacetTally(Set<Facet> facets, int sellerCount) {
        counted = Gate.bits(facets);
        districts = facets.contains(Facet.DISTRICT) ? new int[10_000] : null;
        boolean bySeller = facets.contains(Facet.SELLER);
        sellers = bySeller ? new int[sellerCount] : null;
        sellerSample = bySeller ? new int[sellerCount] : null;
    }

    /**
     * @param only bits of the facets to count this product in
     * @param doc its number, kept as a sample of its seller's products
     */
    void add(long packed, int seller, int doc, int only) {
        int wanted = counted & only;
        if ((wanted & 0b1) != 0) {
            types[PackedFacts.type(packed)]++;
        }
        if ((wanted & 0b10) != 0) {
            regions[PackedFacts.region(packed)]++;
        }
        if ((wanted & 0b100) != 0) {
            provinces[PackedFacts.province(packed)]++;
        }
        if ((wanted & 0b1000) != 0 && districts != null) {
            districts[PackedFacts.district(packed)]++;
        }
        if ((wanted & 0b1_0000) != 0) {
            stars[PackedFacts.stars(packed)]++;
        }
        if ((wanted & 0b10_0000) != 0) {
            quadrants[PackedFacts.quadrant(packed)]++;
        }
        if ((wanted & 0b100_0000) != 0) {
            prices[PackedFacts.price(packed)]++;
        }
        if ((wanted & 0b1000_0000) != 0) {
            addBits(PackedFacts.licences(packed), licences);
        }
        if ((wanted & 0b1_0000_0000) != 0 && sellers != null && sellerSample != null) {
            sellers[seller]++;
            sellerSample[seller] = doc;
        }
        if ((wanted & 0b10_0000_0000) != 0) {
            availabilities[PackedFacts.availability(packed)]++;
        }
        if ((wanted & 0b100_0000_0000) != 0) {
            makings[PackedFacts.making(packed)]++;
        }
        if ((wanted & 0b1000_0000_0000) != 0) {
            addBits(PackedFacts.deliveries(packed), deliveries);
        }
    }

    private static void addBits(int mask, int[] counts) {
        for (int rest = mask; rest != 0; rest &= rest - 1) {
            counts[Integer.numberOfTrailingZeros(rest)]++;
        }
    }

    /**
     * @param sellerIds of the places in the seller counts
     * @param cardOf a product's card by its number
     */
    Map<Facet, List<ValueCount>> list(
            Set<Facet> facets, Narrowing narrowing, Sellers sellerIds, IntFunction<Card> cardOf) {
        var all = new EnumMap<Facet, List<ValueCount>>(Facet.class);
        for (var facet : facets) {
            var chosen = narrowing.chosen().getOrDefault(facet, Set.of());
            all.put(
                    facet,
                    switch (facet) {
                        case TYPE -> named(types, FacetValues.TYPES, chosen);
                        case REGION -> named(regions, FacetValues.REGIONS, chosen);
                        case PROVINCE -> numbered(provinces, "%02d", chosen);
                        case DISTRICT -> districts == null ? List.of() : districts(districts, chosen);
                        case STARS -> numbered(Arrays.copyOf(stars, 6), "%d", chosen);
                        case QUADRANT -> named(quadrants, FacetValues.QUADRANTS, chosen);
                        case PRICE ->
                            named(
                                    prices,
                                    Arrays.stream(PriceBucket.values())
                                            .map(PriceBucket::key)
                                            .toList(),
                                    chosen);
                        case LICENCE -> named(licences, FacetValues.LICENCES, chosen);
                        case SELLER -> sellers(sellerIds, chosen, cardOf);
                        case AVAILABILITY ->
                            named(
                                    new int[] {
                                        availabilities[0] + availabilities[1], availabilities[2], availabilities[3]
                                    },
                                    FacetValues.AVAILABILITIES,
                                    chosen);
                        case MAKING -> named(makings, FacetValues.MAKINGS, chosen);
                        case DELIVERY -> named(deliveries, FacetValues.DELIVERIES, chosen);
                    });
        }
        return all;
    }

    private static List<ValueCount> named(int[] counts, List<String> names, Set<String> chosen) {
        return listed(names.size(), i -> names.get(i), counts, chosen);
    }

    private static List<ValueCount> numbered(int[] counts, String format, Set<String> chosen) {
        return listed(counts.length, i -> String.format(Locale.ROOT, format, i), counts, chosen);
    }

    /** A district's code never ends in 00: that is a province of which no more is known. */
    private static List<ValueCount> districts(int[] counts, Set<String> chosen) {
        var known = counts.clone();
        for (int i = 0; i < known.length; i += 100) {
            known[i] = 0;
        }
        return numbered(known, "%04d", chosen);
    }

    private static List<ValueCount> listed(int size, IntFunction<String> name, int[] counts, Set<String> chosen) {
        var values = new ArrayList<ValueCount>();
        for (int i = 0; i < size; i++) {
            if (counts[i] > 0 || !chosen.isEmpty() && chosen.contains(name.apply(i))) {
                values.add(new ValueCount(name.apply(i), counts[i]));
            }
        }
        return most(values, chosen, MOST_VALUES);
    }

    private List<ValueCount> sellers(Sellers ids, Set<String> chosen, IntFunction<Card> cardOf) {
        if (sellers == null || sellerSample == null) {
            return List.of();
        }
        var counts = sellers;
        var sample = sellerSample;
        var best = new TopInts(MOST_SELLERS);
        for (int place = 0; place < counts.length; place++) {
            boolean isChosen = !chosen.isEmpty() && chosen.contains(PublicId.of(ids.id(place)));
            if (counts[place] > 0) {
                best.offer(isChosen ? Integer.MAX_VALUE : counts[place], place);
            }
        }
        var values = new ArrayList<ValueCount>();
        for (int place : best.places()) {
            var card = cardOf.apply(sample[place]);
            values.add(new ValueCount(PublicId.of(ids.id(place)), counts[place], card.sellerTh(), card.sellerEn()));
        }
        return most(values, chosen, MOST_SELLERS);
    }

    static List<ValueCount> most(List<ValueCount> values, Set<String> chosen, int most) {
        return values.stream()
                .sorted(Comparator.comparing((ValueCount value) -> !chosen.contains(value.value()))
                        .thenComparing(
                                Comparator.comparingInt(ValueCount::count).reversed())
                        .thenComparing(ValueCount::value))
                .limit(most)
                .sorted(Comparator.comparingInt(ValueCount::count).reversed().thenComparing(ValueCount::value))
                .toList();
    }
}
