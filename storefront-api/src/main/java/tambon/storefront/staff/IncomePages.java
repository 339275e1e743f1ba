package tambon.storefront.staff;

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
import tambon.catalog.CatalogRejected;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.problem.CatalogRefusals;
import tambon.storefront.staff.IncomeDesk.Years;
import tambon.storefront.staff.IncomeViews.IncomeTable;
import tambon.storefront.staff.SalesViews.Choice;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Each producer's income beside its base year; the base can be typed in. */
@Controller("/staff/producers")
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class IncomePages {

    private static final int PRODUCERS_A_PAGE = 50;

    private final IncomeDesk desk;
    private final GroupNames names;
    private final SalesChoices choices;

    IncomePages(IncomeDesk desk, GroupNames names, SalesChoices choices) {
        this.desk = desk;
        this.names = names;
        this.choices = choices;
    }

    @Get
    Page show(
            HttpRequest<?> request,
            @QueryValue @Nullable Integer year,
            @QueryValue @Nullable Integer base,
            @QueryValue @Nullable String cursor,
            @QueryValue @Nullable String said) {
        return page(request, desk.years(year, base), cursor, Fields.of(Map.of()), "saved".equals(said));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> keep(
            HttpRequest<?> request,
            @QueryValue @Nullable Integer year,
            @QueryValue @Nullable Integer base,
            @QueryValue @Nullable String cursor,
            @Body @Nullable Map<String, Object> body) {
        var years = desk.years(year, base);
        var form = Form.of(body);
        try {
            desk.keep(Area.of(request), years.base(), form, Viewer.of(request).name());
            return HttpResponse.seeOther(URI.create("/staff/producers" + query(request, years)
                    + (cursor == null ? "" : "&cursor=" + cursor) + "&said=saved"));
        } catch (CatalogRejected rejected) {
            var problem = CatalogRefusals.problem(Language.of(request), rejected.reason());
            return HttpResponse.status(HttpStatus.valueOf(problem.status()))
                    .body(page(request, years, cursor, Fields.of(form.texts()).refused(problem), false));
        }
    }

    private Page page(HttpRequest<?> request, Years years, @Nullable String cursor, Fields fields, boolean said) {
        var language = Language.of(request);
        var area = Area.of(request);
        var asked = asked(request);
        var prefix = area.narrowed(asked).prefix();
        var slice = desk.rows(language, years, prefix, cursor, PRODUCERS_A_PAGE);
        return Page.of(
                "staff/producers",
                request,
                new IncomeTable(
                        years.year(),
                        years.base(),
                        slice.items(),
                        years(
                                language,
                                desk.current(),
                                Asked.EARLIEST_YEAR,
                                years.year().be()),
                        years(
                                language,
                                years.year().be() - 1,
                                Asked.EARLIEST_YEAR - 5,
                                years.base().be()),
                        choices.areas(language, area, asked),
                        asked,
                        desk.total(years.year(), prefix),
                        desk.all(years, prefix),
                        fields,
                        said,
                        cursor,
                        slice.next()));
    }

    private List<Choice> years(Language language, int from, int to, int chosen) {
        return IntStream.iterate(from, be -> be >= to, be -> be - 1)
                .mapToObj(be -> new Choice(Integer.toString(be), names.year(language, be), be == chosen))
                .toList();
    }

    private static String query(HttpRequest<?> request, Years years) {
        var area = asked(request);
        return "?year=" + years.year().be() + "&base=" + years.base().be() + (area.isEmpty() ? "" : "&area=" + area);
    }

    static String asked(HttpRequest<?> request) {
        var area = request.getParameters().get("area");
        return area == null ? "" : area;
    }
}
