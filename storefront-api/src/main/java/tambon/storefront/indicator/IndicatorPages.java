package tambon.storefront.indicator;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;
import tambon.orders.Indicators;
import tambon.orders.OrderSlice;
import tambon.orders.SalesFigures;
import tambon.orders.SalesFigures.Grouping;
import tambon.storefront.indicator.IndicatorViews.Answer;
import tambon.storefront.indicator.IndicatorViews.BeingCounted;
import tambon.storefront.indicator.IndicatorViews.Level;
import tambon.storefront.indicator.IndicatorViews.Maker;
import tambon.storefront.indicator.IndicatorViews.MakerShown;
import tambon.storefront.indicator.IndicatorViews.Question;
import tambon.storefront.indicator.IndicatorViews.Shown;
import tambon.storefront.page.Crumb;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.staff.Area;
import tambon.storefront.staff.GroupNames;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Did income rise? The country on a map, down to one producer in three clicks. */
@Controller("/staff/indicators")
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class IndicatorPages {

    private static final int DISTRICT = 4;
    private static final int MOST_GROUPS = 50;

    private final IndicatorQuestions questions;
    private final IndicatorDesk desk;
    private final IndicatorTables tables;
    private final GroupTables groups;
    private final IndicatorPlaces places;
    private final GroupNames names;
    private final SalesFigures figures;
    private final Clock clock;

    IndicatorPages(
            IndicatorQuestions questions,
            IndicatorDesk desk,
            IndicatorTables tables,
            GroupTables groups,
            IndicatorPlaces places,
            GroupNames names,
            SalesFigures figures,
            Clock clock) {
        this.questions = questions;
        this.desk = desk;
        this.tables = tables;
        this.groups = groups;
        this.places = places;
        this.names = names;
        this.figures = figures;
        this.clock = clock;
    }

    @Get
    Page show(HttpRequest<?> request, @QueryValue @Nullable String cursor) {
        var asked = questions.of(request);
        return desk.counting(asked)
                .map(counting -> Page.of("indicator/counting", request, new BeingCounted(asked, counting)))
                .orElseGet(() -> Page.of("indicator/show", request, shown(request, asked, cursor)));
    }

    /** What the page that waits asks for: how far it is, or to be loaded again. */
    @Get("/counting")
    HttpResponse<?> counting(HttpRequest<?> request) {
        var asked = questions.of(request);
        return desk.counting(asked)
                .<HttpResponse<?>>map(counting ->
                        HttpResponse.ok(Page.of("indicator/progress", request, new BeingCounted(asked, counting))))
                .orElseGet(() -> HttpResponse.noContent().header("HX-Refresh", "true"));
    }

    @Get("/definitions")
    Page definitions(HttpRequest<?> request) {
        return Page.of("indicator/definitions", request, desk.definitions());
    }

    private Shown shown(HttpRequest<?> request, Question asked, @Nullable String cursor) {
        var language = Language.of(request);
        var definitions = desk.definitions();
        var byCode = IndicatorDesk.byCode(definitions);
        var growth = desk.growth(asked);
        boolean wide = asked.area().length() < DISTRICT;
        boolean mapped = asked.area().isEmpty() || asked.area().startsWith("R");
        var parts = wide ? desk.parts(language, asked, byCode) : List.<IndicatorViews.Part>of();
        var reported = desk.reported(asked, parts);
        var makers = wide ? new OrderSlice<Maker>(List.of(), null) : tables.makers(language, asked, cursor);
        var today = LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK);
        return new Shown(
                asked,
                places.name(language, asked.area()),
                places.crumbs(language, asked, Area.of(request)),
                desk.answer(asked, growth, reported, byCode),
                growth,
                reported,
                asked.year().equals(questions.current()),
                today,
                parts,
                asked.area().isEmpty() ? desk.regions(language, asked, parts, byCode) : List.of(),
                mapped ? desk.map(language, asked, parts) : List.of(),
                makers.items(),
                makers.next() == null ? null : asked.page() + "&cursor=" + makers.next(),
                asked.cohort().isEmpty()
                        ? groups.rows(asked, definitions).stream()
                                .limit(MOST_GROUPS)
                                .toList()
                        : List.of(),
                asked.area().startsWith("R") ? List.of() : tables.months(language, asked.year(), asked.area(), null),
                slices(language, asked),
                asked.cohort().isEmpty() ? desk.cohorts(language, asked, byCode) : List.of(),
                asked.area().startsWith("R") || !asked.cohort().isEmpty()
                        ? List.of()
                        : desk.counts(asked.year(), asked.area()),
                IndicatorDesk.funnel(growth),
                questions.years(language, asked),
                questions.bases(language, asked),
                IndicatorQuestions.cohorts(language, asked, definitions),
                definitions);
    }

    private List<IndicatorViews.Slices> slices(Language language, Question asked) {
        var slices = new ArrayList<IndicatorViews.Slices>();
        if (!asked.area().startsWith("R")
                && asked.cohort().isEmpty()
                && asked.area().length() <= DISTRICT) {
            for (var by : List.of(
                    Grouping.CHANNEL, Grouping.PRODUCT_TYPE, Grouping.STARS, Grouping.QUADRANT, Grouping.CONFIDENCE)) {
                slices.add(tables.slices(language, asked, by));
            }
        }
        return slices;
    }

    @Get("/producer/{id}")
    Page producer(HttpRequest<?> request, String id) {
        var language = Language.of(request);
        var card = tables.card(request, id);
        long producerId = card.id();
        var asked = questions.of(request).in(card.areaCode());
        var income = figures.income(producerId, asked.year(), asked.base());
        @Nullable Long permille = income.growthPermille().orElse(null);
        var crumbs = new ArrayList<>(
                places.crumbs(language, asked.in(card.areaCode().substring(0, DISTRICT)), Area.of(request)));
        crumbs.set(
                crumbs.size() - 1,
                new Crumb(
                        crumbs.getLast().text(),
                        asked.in(card.areaCode().substring(0, DISTRICT)).page()));
        crumbs.add(Crumb.here(names.maker(language, card).text()));
        return Page.of(
                "indicator/producer",
                request,
                new MakerShown(
                        asked,
                        names.maker(language, card),
                        names.place(language, card.areaCode()),
                        crumbs,
                        new Answer(
                                "INCOME_SAME",
                                1,
                                permille,
                                Level.of(permille, Indicators.TARGET_PERMILLE),
                                income.income(),
                                income.base().orElse(Money.ZERO)),
                        tables.months(language, asked.year(), "", producerId),
                        List.of(
                                tables.ofMaker(language, asked, Grouping.CHANNEL, producerId),
                                tables.ofMaker(language, asked, Grouping.PRODUCT_TYPE, producerId)),
                        id));
    }
}
