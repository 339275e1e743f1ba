package tambon.orders.indicator;

import tambon.infra.time.FiscalYear;
import tambon.orders.Ratio;

import java.util.Optional;

/** What an indicator that counts something has come to. A bean of this type is all it takes to have it counted. */
interface CountActual {

    /** Of the definition. */
    String code();

    /** Counted at the moment of asking; for areas wider than a province it is kept and counted again each night. */
    Counted count(FiscalYear year, String areaPrefix);

    /** Whether counting the whole country takes more than a moment. */
    default boolean slow() {
        return false;
    }

    /** @param whole of which {@code part} is a share; 0 where the count itself is the figure */
    record Counted(long part, long whole, boolean isShare) {

        static Counted of(long count) {
            return new Counted(count, 0, false);
        }

        static Counted share(long part, long whole) {
            return new Counted(part, whole, true);
        }

        /** Empty for a share of nothing. */
        Optional<Long> value() {
            return isShare ? Ratio.share(part, whole) : Optional.of(part);
        }
    }
}
