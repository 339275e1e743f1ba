package tambon.search.index;

import java.util.List;

/** What search has to know of places. */
public interface AreaNames {

    /** The names of the tambon, district and province of this area code, Thai and English, without their kind (ตำบล …). */
    List<String> namesOf(String areaCode);

    /** Key of {@link tambon.search.Facet#REGION}; empty if unknown. */
    String regionOf(String provinceCode);

    /** Whether this is the name of a province or district, Thai or English, as somebody would write it; spaces left out. */
    boolean isPlace(String name);
}
