package tambon.orders;

import tambon.infra.time.FiscalYear;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a report is about: a calendar month, a quarter of the fiscal year, or a fiscal year.
 *
 * @param first its first day
 */
public record ReportPeriod(Rhythm rhythm, LocalDate first) implements Comparable<ReportPeriod> {

    private static final int ERA = 543;
    private static final Pattern WRITTEN = Pattern.compile("(25[0-9]{2})(?:-(0[1-9]|1[0-2])|-q([1-4]))?");

    public enum Rhythm {
        MONTH(1),
        QUARTER(3),
        YEAR(12);

        private final int months;

        Rhythm(int months) {
            this.months = months;
        }
    }

    public ReportPeriod {
        if (!first.equals(beginning(rhythm, first))) {
            throw new IllegalArgumentException("no " + rhythm + " begins on " + first);
        }
    }

    /** The one that {@code day} lies in. */
    public static ReportPeriod of(Rhythm rhythm, LocalDate day) {
        return new ReportPeriod(rhythm, beginning(rhythm, day));
    }

    /** As {@link #code} writes it; empty if it is not written so, or lies in another century. */
    public static Optional<ReportPeriod> parse(String code) {
        var matcher = WRITTEN.matcher(code);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int be = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            return Optional.of(
                    new ReportPeriod(Rhythm.MONTH, LocalDate.of(be - ERA, Integer.parseInt(matcher.group(2)), 1)));
        }
        var october = new FiscalYear(be).firstDay();
        return Optional.of(
                matcher.group(3) == null
                        ? new ReportPeriod(Rhythm.YEAR, october)
                        : new ReportPeriod(
                                Rhythm.QUARTER, october.plusMonths(3L * (Integer.parseInt(matcher.group(3)) - 1))));
    }

    private static LocalDate beginning(Rhythm rhythm, LocalDate day) {
        var month = day.withDayOfMonth(1);
        return month.minusMonths((month.getMonthValue() + 2) % 12 % rhythm.months);
    }

    public LocalDate last() {
        return next().first.minusDays(1);
    }

    public ReportPeriod next() {
        return new ReportPeriod(rhythm, first.plusMonths(rhythm.months));
    }

    public ReportPeriod previous() {
        return new ReportPeriod(rhythm, first.minusMonths(rhythm.months));
    }

    public FiscalYear year() {
        return FiscalYear.of(first);
    }

    /** 1 (October–December) to 4; of a month the quarter it lies in. */
    public int quarter() {
        return FiscalYear.quarterOf(first);
    }

    /** The calendar months in it, 1–12, in order. */
    public List<Integer> months() {
        return IntStream.range(0, rhythm.months)
                .mapToObj(i -> first.plusMonths(i).getMonthValue())
                .toList();
    }

    /** {@code 2569-11} a month, {@code 2570-q1} a quarter and {@code 2570} a year of the fiscal calendar; Buddhist years. */
    public String code() {
        return switch (rhythm) {
            case MONTH -> first.getYear() + ERA + "-" + (first.getMonthValue() < 10 ? "0" : "") + first.getMonthValue();
            case QUARTER -> year().be() + "-q" + quarter();
            case YEAR -> Integer.toString(year().be());
        };
    }

    @Override
    public int compareTo(ReportPeriod other) {
        return first.compareTo(other.first);
    }
}
