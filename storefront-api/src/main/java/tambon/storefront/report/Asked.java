package tambon.storefront.report;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import tambon.orders.ReportForms.Form;
import tambon.orders.ReportPeriod;
import tambon.orders.ReportRejected;
import tambon.orders.ReportRejected.NoSuchReport;
import tambon.orders.Reports.Officer;
import tambon.orders.Reports.Subject;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;

import java.util.Arrays;
import java.util.Locale;

/** Who asks, and for which report, as addresses have it: {@code market-sales/2569-11/8101}. */
final class Asked {

    /** The whole country, in place of an area's code. */
    static final String COUNTRY = "all";

    private Asked() {}

    /** @throws HttpStatusException 403 if the officer answers for no area */
    static Officer officer(HttpRequest<?> request) {
        var viewer = Viewer.of(request);
        var area = viewer.is(Role.DEPARTMENT_OFFICER)
                ? ""
                : viewer.areaCode()
                        .orElseThrow(() -> new HttpStatusException(HttpStatus.FORBIDDEN, "answers for no area"));
        return new Officer(viewer.accountId().orElse(0), viewer.name(), area);
    }

    /** @throws ReportRejected if there is no such form or period */
    static Subject subject(String form, String period, String area) {
        if (!area.equals(COUNTRY) && !area.matches("[0-9]{2}|[0-9]{4}")) {
            throw new ReportRejected(new NoSuchReport());
        }
        return new Subject(form(form), period(period), area.equals(COUNTRY) ? "" : area);
    }

    static Form form(String code) {
        return Arrays.stream(Form.values())
                .filter(form -> code(form).equals(code))
                .findFirst()
                .orElseThrow(() -> new ReportRejected(new NoSuchReport()));
    }

    static ReportPeriod period(String code) {
        return ReportPeriod.parse(code).orElseThrow(() -> new ReportRejected(new NoSuchReport()));
    }

    static String code(Form form) {
        return form.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String address(Subject subject) {
        return "/staff/reports/" + code(subject.form()) + "/" + subject.period().code() + "/"
                + (subject.areaCode().isEmpty() ? COUNTRY : subject.areaCode());
    }

    static String progress(Form form, ReportPeriod period) {
        return "/staff/reports/progress?form=" + code(form) + "&period=" + period.code();
    }
}
