package tambon.orders.report;

import tambon.infra.place.Places;

import jakarta.inject.Singleton;
import java.util.List;

/** Names of places for the cells of a form, and the offices of an area. */
@Singleton
final class PlaceNames {

    /** Provinces with a provincial office of the department: all but Bangkok (002:2042). */
    private static final String BANGKOK = "10";

    private final Places places;

    PlaceNames(Places places) {
        this.places = places;
    }

    String tambon(String areaCode) {
        return places.tambon(areaCode).map(tambon -> tambon.nameTh()).orElse("");
    }

    String district(String areaCode) {
        return areaCode.length() < 4
                ? ""
                : places.district(areaCode.substring(0, 4))
                        .map(district -> district.nameTh())
                        .orElse("");
    }

    /** The offices right below: districts of a province, provinces of the country; none below a district. */
    List<String> officesBelow(String areaPrefix) {
        return switch (areaPrefix.length()) {
            case 0 ->
                places.provinces().stream()
                        .map(province -> province.code())
                        .filter(code -> !code.equals(BANGKOK))
                        .toList();
            case 2 ->
                places.districts(areaPrefix).stream()
                        .map(district -> district.code())
                        .toList();
            default -> List.of();
        };
    }

    /** What an area of any size is called, without จังหวัด or อำเภอ. */
    String area(String code) {
        return code.length() == 2
                ? places.province(code).map(province -> province.nameTh()).orElse(code)
                : district(code);
    }

    boolean hasOffice(String code) {
        return code.length() == 2
                ? !code.equals(BANGKOK) && places.province(code).isPresent()
                : code.length() == 4 && places.district(code).isPresent();
    }
}
