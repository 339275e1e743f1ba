package tambon.orders.household;

import tambon.infra.place.Places;
import tambon.orders.Households.Fault;
import tambon.orders.Households.What;
import tambon.orders.sheet.Sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Reads a list of households: what counts of it, and why the rest does not. */
record TargetFile(List<Household> good, List<Fault> faults) {

    static final String CODE = "รหัสประจำบ้าน";
    static final String PLACE = "รหัสตำบล";
    private static final int FAULTS_TOLD = 100;

    record Household(String code, String areaCode) {}

    static TargetFile of(Sheet sheet, String areaPrefix, Places places) {
        var good = new ArrayList<Household>();
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<String>();
        for (var line : sheet.below(CODE)) {
            var code = line.get(CODE).replaceAll("[ -]", "");
            var area = line.get(PLACE);
            if (code.isEmpty() && area.isEmpty()) {
                continue;
            }
            var wrong = wrong(code, area, areaPrefix, places)
                    .or(() -> seen.add(code) ? Optional.empty() : Optional.of(What.TWICE));
            if (wrong.isEmpty()) {
                good.add(new Household(code, area));
            } else if (faults.size() < FAULTS_TOLD) {
                faults.add(new Fault(line.number(), wrong.get(), wrong.get() == What.NOT_A_CODE ? code : area));
            }
        }
        return new TargetFile(good, faults);
    }

    private static Optional<What> wrong(String code, String area, String areaPrefix, Places places) {
        if (!isCode(code)) {
            return Optional.of(What.NOT_A_CODE);
        }
        if (places.place(area).isEmpty()) {
            return Optional.of(What.NO_SUCH_PLACE);
        }
        return area.startsWith(areaPrefix) ? Optional.empty() : Optional.of(What.OTHER_AREA);
    }

    static boolean isCode(String code) {
        return code.matches("[0-9]{11}");
    }
}
