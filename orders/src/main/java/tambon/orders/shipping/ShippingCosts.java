package tambon.orders.shipping;

import tambon.infra.database.Statements;
import tambon.infra.money.Money;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** What parcels cost to send, one statement for all of them. */
@Singleton
public class ShippingCosts {

    private static final long ALL_OTHERS = 0;

    private final Statements sql;
    private final Zones zones;

    ShippingCosts(Statements sql, Zones zones) {
        this.sql = sql;
        this.zones = zones;
    }

    /** @param areaCode where its producer is */
    public record Parcel(long producerId, String areaCode, long grams, Money goods) {}

    /** By producer. Without a postcode that exists, as if to the cheapest zone. */
    public Map<Long, Money> of(Collection<Parcel> parcels, String postcode) {
        var costs = new HashMap<Long, Money>();
        if (parcels.isEmpty()) {
            return costs;
        }
        var rates = rates(parcels);
        var provinces = zones.provincesOf(postcode);
        for (var parcel : parcels) {
            var byZone = new EnumMap<>(rates.getOrDefault(ALL_OTHERS, new EnumMap<Zone, ShippingRate>(Zone.class)));
            byZone.putAll(rates.getOrDefault(parcel.producerId, new EnumMap<>(Zone.class)));
            boolean near = provinces.contains(parcel.areaCode.substring(0, 2));
            var cost = byZone.values().stream()
                    .filter(rate -> provinces.isEmpty() || (rate.zone() == Zone.NEAR) == near)
                    .map(rate -> rate.of(parcel.grams, parcel.goods))
                    .min(Comparator.naturalOrder());
            costs.put(parcel.producerId, cost.orElseThrow(() -> new IllegalStateException("no rate for " + parcel)));
        }
        return costs;
    }

    private record Row(long producerId, ShippingRate rate) {}

    private Map<Long, EnumMap<Zone, ShippingRate>> rates(Collection<Parcel> parcels) {
        var producers = new ArrayList<Object>();
        producers.add(ALL_OTHERS);
        parcels.forEach(parcel -> producers.add(parcel.producerId));
        var rates = new HashMap<Long, EnumMap<Zone, ShippingRate>>();
        sql.list(
                        "select producer_id, zone, first_kg_satang, more_kg_satang, free_over_satang"
                                + " from tambon_orders.shipping_rate where producer_id in ("
                                + Statements.marks(producers.size()) + ")",
                        row -> new Row(
                                row.number("producer_id"),
                                new ShippingRate(
                                        row.constant("zone", Zone.class),
                                        Money.satang(row.number("first_kg_satang")),
                                        Money.satang(row.number("more_kg_satang")),
                                        row.moneyOrNull("free_over_satang"))),
                        producers.toArray())
                .forEach(row -> rates.computeIfAbsent(row.producerId, id -> new EnumMap<>(Zone.class))
                        .put(row.rate.zone(), row.rate));
        return rates;
    }
}
