package tambon.orders.shipping;

import tambon.infra.money.Money;
import tambon.infra.place.Places;
import tambon.infra.time.FiscalYear;
import tambon.orders.DeliveryWays.Basis;
import tambon.orders.DeliveryWays.Kind;
import tambon.orders.DeliveryWays.Price;
import tambon.orders.DeliveryWays.Spot;
import tambon.orders.DeliveryWays.Terms;
import tambon.orders.DeliveryWays.Way;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What parcels cost to send in each way that is open to them; one statement for all of them. */
@Singleton
public class ShippingCosts {

    private final WayRows rows;
    private final Zones zones;
    private final Places places;
    private final Clock clock;

    ShippingCosts(WayRows rows, Zones zones, Places places, Clock clock) {
        this.rows = rows;
        this.zones = zones;
        this.places = places;
        this.clock = clock;
    }

    /**
     * What is to be sent.
     *
     * @param areaCode where its producer is
     * @param goods what is paid for them, after discounts
     */
    public record Parcel(long producerId, String areaCode, long grams, int pieces, Money goods) {}

    /** A way that is open to a parcel, with what it costs. */
    public record Offered(long wayId, Kind kind, Spot spot, Money cost) {}

    /** The ways of these producers, to be asked of each parcel with {@link #offered}. */
    public Map<Long, List<Way>> ways(Collection<Long> producers) {
        return rows.of(producers);
    }

    /** What is open to one parcel, the cheapest that is sent first, what is to be fetched last; never empty. */
    public List<Offered> offered(Parcel parcel, Map<Long, List<Way>> ways, String postcode) {
        var near = zones(parcel.areaCode, postcode);
        var today = LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK);
        var own = open(ways.getOrDefault(parcel.producerId, List.of()), near, today)
                .toList();
        var all = own.isEmpty()
                ? open(ways.getOrDefault(WayRows.ALL_OTHERS, List.of()), near, today)
                        .toList()
                : own;
        return all.stream()
                .map(way ->
                        new Offered(way.id(), way.terms().kind(), way.terms().spot(), cost(way.terms(), parcel, near)))
                .sorted(Comparator.comparing((Offered one) -> one.kind().isPickUp())
                        .thenComparing(Offered::cost)
                        .thenComparing(Offered::wayId))
                .toList();
    }

    /** Nobody brings goods into another province. */
    private static Stream<Way> open(List<Way> ways, Set<Zone> zones, LocalDate today) {
        return ways.stream()
                .filter(way -> way.terms().kind() != Kind.OWN_DELIVERY || zones.contains(Zone.NEAR))
                .filter(way -> !way.terms().spot().isOver(today));
    }

    /** Without a postcode that exists it may be any zone, and counts as the cheapest. */
    private static Money cost(Terms terms, Parcel parcel, Set<Zone> zones) {
        return zones.stream()
                .map(zone -> cost(terms, price(terms, zone), parcel))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Price price(Terms terms, Zone zone) {
        return switch (zone) {
            case NEAR -> terms.near();
            case REGION -> terms.region();
            case FAR -> terms.far();
        };
    }

    /** Each begun kilogram counts. */
    private static Money cost(Terms terms, Price price, Parcel parcel) {
        var freeOver = terms.freeOver();
        if (freeOver != null && parcel.goods.compareTo(freeOver) >= 0) {
            return Money.ZERO;
        }
        long units = terms.basis() == Basis.PIECE ? parcel.pieces : Math.ceilDiv(parcel.grams, 1_000L);
        return price.first().plus(price.more().times(Math.max(0, units - 1)));
    }

    private Set<Zone> zones(String areaCode, String postcode) {
        var own = places.province(areaCode.substring(0, 2));
        var zone = EnumSet.noneOf(Zone.class);
        for (var code : zones.provincesOf(postcode)) {
            if (own.isPresent() && own.get().code().equals(code)) {
                zone.add(Zone.NEAR);
            } else if (own.isPresent()
                    && places.province(code)
                            .map(to -> to.region() == own.get().region())
                            .orElse(false)) {
                zone.add(Zone.REGION);
            } else {
                zone.add(Zone.FAR);
            }
        }
        return zone.isEmpty() ? EnumSet.allOf(Zone.class) : zone;
    }
}
