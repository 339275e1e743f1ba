package tambon.search.lucene;

import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;
import tambon.search.Facet;
import tambon.search.index.FacetValues;
import tambon.search.index.Narrowing;
import tambon.search.index.PriceBucket;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A {@link Narrowing} made ready to be asked of many packed products. */
final class Gate {

    static final List<Facet> FACETS = List.of(Facet.values());
    private static final List<String> BUCKETS =
            List.of(PriceBucket.values()).stream().map(PriceBucket::key).toList();
    private static final List<String> STARS = List.of("0", "1", "2", "3", "4", "5");

    private final Narrowing narrowing;
    private final boolean open;
    private final int types;
    private final int regions;
    private final @Nullable BitSet provinces;
    private final @Nullable BitSet districts;
    private final int stars;
    private final int quadrants;
    private final boolean byPrice;
    private final int prices;
    private final int licences;
    private final @Nullable Set<Long> sellers;
    private final int availabilities;
    private final int makings;
    private final int deliveries;

    Gate(Narrowing narrowing) {
        this.narrowing = narrowing;
        open = narrowing.chosen().isEmpty() && !narrowing.byPrice();
        types = mask(Facet.TYPE, FacetValues.TYPES);
        regions = mask(Facet.REGION, FacetValues.REGIONS);
        provinces = codes(Facet.PROVINCE, 2);
        districts = codes(Facet.DISTRICT, 4);
        stars = mask(Facet.STARS, STARS);
        quadrants = mask(Facet.QUADRANT, FacetValues.QUADRANTS);
        byPrice = narrowing.byPrice();
        prices = mask(Facet.PRICE, BUCKETS);
        licences = mask(Facet.LICENCE, FacetValues.LICENCES);
        var chosenSellers = narrowing.chosen().get(Facet.SELLER);
        sellers = chosenSellers == null ? null : ids(chosenSellers);
        availabilities = availabilityMask();
        makings = mask(Facet.MAKING, FacetValues.MAKINGS);
        deliveries = mask(Facet.DELIVERY, FacetValues.DELIVERIES);
    }

    boolean open() {
        return open;
    }

    /** One bit for each facet, in the order of {@link #FACETS}, whose choice the product does not meet. */
    int refusals(long packed, long price, long seller) {
        int refused = 0;
        refused |= refusal(0, types >= 0 && (types & 1 << PackedFacts.type(packed)) == 0);
        refused |= refusal(1, regions >= 0 && (regions & 1 << PackedFacts.region(packed)) == 0);
        refused |= refusal(2, provinces != null && !provinces.get(PackedFacts.province(packed)));
        refused |= refusal(3, districts != null && !districts.get(PackedFacts.district(packed)));
        refused |= refusal(4, stars >= 0 && (stars & 1 << PackedFacts.stars(packed)) == 0);
        refused |= refusal(5, quadrants >= 0 && (quadrants & 1 << PackedFacts.quadrant(packed)) == 0);
        refused |= refusal(6, byPrice && !priceFits(packed, price));
        refused |= refusal(7, licences >= 0 && (licences & PackedFacts.licences(packed)) == 0);
        refused |= refusal(8, sellers != null && !sellers.contains(seller));
        refused |= refusal(9, availabilities >= 0 && (availabilities & 1 << PackedFacts.availability(packed)) == 0);
        refused |= refusal(10, makings >= 0 && (makings & 1 << PackedFacts.making(packed)) == 0);
        refused |= refusal(11, deliveries >= 0 && (deliveries & PackedFacts.deliveries(packed)) == 0);
        return refused;
    }

    private boolean priceFits(long packed, long price) {
        return (prices < 0 || (prices & 1 << PackedFacts.price(packed)) != 0)
                && narrowing.inPriceLimits(price < 0 ? null : price);
    }

    private static int refusal(int facet, boolean refused) {
        return refused ? 1 << facet : 0;
    }

    /** -1 where nothing is chosen. */
    private int mask(Facet facet, List<String> names) {
        var chosen = narrowing.chosen().get(facet);
        if (chosen == null) {
            return -1;
        }
        int mask = 0;
        for (int i = 0; i < names.size(); i++) {
            mask |= chosen.contains(names.get(i)) ? 1 << i : 0;
        }
        return mask;
    }

    /** Over {@link tambon.search.Availability}, two of which are in stock. */
    private int availabilityMask() {
        int byName = mask(Facet.AVAILABILITY, FacetValues.AVAILABILITIES);
        return byName < 0 ? -1 : (byName & 1) * 0b11 | (byName & 2) << 1 | (byName & 4) << 1;
    }

    private @Nullable BitSet codes(Facet facet, int digits) {
        var chosen = narrowing.chosen().get(facet);
        if (chosen == null) {
            return null;
        }
        var codes = new BitSet();
        for (var code : chosen) {
            if (code.length() == digits && code.chars().allMatch(c -> c >= '0' && c <= '9')) {
                codes.set(Integer.parseInt(code));
            }
        }
        return codes;
    }

    private static Set<Long> ids(Collection<String> publicIds) {
        var ids = new HashSet<Long>();
        publicIds.forEach(text -> PublicId.parse(text).ifPresent(ids::add));
        return ids;
    }
}
