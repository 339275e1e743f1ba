package tambon.search.index;

import tambon.infra.place.Places;
import tambon.infra.place.Province;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@link AreaNames} from the country's gazetteer. */
@Singleton
class GazetteerNames implements AreaNames {

    private final Places places;

    GazetteerNames(Places places) {
        this.places = places;
    }

    @Override
    public List<String> namesOf(String areaCode) {
        var names = new ArrayList<String>();
        places.tambon(areaCode).ifPresent(tambon -> names.add(tambon.nameTh()));
        places.district(prefix(areaCode, 4)).ifPresent(district -> names.add(district.nameTh()));
        places.province(prefix(areaCode, 2)).ifPresent(province -> addProvince(province, names));
        return names;
    }

    private static void addProvince(Province province, List<String> names) {
        names.add(province.nameTh());
        names.add(province.nameEn());
        names.add(province.region().nameTh());
    }

    @Override
    public String regionOf(String provinceCode) {
        return places.province(provinceCode)
                .map(province -> province.region().name().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    private static String prefix(String code, int length) {
        return code.substring(0, Math.min(code.length(), length));
    }
}
