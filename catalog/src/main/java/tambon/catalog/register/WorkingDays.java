package tambon.catalog.register;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Counts working days: Monday to Friday without these holidays. */
record WorkingDays(Set<LocalDate> holidays) {

    WorkingDays {
        holidays = Set.copyOf(holidays);
    }

    /** The last of {@code count} working days after {@code day}; the day itself does not count. */
    LocalDate after(LocalDate day, int count) {
        var at = day;
        for (int left = count; left > 0; ) {
            at = at.plusDays(1);
            if (isWorkingDay(at)) {
                left--;
            }
        }
        return at;
    }

    boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }
}
