package tambon.infra.place;

import org.jspecify.annotations.Nullable;
import tambon.infra.place.Spelling.Level;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds places by what people call them, each below the one that it lies in. */
final class Names {

    /** The word for a province's own town, with which its first district's name begins. */
    private static final String TOWN = "เมือง";

    /** Shorter names differ by one letter too often. */
    private static final int LONG_ENOUGH_TO_GUESS = 5;

    private final Gazetteer gazetteer;
    private final Map<String, Province> provinceByName = new HashMap<>();
    private final Map<String, District> districtByName = new HashMap<>();
    private final Map<String, Tambon> tambonByName = new HashMap<>();

    Names(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        for (Province province : gazetteer.provinces) {
            provinceByName.put(folded(province.nameTh()), province);
            provinceByName.put(folded(province.nameEn()), province);
        }
        for (District district : gazetteer.districts) {
            districtByName.put(district.provinceCode() + folded(district.nameTh()), district);
        }
        for (Tambon tambon : gazetteer.tambons) {
            tambonByName.put(tambon.districtCode() + folded(tambon.nameTh()), tambon);
        }
    }

    static String folded(String name) {
        return Spelling.fold(Spelling.tidy(name));
    }

    Optional<Province> province(String name) {
        return Optional.ofNullable(provinceCalled(Spelling.bare(Level.PROVINCE, name)));
    }

    Optional<District> district(String provinceCode, String name) {
        String bare = Spelling.bare(Level.DISTRICT, name);
        District registered = districtByName.get(provinceCode + bare);
        return Optional.ofNullable(registered == null ? town(provinceCode, bare) : registered);
    }

    Optional<Tambon> tambon(String districtCode, String name) {
        Tambon whole = tambonByName.get(districtCode + folded(name));
        return Optional.ofNullable(
                whole == null ? tambonByName.get(districtCode + Spelling.bare(Level.TAMBON, name)) : whole);
    }

    Optional<Province> likelyProvince(String name) {
        String bare = Spelling.bare(Level.PROVINCE, name);
        return province(name)
                .or(() -> onlyOne(gazetteer.provinces.stream()
                        .filter(province -> alike(bare, folded(province.nameTh())))
                        .toList()));
    }

    Optional<District> likelyDistrict(String provinceCode, String name) {
        String bare = Spelling.bare(Level.DISTRICT, name);
        return district(provinceCode, name)
                .or(() -> onlyOne(gazetteer.districtsOf(provinceCode).stream()
                        .filter(district -> alike(bare, folded(district.nameTh())))
                        .toList()));
    }

    private @Nullable Province provinceCalled(String folded) {
        Province registered = provinceByName.get(folded);
        return registered == null ? provinceByName.get(Spelling.province(folded)) : registered;
    }

    /** เมือง, เมืองโคราช or กระบี่ for the district around the provincial hall; Bangkok has none. */
    private @Nullable District town(String provinceCode, String bare) {
        District first = gazetteer.districtByCode.get(provinceCode + "01");
        if (first == null || provinceCode.equals(Province.BANGKOK)) {
            return null;
        }
        String of = bare.startsWith(TOWN) ? bare.substring(TOWN.length()) : bare;
        Province named =
                of.isEmpty() && !bare.isEmpty() ? gazetteer.provinceByCode.get(provinceCode) : provinceCalled(of);
        return named != null && named.code().equals(provinceCode) ? first : null;
    }

    private static boolean alike(String typed, String registered) {
        return typed.length() >= LONG_ENOUGH_TO_GUESS && Spelling.oneLetterApart(typed, registered);
    }

    private static <T> Optional<T> onlyOne(List<T> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
