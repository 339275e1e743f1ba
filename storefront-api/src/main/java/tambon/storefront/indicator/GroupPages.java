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
import tambon.infra.id.PublicId;
import tambon.orders.Indicators.GroupGrowth;
import tambon.storefront.indicator.IndicatorViews.GroupShown;
import tambon.storefront.indicator.IndicatorViews.Maker;
import tambon.storefront.indicator.IndicatorViews.Question;
import tambon.storefront.page.Crumb;
import tambon.storefront.page.CsvFile;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Words;
import tambon.storefront.staff.Area;
import tambon.storefront.staff.GroupNames;

import java.util.ArrayList;

/** One community group: what its producers earned together, and each of them. */
@Controller("/staff/indicators/group")
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class GroupPages {

    private static final int DISTRICT = 4;

    private final IndicatorQuestions questions;
    private final IndicatorDesk desk;
    private final GroupTables tables;
    private final IndicatorPlaces places;
    private final GroupNames names;

    GroupPages(
            IndicatorQuestions questions,
            IndicatorDesk desk,
            GroupTables tables,
            IndicatorPlaces places,
            GroupNames names) {
        this.questions = questions;
        this.desk = desk;
        this.tables = tables;
        this.places = places;
        this.names = names;
    }

    @Get("/{id}")
    Page show(HttpRequest<?> request, String id) {
        var language = Language.of(request);
        var group = group(request, id);
        var asked = asked(request, group);
        var row = GroupTables.row(asked, group, desk.definitions());
        var crumbs = new ArrayList<>(places.crumbs(language, asked, Area.of(request)));
        crumbs.set(crumbs.size() - 1, new Crumb(crumbs.getLast().text(), asked.page()));
        crumbs.add(Crumb.here(group.nameTh()));
        return Page.of(
                "indicator/group",
                request,
                new GroupShown(
                        asked,
                        row.name(),
                        names.place(language, group.growth().areaCode()),
                        crumbs,
                        row.answer(),
                        group.growth(),
                        tables.makers(language, group.id(), asked),
                        "/staff/indicators/group/" + id + ".csv?year="
                                + asked.year().be() + "&base=" + asked.base().be()));
    }

    @Get("/{id}.csv")
    @Produces("text/csv")
    HttpResponse<?> file(HttpRequest<?> request, String id) {
        var language = Language.of(request);
        var group = group(request, id);
        var asked = asked(request, group);
        var file = new CsvFile()
                .row(
                        Words.say(language, "sales.by.producer"),
                        Words.say(language, "indicator.income") + " (" + Words.say(language, "sales.baht") + ")",
                        Words.say(language, "indicator.base") + " (" + Words.say(language, "sales.baht") + ")",
                        Words.say(language, "indicator.growth") + " (%)");
        for (Maker maker : tables.makers(language, group.id(), asked)) {
            file.row(
                    maker.name().text(),
                    IndicatorFiles.baht(maker.income()),
                    maker.base() == null ? "" : IndicatorFiles.baht(maker.base()),
                    IndicatorFiles.percent(maker.permille()));
        }
        return file.named("tambon-group-" + id + "-" + asked.year().be());
    }

    private Question asked(HttpRequest<?> request, GroupGrowth group) {
        return questions.of(request).in(group.growth().areaCode().substring(0, DISTRICT));
    }

    /** @throws HttpStatusException 404 for groups of other areas, and for those that are none */
    private GroupGrowth group(HttpRequest<?> request, String id) {
        return PublicId.parse(id).stream()
                .boxed()
                .flatMap(number -> tables.group(number, questions.of(request)).stream())
                .filter(found -> Area.of(request).holds(found.growth().areaCode()))
                .findAny()
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "no group of the area: " + id));
    }
}
