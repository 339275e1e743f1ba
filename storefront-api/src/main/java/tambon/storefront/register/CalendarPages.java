package tambon.storefront.register;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.catalog.Holiday;
import tambon.catalog.RegisterActor.DepartmentOfficer;
import tambon.catalog.RegisterCalendar;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterSettings;
import tambon.storefront.page.Entered;
import tambon.storefront.page.Form;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.problem.Answer;
import tambon.storefront.problem.Problem;

import java.net.URI;
import java.time.Clock;
import java.util.Map;

import static tambon.storefront.register.AsWritten.id;

/** Holidays, application periods and rules: every officer reads them, the department sets them. */
@Hidden
@Controller("/staff/register/calendar")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
class CalendarPages {

    private static final String HERE = "/staff/register/calendar";
    private static final int ERA = 543;

    private final RegisterCalendar calendar;
    private final Clock clock;

    CalendarPages(RegisterCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @Get
    Page show(HttpRequest<?> request) {
        return page(request, null);
    }

    @Post("/holidays")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Role.DEPARTMENT_OFFICER)
    HttpResponse<?> holiday(HttpRequest<?> request, @Nullable @Body Map<String, Object> body) {
        var form = Form.of(body);
        var day = EnteredForm.day(form.text("day"));
        if (day.isEmpty()) {
            return Answer.notFound(request);
        }
        return done(request, day.get().getYear() + ERA, () -> {
            if (form.has("drop")) {
                calendar.dropHoliday(Actors.of(request), day.get());
            } else {
                calendar.keepHoliday(
                        Actors.of(request),
                        new Holiday(day.get(), form.text("nameTh"), form.text("nameEn"), form.has("checked")));
            }
        });
    }

    @Post("/windows")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Role.DEPARTMENT_OFFICER)
    HttpResponse<?> window(HttpRequest<?> request, @Nullable @Body Map<String, Object> body) {
        var form = Form.of(body);
        var opens = EnteredForm.day(form.text("opensOn"));
        var closes = EnteredForm.day(form.text("closesOn"));
        if (!form.has("drop") && (opens.isEmpty() || closes.isEmpty())) {
            return Answer.notFound(request);
        }
        return done(request, 0, () -> {
            if (form.has("drop")) {
                calendar.dropWindow(Actors.of(request), id(form.text("drop")));
            } else {
                calendar.addWindow(Actors.of(request), form.text("name"), opens.get(), closes.get());
            }
        });
    }

    @Post("/settings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Role.DEPARTMENT_OFFICER)
    HttpResponse<?> settings(HttpRequest<?> request, @Nullable @Body Map<String, Object> body) {
        var form = Form.of(body);
        var wanted = new RegisterSettings(
                Entered.count(form.text("version")).orElse(0),
                form.text("numberFormat"),
                form.has("windowsApply"),
                number(form, "validYears"),
                Entered.count(form.text("renewalDays")).orElse(0),
                number(form, "checkDays"),
                number(form, "districtDays"),
                number(form, "provinceDays"),
                number(form, "announceDays"),
                number(form, "notifyDays"),
                number(form, "appealDecisionDays"),
                number(form, "correctionDays"));
        return done(request, 0, () -> calendar.set(Actors.of(request), wanted));
    }

    private HttpResponse<?> done(HttpRequest<?> request, int year, Runnable work) {
        try {
            work.run();
            return HttpResponse.seeOther(URI.create(HERE + (year == 0 ? "" : "?year=" + year)));
        } catch (RegisterRejected | CatalogRejected rejected) {
            var problem = Refused.problem(Language.of(request), rejected);
            return HttpResponse.status(HttpStatus.valueOf(problem.status())).body(page(request, problem));
        }
    }

    private Page page(HttpRequest<?> request, @Nullable Problem refused) {
        int now = EnteredForm.today(clock).getYear() + ERA;
        var asked = Asked.text(request, "year");
        int year = asked.matches("25[5-9][0-9]|26[0-4][0-9]") ? Integer.parseInt(asked) : now;
        return Page.of(
                "register/calendar",
                request,
                new CalendarView(
                        year,
                        calendar.holidays(year),
                        calendar.windows(),
                        calendar.settings(),
                        Actors.of(request) instanceof DepartmentOfficer,
                        refused));
    }

    private static @Nullable Integer number(Form form, String field) {
        var count = Entered.count(form.text(field));
        return count.isPresent() ? Integer.valueOf(count.getAsInt()) : null;
    }
}
