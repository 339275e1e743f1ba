package tambon.storefront.indicator;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import org.jspecify.annotations.Nullable;
import tambon.orders.Indicators;
import tambon.orders.Indicators.Count;
import tambon.orders.Indicators.CountPart;
import tambon.storefront.indicator.IndicatorViews.Question;
import tambon.storefront.page.CsvFile;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Words;
import tambon.storefront.staff.SalesViews.Name;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a count is made of: by province, inside a province by district, each with the way to what was counted. */
@Controller("/staff/indicators/count")
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
@ExecuteOn(TaskExecutors.BLOCKING)
public final class CountPages {

    private static final Set<String> BY_DISTRICT = Set.of("DAYS", "FAIRS", "PRODUCERS");

    private final IndicatorQuestions questions;
    private final IndicatorPlaces places;
    private final Indicators indicators;

    CountPages(IndicatorQuestions questions, IndicatorPlaces places, Indicators indicators) {
        this.questions = questions;
        this.places = places;
        this.indicators = indicators;
    }

    /**
     * @param inside the same count inside this area; null where it cannot be split further
     * @param source where what was counted can be seen; null where nowhere
     */
    public record Row(
            Name place,
            CountPart part,
            @Nullable String inside,
            @Nullable String source) {}

    /** @param asked the year and area */
    public record Shown(Question asked, Name area, Count count, List<Row> rows, String file) {}

    @Get("/{code}")
    @Produces(MediaType.TEXT_HTML)
    Page show(HttpRequest<?> request, String code) {
        return Page.of("indicator/count", request, shown(request, code));
    }

    @Get("/{code}.csv")
    @Produces("text/csv")
    HttpResponse<?> file(HttpRequest<?> request, String code) {
        var language = Language.of(request);
        var shown = shown(request, code);
        var file = new CsvFile()
                .row(
                        Words.say(language, "sales.code"),
                        Words.say(language, "sales.place"),
                        Words.say(language, "indicator.what"),
                        Words.say(language, "indicator.actual"),
                        Words.say(language, "indicator.count.whole"));
        shown.rows()
                .forEach(row -> file.row(
                        row.part().areaCode(),
                        row.place().text(),
                        Words.say(language, "indicator.count." + row.part().what()),
                        row.part().part(),
                        row.part().whole() == 0 ? "" : row.part().whole()));
        return file.named("tambon-count-" + code.toLowerCase(Locale.ROOT).replace('_', '-') + "-"
                + shown.asked().year().be());
    }

    private Shown shown(HttpRequest<?> request, String code) {
        var language = Language.of(request);
        var asked = questions.of(request);
        var count = indicators.counts(asked.year(), asked.area()).stream()
                .filter(each -> each.of().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "no such count: " + code));
        return new Shown(
                asked,
                places.name(language, asked.area()),
                count,
                indicators.countParts(code, asked.year(), asked.area()).stream()
                        .map(part -> row(language, asked, code, part))
                        .toList(),
                address(code + ".csv", asked));
    }

    private Row row(Language language, Question asked, String code, CountPart part) {
        boolean splits = part.areaCode().length() == 2
                && !part.areaCode().equals(asked.area())
                && BY_DISTRICT.contains(part.what());
        return new Row(
                places.name(language, part.areaCode()),
                part,
                splits ? address(code, asked.in(part.areaCode())) : null,
                source(asked, part));
    }

    static String address(String code, Question asked) {
        return "/staff/indicators/count/" + code + asked.query();
    }

    private static @Nullable String source(Question asked, CountPart part) {
        var area = part.areaCode();
        return switch (part.what()) {
            case "PRODUCTS" ->
                "/staff/sales/rows?channel=OTOP_TRADER&year=" + asked.year().be() + "&area=" + area;
            case "PRODUCERS" -> "/staff/sales?by=channel&year=" + asked.year().be() + "&area=" + area;
            case "ANNOUNCEMENTS" -> "/register?area=" + area;
            default -> null;
        };
    }
}
