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
import tambon.orders.ReportRejected;
import tambon.orders.Reports;
import tambon.orders.Reports.Subject;
import tambon.storefront.page.Entered;
import tambon.storefront.page.Form;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.problem.Problem;
import tambon.storefront.problem.ReportRefusals;

import java.net.URI;
import java.util.Map;

/** An officer's reports: what is owed, each form, and the steps with it. */
@Hidden
@Controller("/staff/reports")
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReportPages {

    private final Reports reports;
    private final Told told;
    private final Finder finder;

    ReportPages(Reports reports, Told told, Finder finder) {
        this.finder = finder;
        this.reports = reports;
        this.told = told;
    }

    @Get
    Page desk(HttpRequest<?> request, @QueryValue @Nullable String said) {
        var officer = Asked.officer(request);
        return Page.of(
                "report/desk",
                request,
                DeskView.of(
                        Language.of(request),
                        reports.desk(officer),
                        told,
                        officer.areaCode().isEmpty(),
                        finder.choices(Language.of(request), officer.areaCode()),
                        Said.of(request, said)));
    }

    /** @param month the report is of it, or of the quarter or year it lies in */
    @Get("/find")
    HttpResponse<?> find(@QueryValue String form, @QueryValue String month, @QueryValue String area) {
        return HttpResponse.seeOther(URI.create(finder.address(form, month, area)));
    }

    @Get("/{form}/{period}/{area}")
    Page show(HttpRequest<?> request, String form, String period, String area, @QueryValue @Nullable String said) {
        return page(request, Asked.subject(form, period, area), Form.EMPTY, null, said);
    }

    /** Keeps what the office fills in by hand. */
    @Post(value = "/{form}/{period}/{area}/typed", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> keep(
            HttpRequest<?> request, String form, String period, String area, @Body @Nullable Map<String, Object> body) {
        var entered = Form.of(body);
        var subject = Asked.subject(form, period, area);
        return step(
                request,
                subject,
                entered,
                "kept",
                () -> reports.keep(
                        Asked.officer(request), subject, EnteredForm.of(reports.layout(subject.form()), entered)));
    }

    @Post(value = "/{form}/{period}/{area}/send", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(
            HttpRequest<?> request, String form, String period, String area, @Body @Nullable Map<String, Object> body) {
        var entered = Form.of(body);
        var subject = Asked.subject(form, period, area);
        return step(
                request,
                subject,
                entered,
                "sent",
                () -> reports.send(
                        Asked.officer(request),
                        subject,
                        version(entered),
                        entered.text("position"),
                        entered.text("reason")));
    }

    @Post(value = "/{form}/{period}/{area}/approve", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> approve(
            HttpRequest<?> request, String form, String period, String area, @Body @Nullable Map<String, Object> body) {
        var entered = Form.of(body);
        var subject = Asked.subject(form, period, area);
        return step(
                request,
                subject,
                entered,
                "approved",
                () -> reports.approve(Asked.officer(request), subject, version(entered)));
    }

    @Post(value = "/{form}/{period}/{area}/return", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> sendBack(
            HttpRequest<?> request, String form, String period, String area, @Body @Nullable Map<String, Object> body) {
        var entered = Form.of(body);
        var subject = Asked.subject(form, period, area);
        return step(
                request,
                subject,
                entered,
                "returned",
                () -> reports.sendBack(Asked.officer(request), subject, version(entered), entered.text("reason")));
    }

    /** After the step the report again, with a word on what was done or on why it was not. */
    private HttpResponse<?> step(HttpRequest<?> request, Subject subject, Form entered, String said, Runnable work) {
        try {
            work.run();
            return HttpResponse.seeOther(URI.create(Asked.address(subject) + "?said=" + said));
        } catch (ReportRejected rejected) {
            if (rejected.reason() instanceof ReportRejected.NoSuchReport
                    || rejected.reason() instanceof ReportRejected.NotYours) {
                throw rejected;
            }
            var problem = ReportRefusals.problem(Language.of(request), rejected.reason());
            return HttpResponse.status(HttpStatus.valueOf(problem.status()))
                    .body(page(request, subject, entered, problem, null));
        }
    }

    private Page page(
            HttpRequest<?> request, Subject subject, Form entered, @Nullable Problem refused, @Nullable String said) {
        var language = Language.of(request);
        return Page.of(
                "report/form",
                request,
                new FormView(
                        language,
                        reports.open(Asked.officer(request), subject),
                        Told.period(language, subject.period()),
                        told.office(language, subject.areaCode()),
                        Asked.address(subject),
                        entered.texts(),
                        Map.of(),
                        refused,
                        Said.of(request, said)));
    }

    private static int version(Form entered) {
        return Entered.count(entered.text("version")).orElse(-1);
    }
}
