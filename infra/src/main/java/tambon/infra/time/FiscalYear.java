package tambon.infra.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;

/**
 * A Thai government fiscal year: 1 October to 30 September, named by the Buddhist year in which it
 * ends. FY2565 is 1 October 2021 to 30 September 2022 (CDD guideline for FY2565, title page).
 *
 * @param be the year in the Buddhist Era (CE + 543), 2400–2800
 */
public record FiscalYear(int be) implements Comparable<FiscalYear> {

    /** Where Thai days begin and end; no daylight saving. */
    public static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private static final int ERA = 543;

    public FiscalYear {
        if (be < 2400 || be > 2800) {
            throw new IllegalArgumentException("not a Buddhist year: " + be);
        }
    }

    public static FiscalYear of(Instant at) {
        return of(at.atZone(BANGKOK).toLocalDate());
    }

    public static FiscalYear of(LocalDate day) {
        int year = day.getYear() + ERA;
        return new FiscalYear(day.getMonthValue() >= Month.OCTOBER.getValue() ? year + 1 : year);
    }

    /** First day, 1 October. */
    public LocalDate firstDay() {
        return LocalDate.of(be - ERA - 1, Month.OCTOBER, 1);
    }

    /** Last day, 30 September. */
    public LocalDate lastDay() {
        return LocalDate.of(be - ERA, Month.SEPTEMBER, 30);
    }

    public Instant begins() {
        return firstDay().atStartOfDay(BANGKOK).toInstant();
    }

    /** The first instant that is no longer in this year. */
    public Instant ends() {
        return next().begins();
    }

    public FiscalYear next() {
        return new FiscalYear(be + 1);
    }

    public FiscalYear previous() {
        return new FiscalYear(be - 1);
    }

    /** Quarter 1 (October–December) to 4 (July–September) of the fiscal year that {@code day} lies in. */
    public static int quarterOf(LocalDate day) {
        return (day.getMonthValue() + 2) % 12 / 3 + 1;
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(be, other.be);
    }
}
