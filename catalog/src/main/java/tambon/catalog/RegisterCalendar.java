package tambon.catalog;

import java.time.LocalDate;
import java.util.List;

/** The days and rules that the register counts by. Everybody may read them, only the department sets them. */
public interface RegisterCalendar {

    /** Working days to appeal in, from the day after the notification (CDD guideline FY2565, line 6308). */
    int APPEAL_DAYS = 5;

    /** The holidays of a Buddhist year, in order. */
    List<Holiday> holidays(int yearBe);

    /** Adds a holiday or changes what it is called. @throws RegisterRejected for all but the department */
    void keepHoliday(RegisterActor actor, Holiday holiday);

    void dropHoliday(RegisterActor actor, LocalDate day);

    /** The last of so many working days after {@code day}, which does not count itself. */
    LocalDate workingDaysAfter(LocalDate day, int workingDays);

    /** Those not over yet, in order. */
    List<RegistrationWindow> windows();

    void addWindow(RegisterActor actor, String name, LocalDate opensOn, LocalDate closesOn);

    void dropWindow(RegisterActor actor, long id);

    RegisterSettings settings();

    /** @throws RegisterRejected if they changed meanwhile or make no sense */
    void set(RegisterActor actor, RegisterSettings settings);
}
