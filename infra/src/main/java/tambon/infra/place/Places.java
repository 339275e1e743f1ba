package tambon.infra.place;

import org.jspecify.annotations.Nullable;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Thailand's 77 provinces, 928 districts and 7,440 tambons: by code, by name, and for completing an address.
 *
 * <p>Read from a file of the program at first use, once for the whole process, and never changed; safe for any number of
 * threads. Lists are in the order of the codes. An unknown code gives an empty list or nothing, never an error.
 */
@Singleton
public final class Places {

    /** Most completions that one question gives. */
    public static final int MOST_COMPLETIONS = 50;

    private static final class Loaded {
        static final Gazetteer GAZETTEER = Gazetteer.read();
        static final Names NAMES = new Names(GAZETTEER);
        static final Completer COMPLETER = new Completer(GAZETTEER);
    }

    public List<Province> provinces() {
        return Loaded.GAZETTEER.provinces;
    }

    public List<District> districts(String provinceCode) {
        return Loaded.GAZETTEER.districtsOf(provinceCode);
    }

    public List<Tambon> tambons(String districtCode) {
        return Loaded.GAZETTEER.tambonsOf(districtCode);
    }

    public Optional<Province> province(String code) {
        return Optional.ofNullable(Loaded.GAZETTEER.provinceByCode.get(code));
    }

    public Optional<District> district(String code) {
        return Optional.ofNullable(Loaded.GAZETTEER.districtByCode.get(code));
    }

    public Optional<Tambon> tambon(String code) {
        return Optional.ofNullable(Loaded.GAZETTEER.tambonByCode.get(code));
    }

    /** The district (four digits) or tambon (six digits) with everything above it. */
    public Optional<Place> place(String code) {
        Optional<Tambon> tambon = tambon(code);
        return tambon.isPresent()
                ? tambon.map(found -> place(districtOf(found), found))
                : district(code).map(district -> place(district, null));
    }

    /** By its Thai or English name or what it is called for short (กทม., โคราช), with or without จังหวัด or จ. */
    public Optional<Province> provinceNamed(String name) {
        return Loaded.NAMES.province(name);
    }

    /** By name, with or without อำเภอ, อ. or เขต; เมือง is the district around the provincial hall. */
    public Optional<District> districtNamed(String provinceCode, String name) {
        return Loaded.NAMES.district(provinceCode, name);
    }

    /** By name, with or without ตำบล, ต. or แขวง. */
    public Optional<Tambon> tambonNamed(String districtCode, String name) {
        return Loaded.NAMES.tambon(districtCode, name);
    }

    /**
     * The place that bears these names. Spaces, invisible characters, prefixes and usual short forms do not matter;
     * nothing is guessed.
     *
     * @param tambon null or blank where only the district is asked for
     */
    public Optional<Place> byNames(String province, String district, @Nullable String tambon) {
        Optional<District> found = provinceNamed(province).flatMap(p -> districtNamed(p.code(), district));
        if (tambon == null || tambon.isBlank()) {
            return found.map(d -> place(d, null));
        }
        return found.flatMap(d -> tambonNamed(d.code(), tambon).map(t -> place(d, t)));
    }

    /**
     * The district that misspelt names probably mean: each may differ from one registered name, and one only, by one
     * letter. For proposing to a person or for a row marked doubtful; what {@link #byNames} finds is found here too.
     */
    public Optional<Place> likely(String province, String district) {
        return Loaded.NAMES
                .likelyProvince(province)
                .flatMap(p -> Loaded.NAMES.likelyDistrict(p.code(), district))
                .map(d -> place(d, null));
    }

    /**
     * How the address that somebody is typing may end, the likeliest first.
     *
     * @param text beginnings or middles of the names of tambon, district and province, in any order, with or without
     *     prefixes, and digits of a postcode; each word must fit. What lies beyond 100 characters or six words is not
     *     looked at
     * @param limit how many at most; below 1 gives none, above {@link #MOST_COMPLETIONS} counts as that
     */
    public List<Completion> complete(String text, int limit) {
        return Loaded.COMPLETER.complete(text, Math.min(limit, MOST_COMPLETIONS));
    }

    private Place place(District district, @Nullable Tambon tambon) {
        return new Place(
                province(district.provinceCode()).orElseThrow(() -> new IllegalStateException(district.code())),
                district,
                tambon);
    }

    private District districtOf(Tambon tambon) {
        return district(tambon.districtCode()).orElseThrow(() -> new IllegalStateException(tambon.code()));
    }
}
