package tambon.search.lucene;

import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;
import tambon.search.Facet;
import tambon.search.index.Card;
import tambon.search.index.FacetValues;
import tambon.search.index.Matches.ValueCount;
import tambon.search.index.Narrowing;
import tambon.search.index.PriceBucket;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Counts the values of facets and lists those that occur. A product is counted by its kind, its district and its seller, in one step each;
 * only at the end that is spread over the facets.
 */
final class FacetTally {

    /** How many values of a facet with many are listed. */
    static final int MOST_VALUES = 100;

    static final int MOST_SELLERS = 20;

    private static final List<String> PROVINCE_CODES = codes("%02d", 100);
    private static final List<String> DISTRICT_CODES = codes("%04d", 10_000);
    private static final List<String> STARS = codes("%d", 6);
    private static final List<String> BUCKETS =
            Arrays.stream(PriceBucket.values()).map(PriceBucket::key).toList();

    private static final Comparator<ValueCount> BY_COUNT = (a, b) -> a.count() != b.count()
            ? Integer.compare(b.count(), a.count())
            : a.value().compareTo(b.value());

    private final Set<Facet> facets;
    private final Numbers numbers;
    private final Workspace.Counts counts;
    private final int[] types = new int[8];
    private final int[] regions = new int[8];
    private final int[] provinces = new int[100];
    private final int[] districts;
    private final int[] stars = new int[8];
    private final int[] quadrants = new int[8];
    private final int[] prices = new int[8];
    private final int[] licences = new int[8];
    private final int[] availabilities = new int[4];
    private final int[] makings = new int[2];
    private final int[] deliveries = new int[4];

    FacetTally(Set<Facet> facets, Numbers numbers, Workspace.Counts counts) {
        this.facets = facets;
        this.numbers = numbers;
        this.counts = counts;
        counts.fit(numbers);
        districts = new int[facets.contains(Facet.DISTRICT) ? DISTRICT_CODES.size() : 0];
    }

