package tambon.storefront.programme;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.catalog.Programmes;
import tambon.catalog.Programmes.Entrant;
import tambon.catalog.Programmes.Programme;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterActor.DepartmentOfficer;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterRejected.AlreadyServed;
import tambon.catalog.RegisterRejected.NotInArea;
import tambon.catalog.TargetLists;
import tambon.infra.id.PublicId;
import tambon.infra.page.Slice;
import tambon.infra.place.Places;
import tambon.storefront.page.Form;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.problem.Problem;
import tambon.storefront.register.Actors;
import tambon.storefront.register.Refused;

import java.util.List;
import java.util.Map;
import java.util.Set;

import static java.util.stream.Collectors.toSet;

/** Whom to invite: producers of the officer's area picked by what is known of them, into a programme or a file. */
@Hidden
@Controller("/staff/targets")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
class TargetPages {

    private final TargetLists lists;
    private final Programmes programmes;
    private final TargetSheet sheet;
    private final Places places;

    TargetPages(TargetLists lists, Programmes programmes, TargetSheet sheet, Places places) {
        this.lists = lists;
        this.programmes = programmes;
        this.sheet = sheet;
        this.places = places;
    }

    @Get
    Page show(HttpRequest<?> request) {
        return page(request, Asked.of(request), null, null, Set.of());
    }

    /** Takes those that are ticked into a programme, all or none. */
    @Post("/enrol")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> enrol(HttpRequest<?> request, @Nullable @Body Map<String, Object> body) {
        var form = Form.of(body);
        var asked = Asked.of(form::text, form.texts("not"));
        try {
            int added = programmes.enrol(
                    Actors.of(request),
                    PublicId.parse(form.text("programme")).orElse(0),
                    form.texts("pick").stream()
                            .map(id -> new Entrant(PublicId.parse(id).orElse(0), null))
                            .toList());
            return HttpResponse.ok(page(request, asked, added, null, Set.of()));
        } catch (RegisterRejected | CatalogRejected rejected) {
            var problem = Refused.problem(Language.of(request), rejected);
            return HttpResponse.status(HttpStatus.valueOf(problem.status()))
                    .body(page(request, asked, null, problem, ids(rejected)));
        }
    }

    @Get("/list.xlsx")
    HttpResponse<?> file(HttpRequest<?> request) {
        return sheet.plain(Language.of(request), Actors.of(request), Asked.of(request));
    }

    /** With telephone numbers, for which a reason is asked and kept. */
    @Post("/contacts.xlsx")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER})
    HttpResponse<?> contacts(HttpRequest<?> request, @Nullable @Body Map<String, Object> body) {
        var form = Form.of(body);
        var asked = Asked.of(form::text, form.texts("not"));
        var note = form.text("note");
        if (note.isEmpty()) {
            return HttpResponse.unprocessableEntity()
                    .body(page(
                            request,
                            asked,
                            null,
                            Problem.worded(request, HttpStatus.UNPROCESSABLE_ENTITY, "reason-missing"),
                            Set.of()));
        }
        return sheet.withContacts(Language.of(request), Actors.of(request), asked, note);
    }

    private Page page(
            HttpRequest<?> request, Asked asked, @Nullable Integer added, @Nullable Problem refused, Set<String> ids) {
        RegisterActor officer = Actors.of(request);
        var found =
                lists.pick(officer, asked.criteria(), request.getParameters().get("cursor"), Slice.MOST);
        List<Programme> own = programmes.list(officer, null, null, Slice.MOST).items().stream()
                .filter(Programme::mayChange)
                .toList();
        return Page.of(
                "programme/targets",
                request,
                new TargetsView(
                        asked, found, own, added, refused, ids, !(officer instanceof DepartmentOfficer), places));
    }

    private static Set<String> ids(RuntimeException rejected) {
        if (rejected instanceof RegisterRejected it) {
            return switch (it.reason()) {
                case AlreadyServed(var ids) -> ids.stream().map(PublicId::of).collect(toSet());
                case NotInArea(var ids) -> ids.stream().map(PublicId::of).collect(toSet());
                default -> Set.of();
            };
        }
        return Set.of();
    }
}
