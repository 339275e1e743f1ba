package tambon.storefront.report;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import tambon.orders.ReportForms.Typed;
import tambon.orders.Reports;
import tambon.orders.Reports.Subject;
import tambon.storefront.page.Role;
import tambon.storefront.report.ReportJson.ApproveJson;
import tambon.storefront.report.ReportJson.DeskJson;
import tambon.storefront.report.ReportJson.Line;
import tambon.storefront.report.ReportJson.RemindJson;
import tambon.storefront.report.ReportJson.RemindedJson;
import tambon.storefront.report.ReportJson.ReturnJson;
import tambon.storefront.report.ReportJson.SendJson;
import tambon.storefront.report.ReportJson.TypedJson;
import tambon.storefront.report.ReportJson.Whole;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The official reports, for programs: {@code form} is market-plan, market-sales, market-result, marketer-month,
 * trader-quarter, online-income, registered-producers or province-summary; {@code period} a fiscal year 2570, a quarter
 * 2570-q1 or a month 2569-11, all in the Buddhist Era; {@code area} the office's DOPA code, {@code all} for the country.
 */
@Controller("/api/v1/staff/reports")
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "reports")
final class ReportsApi {

    private final Reports reports;

    ReportsApi(Reports reports) {
        this.reports = reports;
    }

    @Operation(
            summary = "What the office owes and has sent, what waits for its look, and how far the offices below are")
    @Get
    DeskJson desk(HttpRequest<?> request) {
        return DeskJson.of(reports.desk(Asked.officer(request)));
    }

    @Operation(summary = "Who has sent a form of a period and who has not, of the offices below")
    @Get("/{form}/{period}")
    List<Line> below(HttpRequest<?> request, String form, String period) {
        return reports.below(Asked.officer(request), Asked.form(form), Asked.period(period)).stream()
                .map(Line::of)
                .toList();
    }

    @Operation(summary = "Ask offices below for a report; each at most once a day")
    @Post("/{form}/{period}/reminders")
    RemindedJson remind(HttpRequest<?> request, String form, String period, @Body RemindJson body) {
        return new RemindedJson(
                reports.remind(Asked.officer(request), Asked.form(form), Asked.period(period), body.areas()));
    }

    @Operation(summary = "A report: as it was sent, before that as the ledger has it now")
    @Get("/{form}/{period}/{area}")
    Whole show(HttpRequest<?> request, String form, String period, String area) {
        return open(request, Asked.subject(form, period, area));
    }

    private Whole open(HttpRequest<?> request, Subject subject) {
        return Whole.of(reports.open(Asked.officer(request), subject));
    }

    @Operation(summary = "Keep what the office fills in by hand")
    @Put("/{form}/{period}/{area}/typed")
    Whole keep(HttpRequest<?> request, String form, String period, String area, @Body TypedJson body) {
        var subject = Asked.subject(form, period, area);
        var typed = new Typed(
                Objects.requireNonNullElse(body.fields(), Map.of()),
                Objects.requireNonNullElse(body.rows(), List.of()));
        reports.keep(Asked.officer(request), subject, typed);
        return open(request, subject);
    }

    @Operation(summary = "Send it to the office above, or a corrected edition with a reason")
    @Post("/{form}/{period}/{area}/send")
    Whole send(HttpRequest<?> request, String form, String period, String area, @Body SendJson body) {
        var subject = Asked.subject(form, period, area);
        var reason = Objects.requireNonNullElse(body.reason(), "");
        reports.send(Asked.officer(request), subject, body.version(), body.position(), reason);
        return open(request, subject);
    }

    @Operation(summary = "Take it, by the office above")
    @Post("/{form}/{period}/{area}/approve")
    Whole approve(HttpRequest<?> request, String form, String period, String area, @Body ApproveJson body) {
        var subject = Asked.subject(form, period, area);
        reports.approve(Asked.officer(request), subject, body.version());
        return open(request, subject);
    }

    @Operation(summary = "Give it back with what is to be changed, by the office above")
    @Post("/{form}/{period}/{area}/return")
    Whole sendBack(HttpRequest<?> request, String form, String period, String area, @Body ReturnJson body) {
        var subject = Asked.subject(form, period, area);
        reports.sendBack(Asked.officer(request), subject, body.version(), body.reason());
        return open(request, subject);
    }
}
