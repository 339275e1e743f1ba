package tambon.storefront.open;

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
import org.jspecify.annotations.Nullable;
import tambon.infra.time.FiscalYear;
import tambon.orders.OpenSales;
import tambon.orders.OpenSales.Release;
import tambon.orders.SalesRejected;
import tambon.orders.SalesRejected.WrongMonthMove;
import tambon.storefront.page.Form;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.problem.Problem;
import tambon.storefront.problem.SalesRefusals;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The department gives a month out by hand: before the worker does, or again after something was put right. */
@Controller("/staff/open-data")
@Secured(Role.DEPARTMENT_OFFICER)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
public final class ReleaseDesk {

    private static final int MONTHS = 24;

    private final OpenSales open;
    private final Clock clock;

    ReleaseDesk(OpenSales open, Clock clock) {
        this.open = open;
        this.clock = clock;
    }

    /** @param months that have ended, newest first */
    public record Shown(
            List<Release> releases,
            List<YearMonth> months,
            String chosen,
            String note,
            @Nullable String said,
            @Nullable Problem refused) {}

    @Get
    Page show(HttpRequest<?> request, @QueryValue @Nullable String said) {
        var known = said == null ? null : open.release(said).map(Release::code).orElse(null);
        return page(request, "", "", known, null);
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> publish(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        try {
            var month = month(form.text("month"));
            var release = open.publish(
                    FiscalYear.of(month.atDay(1)),
                    month.getMonthValue(),
                    form.text("note"),
                    Viewer.of(request).name());
            return HttpResponse.seeOther(URI.create("/staff/open-data?said=" + release.code()));
        } catch (SalesRejected rejected) {
            var problem = SalesRefusals.problem(Language.of(request), rejected.reason());
            return HttpResponse.status(HttpStatus.valueOf(problem.status()))
                    .body(page(request, form.text("month"), form.text("note"), null, problem));
        }
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new SalesRejected(new WrongMonthMove());
        }
    }

    private Page page(
            HttpRequest<?> request, String chosen, String note, @Nullable String said, @Nullable Problem refused) {
        var current = YearMonth.from(LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK));
        return Page.of(
                "open/desk",
                request,
                new Shown(
                        open.releases(),
                        IntStream.rangeClosed(1, MONTHS)
                                .mapToObj(current::minusMonths)
                                .toList(),
                        chosen,
                        note,
                        said,
                        refused));
    }
}
