package tambon.storefront.report;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import tambon.infra.time.FiscalYear;
import tambon.orders.ReportDeadlines;
import tambon.orders.ReportDeadlines.Anchor;
import tambon.orders.ReportDeadlines.Deadline;
import tambon.orders.ReportRejected;
import tambon.orders.ReportRejected.Invalid;
import tambon.orders.Reports;
import tambon.storefront.page.Entered;
import tambon.storefront.page.Form;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.problem.Problem;
import tambon.storefront.problem.ReportRefusals;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;

/** When each report falls due: for every officer to read, for the department to change. */
@Hidden
@Controller("/staff/reports/calendar")
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CalendarPages {

    private static final String HERE = "/staff/reports/calendar";

    private final Reports reports;
    private final ReportDeadlines deadlines;
    private final Clock clock;

    CalendarPages(Reports reports, ReportDeadlines deadlines, Clock clock) {
        this.reports = reports;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Get
    Page show(HttpRequest<?> request, @QueryValue @Nullable String said) {
        return page(request, null, said);
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Role.DEPARTMENT_OFFICER)
    HttpResponse<?> change(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        var entered = Form.of(body);
        return step(request, () -> {
            var which = Asked.form(entered.text("form"));
            var before = deadlines.list().stream()
                    .filter(deadline -> deadline.form() == which)
                    .findFirst()
                    .orElseThrow(() -> new ReportRejected(new Invalid("form")));
            deadlines.change(
                    Asked.officer(request),
                    new Deadline(
                            which,
                            anchor(entered.text("anchor")),
                            Entered.count(entered.text("days")).orElse(-1),
                            Entered.count(entered.text("districtDays")).orElse(-1),
                            before.since()));
        });
    }

    @Post(value = "/budget", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Role.DEPARTMENT_OFFICER)
    HttpResponse<?> budget(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        var entered = Form.of(body);
        return step(
                request,
                () -> deadlines.budgetReceived(
                        Asked.officer(request), year(entered.text("year")).be(), day(entered.text("receivedOn"))));
    }

    private HttpResponse<?> step(HttpRequest<?> request, Runnable work) {
        try {
            work.run();
            return HttpResponse.seeOther(URI.create(HERE + "?said=kept"));
        } catch (ReportRejected rejected) {
            var problem = ReportRefusals.problem(Language.of(request), rejected.reason());
            return HttpResponse.status(HttpStatus.valueOf(problem.status())).body(page(request, problem, null));
        }
    }

    private Page page(HttpRequest<?> request, @Nullable Problem refused, @Nullable String said) {
        return Page.of(
                "report/calendar",
                request,
                new CalendarView(
                        Language.of(request),
                        deadlines.list().stream()
                                .map(deadline -> new CalendarView.Rule(
                                        deadline, reports.layout(deadline.form()), Asked.code(deadline.form())))
                                .toList(),
                        FiscalYear.of(clock.instant()).be(),
                        refused,
                        Said.of(request, said)));
    }

    private static Anchor anchor(String name) {
        return Arrays.stream(Anchor.values())
                .filter(anchor -> anchor.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ReportRejected(new Invalid("anchor")));
    }

    private FiscalYear year(String text) {
        int year = Entered.count(text).orElse(0);
        int current = FiscalYear.of(clock.instant()).be();
        if (year < current - 5 || year > current + 1) {
            throw new ReportRejected(new Invalid("year"));
        }
        return new FiscalYear(year);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw new ReportRejected(new Invalid("receivedOn"));
        }
    }
}
