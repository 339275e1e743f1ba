package tambon.orders.shipping;

import tambon.infra.place.District;
import tambon.infra.place.Places;
import tambon.infra.place.Province;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which provinces a postcode lies in: most in one, some on a border in two. */
@Singleton
public class Zones {

    private final Map<String, Set<String>> provincesOf = new HashMap<>();

    Zones(Places places) {
        for (Province province : places.provinces()) {
            for (District district : places.districts(province.code())) {
                for (var tambon : places.tambons(district.code())) {
                    tambon.postcodes()
                            .forEach(postcode -> provincesOf
                                    .computeIfAbsent(postcode, code -> new HashSet<>())
                                    .add(province.code()));
                }
            }
        }
    }

    /** Codes of the provinces; empty for a postcode that is none. */
    public Set<String> provincesOf(String postcode) {
        return provincesOf.getOrDefault(postcode, Set.of());
    }
}
