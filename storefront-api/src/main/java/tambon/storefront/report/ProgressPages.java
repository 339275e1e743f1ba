package tambon.storefront.report;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import tambon.orders.Reports;
import tambon.storefront.page.Form;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Words;
import tambon.storefront.page.Written;

import java.net.URI;
import java.util.Map;

/** Which of the offices below have sent a report, and asking those who have not. */
@Hidden
@Controller("/staff/reports/progress")
@Secured({Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProgressPages {

    private final Reports reports;
    private final Told told;

    ProgressPages(Reports reports, Told told) {
        this.reports = reports;
        this.told = told;
    }

    @Get
    Page show(
            HttpRequest<?> request,
            @QueryValue String form,
            @QueryValue String period,
            @QueryValue @Nullable Integer asked) {
        var language = Language.of(request);
        var which = Asked.form(form);
        var when = Asked.period(period);
        var below = reports.below(Asked.officer(request), which, when);
        return Page.of(
                "report/progress",
                request,
                ProgressView.of(
                        language,
                        reports.layout(which),
                        when,
                        below,
                        told,
                        asked == null ? null : Words.say(language, "report.said.asked", Written.number(asked))));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remind(
            HttpRequest<?> request,
            @QueryValue String form,
            @QueryValue String period,
            @Body @Nullable Map<String, Object> body) {
        var which = Asked.form(form);
        var when = Asked.period(period);
        int asked = reports.remind(
                Asked.officer(request),
                which,
                when,
                Form.of(body).texts("office").stream().limit(100).toList());
        return HttpResponse.seeOther(URI.create(Asked.progress(which, when) + "&asked=" + asked));
    }
}
