package tambon.storefront.register;

import org.jspecify.annotations.Nullable;
import tambon.catalog.Holiday;
import tambon.catalog.RegisterSettings;
import tambon.catalog.RegistrationWindow;
import tambon.infra.id.PublicId;
import tambon.storefront.problem.Problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The days and rules of the register.
 *
 * @param year of the holidays, Buddhist Era
 * @param sets whether whoever looks may change them
 */
public record CalendarView(
        int year,
        List<Holiday> holidays,
        List<RegistrationWindow> windows,
        RegisterSettings settings,
        boolean sets,
        @Nullable Problem refused) {

    public CalendarView {
        holidays = List.copyOf(holidays);
        windows = List.copyOf(windows);
    }

    /** The settings that are numbers, by field, as the key of their words ends. */
    public Map<String, String> numbers() {
        var numbers = new LinkedHashMap<String, String>();
        numbers.put("validYears", written(settings.validYears()));
        numbers.put("renewalDays", written(settings.renewalDays()));
        numbers.put("checkDays", written(settings.checkDays()));
        numbers.put("districtDays", written(settings.districtDays()));
        numbers.put("provinceDays", written(settings.provinceDays()));
        numbers.put("announceDays", written(settings.announceDays()));
        numbers.put("notifyDays", written(settings.notifyDays()));
        numbers.put("appealDecisionDays", written(settings.appealDecisionDays()));
        numbers.put("correctionDays", written(settings.correctionDays()));
        return numbers;
    }

    /** {@code checkDays} as words are keyed: {@code register.calendar.check-days}. */
    public String key(String field) {
        return "register.calendar." + field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    public String id(long id) {
        return PublicId.of(id);
    }

    private static String written(@Nullable Integer number) {
        return Objects.toString(number, "");
    }
}
