package tambon.search.index;

import tambon.search.Facet;

import java.util.List;
import java.util.Set;

/** The values of each facet that a product has. */
public final class FacetValues {

    public static final List<String> TYPES = List.of("FOOD", "DRINK", "TEXTILE", "HOUSEHOLD", "HERBAL");
    public static final List<String> REGIONS = List.of("north", "northeast", "central", "east", "west", "south");
    public static final List<String> QUADRANTS = List.of("none", "A", "B", "C", "D");
    public static final List<String> LICENCES = List.of("fda", "tcps", "gi", "halal", "organic", "gmp", "tis", "other");
    public static final List<String> DELIVERIES = List.of("post", "own", "pick-up", "fair");
    public static final List<String> AVAILABILITIES = List.of("in-stock", "sold-out", "ask");
    public static final List<String> MAKINGS = List.of("ready", "made-to-order");

    private FacetValues() {}

    public static Set<String> of(Facts facts, Facet facet, String publicSeller) {
        return switch (facet) {
            case TYPE -> Set.of(facts.type());
            case REGION -> some(facts.region());
            case PROVINCE -> some(facts.province());
            case DISTRICT -> some(facts.district());
            case STARS -> Set.of(Integer.toString(facts.stars()));
            case QUADRANT -> Set.of(facts.quadrant() == null ? "none" : facts.quadrant());
            case PRICE -> Set.of(PriceBucket.of(facts.priceFromSatang()).key());
            case LICENCE -> facts.licences();
            case SELLER -> Set.of(publicSeller);
            case AVAILABILITY -> Set.of(availability(facts));
            case MAKING -> Set.of(facts.madeToOrder() ? "made-to-order" : "ready");
            case DELIVERY -> facts.deliveries();
        };
    }

    public static String availability(Facts facts) {
        return switch (facts.availability()) {
            case IN_STOCK, MADE_TO_ORDER -> "in-stock";
            case SOLD_OUT -> "sold-out";
            case ASK -> "ask";
        };
    }

    private static Set<String> some(String value) {
        return value.isEmpty() ? Set.of() : Set.of(value);
    }
}
