package tambon.orders.indicator;

import tambon.infra.time.FiscalYear;
import tambon.orders.Indicators.CountPart;
import tambon.orders.Ratio;

import java.util.List;
import java.util.Optional;

/** What an indicator that counts something has come to. A bean of this type is all it takes to have it counted. */
interface CountActual {

    /** Of the definition. */
    String code();

    /** What it is made of inside an area, counted at the moment of asking: by province, inside a province by district. */
    List<CountPart> parts(FiscalYear year, String areaPrefix);

    /** What these come to: their sum, or the share they are of all that could be. */
    default Optional<Long> value(List<CountPart> parts) {
        long part = parts.stream().mapToLong(CountPart::part).sum();
        long whole = parts.stream().mapToLong(CountPart::whole).sum();
        return isShare() ? Ratio.share(part, whole) : Optional.of(part);
    }

    default boolean isShare() {
        return false;
    }

    /** How many digits the code of the smallest area has that it can be counted for. */
    default int finest() {
        return 4;
    }

    /** Whether counting the whole country takes more than a moment: it is then kept, and counted again each night. */
    default boolean slow() {
        return false;
    }
}
