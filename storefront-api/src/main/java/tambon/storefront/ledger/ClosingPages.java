package tambon.storefront.ledger;

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
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import tambon.infra.place.Places;
import tambon.infra.place.Province;
import tambon.infra.time.FiscalYear;
import tambon.orders.SalesMonths;
import tambon.orders.SalesRejected;
import tambon.storefront.ledger.LedgerViews.Month;
import tambon.storefront.ledger.LedgerViews.Months;
import tambon.storefront.page.Entered;
import tambon.storefront.page.Form;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.problem.Problem;
import tambon.storefront.problem.SalesRefusals;
import tambon.storefront.staff.Area;

import java.net.URI;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A province's months of the ledger: closed once reported, opened again with a reason; districts only look. */
@Hidden
@Controller("/staff/sales/months")
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ClosingPages {

    private static final int FIRST_YEAR = 2560;

    private final SalesMonths months;
    private final Places places;
    private final Clock clock;

    ClosingPages(SalesMonths months, Places places, Clock clock) {
        this.months = months;
        this.places = places;
        this.clock = clock;
    }

    @Get
    Page show(HttpRequest<?> request, @QueryValue @Nullable String year, @QueryValue @Nullable String province) {
        return page(request, year(year), province(request, province), null);
    }

    private Page page(HttpRequest<?> request, FiscalYear year, Province province, @Nullable Problem refused) {
        var closed = months.closed(province.code(), year);
        var now = YearMonth.from(clock.instant().atZone(FiscalYear.BANGKOK));
        var first = YearMonth.from(year.firstDay());
        var all = IntStream.range(0, 12)
                .mapToObj(first::plusMonths)
                .map(month -> new Month(month, month.isBefore(now), closed.contains(month.getMonthValue())))
                .toList();
        return Page.of(
                "ledger/months",
                request,
                new Months(
                        year,
                        province,
                        Area.of(request).prefix().isEmpty() ? places.provinces() : List.of(),
                        all,
                        months.log(province.code(), year),
                        Area.of(request).prefix().length() <= 2,
                        refused));
    }

    /** The officer's own province, or for the department the one asked for. */
    private Province province(HttpRequest<?> request, @Nullable String asked) {
        var area = Area.of(request);
        var code = area.prefix().length() >= 2 ? area.prefix().substring(0, 2) : asked == null ? "10" : asked;
        if (asked != null && !asked.isEmpty() && !asked.equals(code)) {
            throw Area.elsewhere(asked);
        }
        return places.province(code).orElseThrow(() -> Area.elsewhere(code));
    }

    private FiscalYear year(@Nullable String asked) {
        var now = FiscalYear.of(clock.instant());
        int be = asked == null ? now.be() : Entered.count(asked).orElse(now.be());
        return be < FIRST_YEAR || be > now.be() ? now : new FiscalYear(be);
    }

    @Post(value = "/close", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
    HttpResponse<?> close(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        return move(
                request, Form.of(body), (province, year, month, _, who) -> months.close(province, year, month, who));
    }

    @Post(value = "/reopen", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
    HttpResponse<?> reopen(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        return move(request, Form.of(body), months::reopen);
    }

    private interface Move {
        void make(String province, FiscalYear year, int month, String reason, String who);
    }

    private HttpResponse<?> move(HttpRequest<?> request, Form form, Move move) {
        var province = province(request, form.text("province"));
        var month = month(form);
        var year = FiscalYear.of(month.atDay(1));
        try {
            move.make(
                    province.code(),
                    year,
                    month.getMonthValue(),
                    form.text("reason"),
                    Viewer.of(request).name());
            return HttpResponse.seeOther(
                    URI.create("/staff/sales/months?year=" + year.be() + "&province=" + province.code()));
        } catch (SalesRejected rejected) {
            var problem = SalesRefusals.problem(Language.of(request), rejected.reason());
            return HttpResponse.status(HttpStatus.valueOf(problem.status()))
                    .body(page(request, year, province, problem));
        }
    }

    private static YearMonth month(Form form) {
        try {
            return YearMonth.parse(form.text("month"));
        } catch (DateTimeParseException wrong) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "no month " + form.text("month"));
        }
    }
}
