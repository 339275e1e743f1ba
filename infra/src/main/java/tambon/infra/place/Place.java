package tambon.infra.place;

import org.jspecify.annotations.Nullable;

/** Where something is: a district with its province and, where it is known, the tambon. */
public record Place(
        Province province, District district, @Nullable Tambon tambon) {

    /** The code of the smallest part that is known: four digits or six. */
    public String code() {
        return tambon == null ? district.code() : tambon.code();
    }

    /** For an envelope: ตำบลอ่าวนาง อำเภอเมืองกระบี่ จังหวัดกระบี่, แขวงบางรัก เขตบางรัก กรุงเทพมหานคร. */
    public String title() {
        String above = district.title() + " " + province.title();
        return tambon == null ? above : tambon.title() + " " + above;
    }
}
