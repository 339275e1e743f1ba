package tambon.infra.place;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A tambon (ตำบล), in Bangkok a แขวง: what the market is named after, the smallest place it knows.
 *
 * @param code DOPA code, six digits that begin with the district's: 810104
 * @param nameTh without its prefix: อ่าวนาง
 * @param postcodes five digits each, at least one, ascending; more than one where post offices divide the tambon
 * @param point somewhere in its middle; null for the few of which no list tells
 */
public record Tambon(
        String code,
        String nameTh,
        List<String> postcodes,
        @Nullable Point point) {

    public Tambon {
        postcodes = List.copyOf(postcodes);
    }

    public String provinceCode() {
        return code.substring(0, 2);
    }

    public String districtCode() {
        return code.substring(0, 4);
    }

    /** As it stands in an address: ตำบลอ่าวนาง, in Bangkok แขวงบางรัก. */
    public String title() {
        return (provinceCode().equals(Province.BANGKOK) ? "แขวง" : "ตำบล") + nameTh;
    }
}
