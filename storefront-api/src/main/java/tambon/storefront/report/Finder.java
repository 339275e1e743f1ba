package tambon.storefront.report;

import tambon.infra.place.Places;
import tambon.infra.time.FiscalYear;
import tambon.orders.ReportForms.Form;
import tambon.orders.ReportForms.Layout;
import tambon.orders.ReportPeriod;
import tambon.orders.ReportPeriod.Rhythm;
import tambon.orders.Reports;
import tambon.storefront.page.Language;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Opens any report there is or was: of a form, of a month or of the quarter or year it lies in, of an office. */
@Singleton
public final class Finder {

    /** Four years back. */
    private static final int MONTHS = 48;

    private final Reports reports;
    private final Places places;
    private final Told told;
    private final Clock clock;

    Finder(Reports reports, Places places, Told told, Clock clock) {
        this.reports = reports;
        this.places = places;
        this.told = told;
        this.clock = clock;
    }

    /** @param code as an address has it */
    public record Choice(String code, String name) {}

    /** @param forms those that this officer's offices send */
    public record Choices(List<Form> forms, List<Choice> months, List<Choice> offices) {
        public Choices {
            forms = List.copyOf(forms);
            months = List.copyOf(months);
            offices = List.copyOf(offices);
        }

        public static String code(Form form) {
            return Asked.code(form);
        }
    }

    Choices choices(Language language, String area) {
        return new Choices(
                Arrays.stream(Form.values())
                        .filter(form ->
                                area.length() < 4 || reports.layout(form).fromDistricts())
                        .toList(),
                Stream.iterate(
                                ReportPeriod.of(
                                        Rhythm.MONTH,
                                        clock.instant()
                                                .atZone(FiscalYear.BANGKOK)
                                                .toLocalDate()),
                                ReportPeriod::previous)
                        .limit(MONTHS)
                        .map(month -> new Choice(month.code(), Told.period(language, month)))
                        .toList(),
                Stream.concat(Stream.of(area), below(area))
                        .map(code -> new Choice(code.isEmpty() ? Asked.COUNTRY : code, told.office(language, code)))
                        .toList());
    }

    private Stream<String> below(String area) {
        return switch (area.length()) {
            case 0 -> places.provinces().stream().map(province -> province.code());
            case 2 -> places.districts(area).stream().map(district -> district.code());
            default -> Stream.of();
        };
    }

    /** What only provinces send is opened for a district's province. */
    String address(String form, String month, String area) {
        var layout = reports.layout(Asked.form(form));
        var office = area.length() == 4 && !layout.fromDistricts() ? area.substring(0, 2) : area;
        return Asked.address(Asked.subject(form, period(layout, month), office));
    }

    private static String period(Layout layout, String month) {
        return ReportPeriod.of(layout.rhythm(), Asked.period(month).first()).code();
    }
}
