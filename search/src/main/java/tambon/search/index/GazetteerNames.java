package tambon.search.index;

import tambon.infra.place.Places;
import tambon.infra.place.Province;
import tambon.search.text.Word;
import tambon.search.text.Words;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import static java.util.stream.Collectors.joining;

/** {@link AreaNames} from the country's gazetteer. */
@Singleton
class GazetteerNames implements AreaNames {

    private final Places places;

    private static final int MOST_WORDS = 8;

    private final Set<String> names = new HashSet<>();

    GazetteerNames(Places places) {
        this.places = places;
        for (var province : places.provinces()) {
            names.add(key(province.nameTh()));
            names.add(key(province.nameEn()));
            places.districts(province.code()).forEach(district -> names.add(key(district.nameTh())));
        }
    }

    private static String key(String name) {
        return Words.of(name, MOST_WORDS).stream().map(Word::text).collect(joining());
    }

    @Override
    public boolean isPlace(String name) {
        return names.contains(name) || places.provinceNamed(name).isPresent();
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
