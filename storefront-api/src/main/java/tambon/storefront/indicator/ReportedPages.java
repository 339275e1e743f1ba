package tambon.storefront.indicator;

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
import org.jspecify.annotations.Nullable;
import tambon.infra.place.District;
import tambon.infra.place.Places;
import tambon.infra.place.Province;
import tambon.infra.time.FiscalYear;
import tambon.orders.AreaIncomes;
import tambon.orders.AreaIncomes.Imported;
import tambon.orders.AreaIncomes.Reported;
import tambon.orders.Indicators;
import tambon.orders.SalesRejected;
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
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import static java.util.stream.Collectors.toMap;

/** What districts reported for a year, the base year above all: typed one by one, or pasted as the table CDD publishes. */
@Controller("/staff/indicators/base")
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
public final class ReportedPages {

    private static final String PATH = "/staff/indicators/base";

    private final AreaIncomes incomes;
    private final Places places;
    private final IndicatorPlaces names;

    ReportedPages(AreaIncomes incomes, Places places, IndicatorPlaces names) {
        this.incomes = incomes;
        this.places = places;
        this.names = names;
    }

    /** A district with what it reported; null where it reported nothing. */
    public record Row(District district, @Nullable Reported reported) {}

    /**
     * @param area empty where a province is to be chosen first
     * @param imported what a pasted table came to; null if none was
     */
    public record Shown(
            FiscalYear year,
            String area,
            String name,
            List<Row> rows,
            List<Province> provinces,
            boolean said,
            @Nullable Problem refused,
            @Nullable Imported imported) {}

    @Get
    Page show(
            HttpRequest<?> request,
            @QueryValue @Nullable String base,
            @QueryValue @Nullable String area,
            @QueryValue @Nullable String said) {
        return page(request, year(base), narrowed(request, area), "saved".equals(said), null, null);
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> keep(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        var year = year(form.text("year"));
        var area = narrowed(request, form.text("district"));
        var income = Entered.baht(form.text("income"));
        try {
            if (income.isEmpty()) {
                throw new SalesRejected(new SalesRejected.Malformed("income"));
            }
            incomes.set(
                    area,
                    year,
                    income.get(),
                    form.text("source"),
                    Viewer.of(request).name());
            return HttpResponse.seeOther(
                    URI.create(PATH + "?base=" + year.be() + "&area=" + area.substring(0, 2) + "&said=saved"));
        } catch (SalesRejected rejected) {
            return refused(request, year, area.substring(0, 2), rejected);
        }
    }

    @Post(value = "/import", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> importTable(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        var year = year(form.text("year"));
        var area = narrowed(request, form.text("area"));
        try {
            var imported = incomes.importFile(
                    form.text("table"),
                    form.text("source"),
                    Area.of(request).prefix(),
                    Viewer.of(request).name());
            return HttpResponse.ok(page(request, year, area, false, null, imported));
        } catch (SalesRejected rejected) {
            return refused(request, year, area, rejected);
        }
    }

    private HttpResponse<?> refused(HttpRequest<?> request, FiscalYear year, String area, SalesRejected rejected) {
        var problem = SalesRefusals.problem(Language.of(request), rejected.reason());
        return HttpResponse.status(HttpStatus.valueOf(problem.status()))
                .body(page(request, year, narrowed(request, area), false, problem, null));
    }

    private static String narrowed(HttpRequest<?> request, @Nullable String area) {
        var asked = area == null || area.startsWith("R") ? "" : area.substring(0, Math.min(4, area.length()));
        return Area.of(request).narrowed(asked).prefix();
    }

    private static FiscalYear year(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Indicators.USUAL_BASE;
        }
        if (!text.matches("25[5-9][0-9]")) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "no such year: " + text);
        }
        return new FiscalYear(Integer.parseInt(text));
    }

    private Page page(
            HttpRequest<?> request,
            FiscalYear year,
            String area,
            boolean said,
            @Nullable Problem refused,
            @Nullable Imported imported) {
        var known = area.isEmpty()
                ? Map.<String, Reported>of()
                : incomes.of(year, area).stream().collect(toMap(Reported::districtCode, Function.identity()));
        var districts = area.isEmpty()
                ? List.<District>of()
                : places.districts(area.substring(0, 2)).stream()
                        .filter(district -> district.code().startsWith(area))
                        .toList();
        return Page.of(
                "indicator/base",
                request,
                new Shown(
                        year,
                        area,
                        names.name(Language.of(request), area).text(),
                        districts.stream()
                                .map(district -> new Row(district, known.get(district.code())))
                                .toList(),
                        Area.of(request).prefix().isEmpty() ? places.provinces() : List.of(),
                        said,
                        refused,
                        imported));
    }
}
