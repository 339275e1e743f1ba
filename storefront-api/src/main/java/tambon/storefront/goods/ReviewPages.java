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
import tambon.catalog.Licences;
import tambon.catalog.Moderation;
import tambon.catalog.Moderation.Forbidden;
import tambon.infra.time.FiscalYear;
import tambon.storefront.goods.GoodsViews.Expirings;
import tambon.storefront.goods.GoodsViews.Queue;
import tambon.storefront.goods.GoodsViews.Words;
import tambon.storefront.page.Entered;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.problem.CatalogRefusals;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** What waits to be shown, what is forbidden, who is new, and licences that run out. */
@Hidden
@Controller("/staff/goods")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
final class ReviewPages {

    private static final String HERE = "/staff/goods";
    private static final int A_PAGE = 20;
    private static final int DAYS_AHEAD = 60;

    private final Moderation moderation;
    private final SaidDifferences differences;
    private final Licences licences;
    private final Clock clock;

    ReviewPages(Moderation moderation, SaidDifferences differences, Licences licences, Clock clock) {
        this.moderation = moderation;
        this.differences = differences;
        this.licences = licences;
        this.clock = clock;
    }

    @Get
    Page queue(HttpRequest<?> request, @QueryValue @Nullable String cursor) {
        return queue(request, cursor, Fields.of(Map.of()));
    }

    @Post(value = "/reviews/{id}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decide(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        var officer = Officers.of(request);
        int version = Entered.count(form.text("version")).orElse(0);
        try {
            if (form.text("decision").equals("approve")) {
                moderation.approve(officer, Officers.id(id), version);
            } else {
                moderation.sendBack(officer, Officers.id(id), version, form.text("reasons"));
            }
            return HttpResponse.seeOther(URI.create(HERE));
        } catch (CatalogRejected rejected) {
            var problem = CatalogRefusals.problem(Language.of(request), rejected.reason());
            return HttpResponse.status(HttpStatus.valueOf(problem.status()))
                    .body(queue(request, null, Fields.of(form.texts()).refused(problem)));
        }
    }

    @Post(value = "/sellers/{id}/trust", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> trust(HttpRequest<?> request, String id) {
        moderation.trust(Officers.of(request), Officers.id(id));
        return HttpResponse.seeOther(URI.create(HERE));
    }

    @Get("/forbidden")
    Page forbidden(HttpRequest<?> request) {
        return words(request, Fields.of(Map.of()));
    }

    @Post(value = "/forbidden", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Role.DEPARTMENT_OFFICER)
    HttpResponse<?> forbid(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        try {
            if (form.has("allow")) {
                moderation.allow(Officers.of(request), form.text("allow"));
            } else {
                moderation.forbid(
                        Officers.of(request),
                        new Forbidden(form.text("word"), form.text("reasonTh"), form.text("reasonEn")));
            }
            return HttpResponse.seeOther(URI.create(HERE + "/forbidden"));
        } catch (CatalogRejected rejected) {
            var problem = CatalogRefusals.problem(Language.of(request), rejected.reason());
            return HttpResponse.status(HttpStatus.valueOf(problem.status()))
                    .body(words(request, Fields.of(form.texts()).refused(problem)));
        }
    }

    @Get("/licences")
    Page licences(HttpRequest<?> request) {
        var officer = Officers.of(request);
        return Page.of(
                "goods/licences",
                request,
                new Expirings(
                        licences.expiring(officer.area(), null, DAYS_AHEAD),
                        LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK)));
    }

    private Page queue(HttpRequest<?> request, @Nullable String cursor, Fields fields) {
        var officer = Officers.of(request);
        var waiting = moderation.waiting(officer, cursor, A_PAGE);
        return Page.of(
                "goods/queue",
                request,
                new Queue(
                        waiting.items(),
                        differences.of(waiting.items(), Language.of(request)),
                        moderation.onTrial(officer),
                        waiting.next(),
                        fields));
    }

    private Page words(HttpRequest<?> request, Fields fields) {
        return Page.of(
                "goods/forbidden",
                request,
                new Words(moderation.forbidden(), Viewer.of(request).is(Role.DEPARTMENT_OFFICER), fields));
    }
}
