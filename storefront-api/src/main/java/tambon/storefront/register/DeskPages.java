package tambon.storefront.register;

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
import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterActor.DepartmentOfficer;
import tambon.catalog.RegisterActor.DistrictOfficer;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterReminders;
import tambon.catalog.RegistrationMove;
import tambon.catalog.Registrations;
import tambon.catalog.WorkList;
import tambon.infra.page.Slice;
import tambon.infra.place.Places;
import tambon.storefront.page.Form;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.problem.Answer;
import tambon.storefront.problem.Problem;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The officers' desk: what waits for them. */
@Hidden
@Controller("/staff/register")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
class DeskPages {

    private static final String HERE = "/staff/register";

    private final Registrations registrations;
    private final RegisterReminders reminders;
    private final Colleagues colleagues;
    private final Places places;

    DeskPages(Registrations registrations, RegisterReminders reminders, Colleagues colleagues, Places places) {
        this.registrations = registrations;
        this.colleagues = colleagues;
        this.reminders = reminders;
        this.places = places;
    }

    @Get
    Page work(HttpRequest<?> request) {
        return desk(request, null);
    }

    /** One step for all that were ticked. */
    @Post("/moves")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> move(HttpRequest<?> request, @Nullable @Body Map<String, Object> body) {
        var form = Form.of(body);
        var move = EnteredForm.move(form);
        if (move.isEmpty()) {
            return Answer.notFound(request);
        }
        var picks = form.texts("pick").stream()
                .map(pick -> AsWritten.pick(pick, move.get()))
                .flatMap(Optional::stream)
                .toList();
        try {
            registrations.moveAll(Actors.of(request), picks);
            return HttpResponse.seeOther(URI.create(HERE));
        } catch (RegisterRejected | CatalogRejected rejected) {
            var problem = Refused.problem(Language.of(request), rejected);
            return HttpResponse.status(HttpStatus.valueOf(problem.status())).body(desk(request, problem));
        }
    }

    /** Gives all that were ticked to one colleague, or to nobody. */
    @Post("/assignments")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> assign(HttpRequest<?> request, @Nullable @Body Map<String, Object> body) {
        var form = Form.of(body);
        var ids = form.texts("pick").stream()
                .map(pick -> AsWritten.id(pick.replaceFirst("[.].*$", "")))
                .toList();
        var to = form.text("to").isEmpty() ? null : colleagues.named(request, AsWritten.id(form.text("to")));
        try {
            registrations.assign(Actors.of(request), ids, to);
            return HttpResponse.seeOther(URI.create(HERE + "?list=" + list(form.text("list"))));
        } catch (RegisterRejected | CatalogRejected rejected) {
            var problem = Refused.problem(Language.of(request), rejected);
            return HttpResponse.status(HttpStatus.valueOf(problem.status())).body(desk(request, problem));
        }
    }

    private static WorkList list(String name) {
        return Arrays.stream(WorkList.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(WorkList.WAITING);
    }

    private Page desk(HttpRequest<?> request, @Nullable Problem refused) {
        RegisterActor officer = Actors.of(request);
        var list = list(Asked.text(request, "list"));
        var found = registrations.work(officer, list, request.getParameters().get("cursor"), Slice.MOST);
        return Page.of(
                "register/work",
                request,
                new WorkView(
                        found,
                        reminders.of(officer),
                        list,
                        lists(officer),
                        bulk(officer),
                        colleagues.of(request),
                        officer instanceof DistrictOfficer,
                        !(officer instanceof DepartmentOfficer),
                        refused,
                        places));
    }

    /** The department has no committee, and only provinces revoke. */
    private static List<WorkList> lists(RegisterActor officer) {
        return Arrays.stream(WorkList.values())
                .filter(list -> switch (list) {
                    case COMMITTEE -> !(officer instanceof DepartmentOfficer);
                    case REVOCATIONS -> officer instanceof RegisterActor.ProvinceOfficer;
                    case WAITING, MINE, OVERDUE, ALL -> true;
                })
                .toList();
    }

    /** Steps that need nothing but the application itself. */
    private static List<RegistrationMove.Name> bulk(RegisterActor officer) {
        return switch (officer) {
            case DistrictOfficer _ -> List.of(RegistrationMove.Name.PASS_CHECK);
            case RegisterActor.ProvinceOfficer _ ->
                List.of(
                        RegistrationMove.Name.ANNOUNCE,
                        RegistrationMove.Name.NOTIFY_REFUSAL,
                        RegistrationMove.Name.REVOKE);
            case DepartmentOfficer _ -> List.of(RegistrationMove.Name.FIND_GENUINE);
            case RegisterActor.Applicant _ -> List.of();
        };
    }
}
