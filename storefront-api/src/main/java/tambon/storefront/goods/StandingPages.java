package tambon.storefront.goods;

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
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.FieldProblem;
import tambon.catalog.CatalogRejected.FieldsWrong;
import tambon.catalog.CatalogRejected.Malformed;
import tambon.catalog.Licences;
import tambon.catalog.Standings;
import tambon.catalog.Standings.KboCheck;
import tambon.catalog.Standings.Label;
import tambon.catalog.Standings.Lesson;
import tambon.catalog.Standings.Level;
import tambon.catalog.Standings.Rating;
import tambon.catalog.Standings.Wisdom;
import tambon.infra.id.PublicId;
import tambon.infra.time.FiscalYear;
import tambon.storefront.goods.GoodsViews.Held;
import tambon.storefront.page.Entered;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.problem.Answer;
import tambon.storefront.problem.CatalogRefusals;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is held of one product, and the forms that record more of it. */
@Hidden
@Controller("/staff/goods/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
final class StandingPages {

    private final Standings standings;
    private final Licences licences;
    private final Clock clock;

    StandingPages(Standings standings, Licences licences, Clock clock) {
        this.standings = standings;
        this.licences = licences;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String id, @QueryValue @Nullable String said) {
        return held(request, id, Fields.of(Map.of()), said != null)
                .<HttpResponse<?>>map(HttpResponse::ok)
                .orElseGet(() -> Answer.notFound(request));
    }

    /** Records what the form named by {@code record} says. */
    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> record(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        var officer = Officers.of(request);
        long product = Officers.id(id);
        try {
            switch (form.text("record")) {
                case "stars" -> standings.rate(officer, product, rating(form));
                case "label" ->
                    standings.label(
                            officer,
                            product,
                            new Label(form.text("programme"), year(form, "yearBe"), day(form, "givenOn")));
                case "unlabel" -> standings.unlabel(officer, product, form.text("programme"), year(form, "yearBe"));
                case "wisdom" ->
                    standings.judgeWisdom(
                            officer,
                            product,
                            new Wisdom(
                                    form.has("proven"),
                                    form.has("handedDown"),
                                    form.has("agreed"),
                                    form.text("wisdomEvidence"),
                                    day(form, "since")));
                case "kbo" -> standings.assess(officer, product, check(form));
                case "lesson" -> standings.keepLesson(officer, product, lesson(form));
                default -> {
                    return Answer.notFound(request);
                }
            }
            return HttpResponse.seeOther(URI.create("/staff/goods/" + PublicId.of(product) + "?said=saved"));
        } catch (CatalogRejected rejected) {
            var problem = CatalogRefusals.problem(Language.of(request), rejected.reason());
            return held(request, id, Fields.of(form.texts()).refused(problem), false)
                    .<HttpResponse<?>>map(page -> HttpResponse.status(HttpStatus.valueOf(problem.status()))
                            .body(page))
                    .orElseGet(() -> Answer.notFound(request));
        }
    }

    private Optional<Page> held(HttpRequest<?> request, String id, Fields fields, boolean saved) {
        long product = Officers.id(id);
        return standings
                .find(Officers.of(request), product)
                .map(standing -> Page.of(
                        "goods/standing",
                        request,
                        new Held(
                                standing,
                                licences.of(product),
                                standings.programmes(),
                                today(),
                                FiscalYear.of(today()).be(),
                                fields,
                                saved)));
    }

    private Rating rating(Form form) {
        var level = Arrays.stream(Level.values())
                .filter(one -> one.name().equals(form.text("level")))
                .findFirst()
                .orElse(Level.COUNTRY);
        return new Rating(
                year(form, "roundYear"),
                level,
                Entered.count(form.text("stars")).orElse(0),
                day(form, "announcedOn"),
                form.text("evidence"));
    }

    private static KboCheck check(Form form) {
        return new KboCheck(
                year(form, "kboYear"),
                form.has("applied"),
                form.has("designed"),
                form.has("repeatable"),
                form.has("distinct"),
                form.has("marketed"),
                form.has("branded"),
                day(form, "assessedOn"),
                form.text("assessor"));
    }

    private static Lesson lesson(Form form) {
        return new Lesson(
                year(form, "lessonYear"),
                form.text("general"),
                form.text("swot"),
                form.text("process"),
                form.text("results"),
                form.text("success"),
                form.text("goals"),
                form.text("problems"),
                form.text("film"));
    }

    private static int year(Form form, String field) {
        return Entered.count(form.text(field)).orElse(0);
    }

    private static LocalDate day(Form form, String field) {
        try {
            return LocalDate.parse(form.text(field));
        } catch (DateTimeParseException noDay) {
            throw new CatalogRejected(new FieldsWrong(List.of(new FieldProblem(field, new Malformed()))));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK);
    }
}