    private static List<String> codes(String format, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.format(Locale.ROOT, format, i))
                .toList();
    }

    /** Counts the {@code from}th to {@code to}th of these products of a segment in every facet. */
    void add(Snapshot.Segment segment, int[] docs, int from, int to) {
        var columns = segment.columns();
        var kinds = counts.kinds;
        var places = counts.districts;
        var sellers = counts.sellers;
        int base = segment.base();
        for (int i = from; i < to; i++) {
            int doc = docs[i];
            long counted = columns.counted(doc);
            kinds.add(Columns.kind(counted), doc);
            places.add(Columns.district(counted), doc);
            sellers.add(Columns.seller(counted), base + doc);
        }
    }

    /** Counts a product in one facet only. */
    void addOnly(Facet facet, long packed, int seller, int doc) {
        switch (facet) {
            case REGION -> regions[PackedFacts.region(packed)]++;
            case PROVINCE -> provinces[PackedFacts.province(packed)]++;
            case DISTRICT -> addDistrict(PackedFacts.district(packed), 1);
            case SELLER -> counts.sellers.add(seller, doc);
            case TYPE, STARS, QUADRANT, PRICE, LICENCE, AVAILABILITY, MAKING, DELIVERY -> addKind(packed, 1, facet);
        }
    }

    private void addDistrict(int district, int times) {
        if (district < districts.length) {
            districts[district] += times;
        }
    }

    /** @param only null for all facets that are told by the kind */
    private void addKind(long packed, int times, @Nullable Facet only) {
        if (only == null || only == Facet.TYPE) {
            types[PackedFacts.type(packed)] += times;
        }
        if (only == null || only == Facet.STARS) {
            stars[PackedFacts.stars(packed)] += times;
        }
        if (only == null || only == Facet.QUADRANT) {
            quadrants[PackedFacts.quadrant(packed)] += times;
        }
        if (only == null || only == Facet.PRICE) {
            prices[PackedFacts.price(packed)] += times;
        }
        if (only == null || only == Facet.AVAILABILITY) {
            availabilities[PackedFacts.availability(packed)] += times;
        }
        if (only == null || only == Facet.MAKING) {
            makings[PackedFacts.making(packed)] += times;
        }
        if (only == null || only == Facet.LICENCE) {
            addBits(licences, PackedFacts.licences(packed), times);
        }
        if (only == null || only == Facet.DELIVERY) {
            addBits(deliveries, PackedFacts.deliveries(packed), times);
        }
    }

    private static void addBits(int[] values, int mask, int times) {
        for (int rest = mask; rest != 0; rest &= rest - 1) {
            values[Integer.numberOfTrailingZeros(rest)] += times;
        }
    }

    private void spread() {
        for (int i = 0; i < counts.kinds.size(); i++) {
            addKind(numbers.kinds.value(counts.kinds.value(i)), counts.kinds.count(i), null);
        }
        for (int i = 0; i < counts.districts.size(); i++) {
            int district = counts.districts.value(i);
            int times = counts.districts.count(i);
            int province = district / 100;
            if (province < provinces.length) {
                provinces[province] += times;
                regions[numbers.region(province)] += times;
                addDistrict(district, times);
            }
        }
    }

    /** @param cards for the names of sellers */
    Map<Facet, List<ValueCount>> list(Narrowing narrowing, Cards cards) throws IOException {
        var all = new EnumMap<Facet, List<ValueCount>>(Facet.class);
        if (facets.isEmpty()) {
            return all;
        }
        spread();
        for (var facet : facets) {
            var chosen = narrowing.chosen().getOrDefault(facet, Set.of());
            all.put(
                    facet,
                    switch (facet) {
                        case TYPE -> listed(FacetValues.TYPES, types, chosen);
                        case REGION -> listed(FacetValues.REGIONS, regions, chosen);
                        case PROVINCE -> listed(PROVINCE_CODES, provinces, chosen);
                        case DISTRICT -> districts(chosen);
                        case STARS -> listed(STARS, stars, chosen);
                        case QUADRANT -> listed(FacetValues.QUADRANTS, quadrants, chosen);
                        case PRICE -> listed(BUCKETS, prices, chosen);
                        case LICENCE -> listed(FacetValues.LICENCES, licences, chosen);
                        case SELLER -> sellers(chosen, cards);
                        case AVAILABILITY -> listed(FacetValues.AVAILABILITIES, shownAvailabilities(), chosen);
                        case MAKING -> listed(FacetValues.MAKINGS, makings, chosen);
                        case DELIVERY -> listed(FacetValues.DELIVERIES, deliveries, chosen);
                    });
        }
        return all;
    }

    /** Both that can be bought now are one. */
    private int[] shownAvailabilities() {
        return new int[] {availabilities[0] + availabilities[1], availabilities[2], availabilities[3]};
    }

    /** A district's code never ends in 00: that is a province of which no more is known. */
    private List<ValueCount> districts(Set<String> chosen) {
        for (int i = 0; i < districts.length; i += 100) {
            districts[i] = 0;
        }
        return listed(DISTRICT_CODES, districts, chosen);
    }

    private static List<ValueCount> listed(List<String> names, int[] counts, Set<String> chosen) {
        var values = new ArrayList<ValueCount>();
        for (int i = 0; i < names.size(); i++) {
            if (counts[i] > 0 || !chosen.isEmpty() && chosen.contains(names.get(i))) {
                values.add(new ValueCount(names.get(i), counts[i]));
            }
        }
        return most(values, chosen, MOST_VALUES);
    }

    private List<ValueCount> sellers(Set<String> chosen, Cards cards) throws IOException {
        var sellers = counts.sellers;
        var best = new TopInts(MOST_SELLERS);
        for (int i = 0; i < sellers.size(); i++) {
            boolean isChosen = !chosen.isEmpty() && chosen.contains(publicId(sellers.value(i)));
            best.offer(isChosen ? Integer.MAX_VALUE : sellers.count(i), i);
        }
        int[] places = best.places();
        var values = new ValueCount[places.length];
        cards.read(Arrays.stream(places).map(sellers::sample).toArray(), (i, segment, doc, stored) -> {
            var seller = publicId(sellers.value(places[i]));
            var th = StoredGood.text(stored, Card.SELLER_TH);
            var en = StoredGood.text(stored, Card.SELLER_EN);
            values[i] = new ValueCount(
                    seller,
                    sellers.count(places[i]),
                    Card.text(th.bytes, th.offset, th.length),
                    Card.text(en.bytes, en.offset, en.length));
        });
        return most(List.of(values), chosen, MOST_SELLERS);
    }

    private String publicId(int seller) {
        return PublicId.of(numbers.sellers.value(seller));
    }

    /** By count; those chosen are there in any case. */
    static List<ValueCount> most(List<ValueCount> values, Set<String> chosen, int most) {
        var listed = new ArrayList<>(values);
        if (values.size() > most) {
            listed.sort(Comparator.comparing((ValueCount value) -> !chosen.contains(value.value()))
                    .thenComparing(BY_COUNT));
            listed.subList(most, listed.size()).clear();
        }
        listed.sort(BY_COUNT);
        return List.copyOf(listed);
    }
}
