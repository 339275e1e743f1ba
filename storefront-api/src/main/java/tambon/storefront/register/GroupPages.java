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
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.catalog.GroupGrades;
import tambon.catalog.ProducerGroup;
import tambon.catalog.ProducerGroups;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterActor.Applicant;
import tambon.catalog.RegisterActor.DistrictOfficer;
import tambon.catalog.RegisterActor.ProvinceOfficer;
import tambon.catalog.RegisterRejected;
import tambon.infra.id.PublicId;
import tambon.infra.place.Places;
import tambon.storefront.page.Entered;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Words;
import tambon.storefront.problem.Answer;
import tambon.storefront.problem.Problem;

import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import static tambon.storefront.register.AsWritten.id;

/** The pages of producers' groups. */
@Hidden
@Controller("/register/groups")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class GroupPages {

    private static final String HERE = "/register/groups";

    private final ProducerGroups groups;
    private final Members members;
    private final GroupGrades grades;
    private final Places places;
    private final Clock clock;

    GroupPages(ProducerGroups groups, Members members, GroupGrades grades, Places places, Clock clock) {
        this.groups = groups;
        this.members = members;
        this.grades = grades;
        this.places = places;
        this.clock = clock;
    }

    @Get
    Page seen(HttpRequest<?> request) {
        return list(request, Fields.of(Map.of()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> create(HttpRequest<?> request, @Nullable @Body Map<String, Object> body) {
        var form = Form.of(body);
        var fields = Fields.of(form.texts());
        var place = places.byNames(form.text("province"), form.text("district"), form.text("tambon"))
                .filter(found -> found.tambon() != null);
        if (place.isEmpty()) {
            var wrong = Map.of("tambon", Words.say(Language.of(request), "fault.unknown"));
            return HttpResponse.unprocessableEntity().body(list(request, new Fields(form.texts(), wrong, null)));
        }
        try {
            var group = groups.create(
                    Actors.of(request),
                    new ProducerGroups.Form(
                            shape(form),
                            form.text("nameTh"),
                            place.get().code(),
                            form.text("goods"),
                            form.text("productionPerMonth"),
                            EnteredForm.day(form.text("formedOn")).orElse(null)));
            return HttpResponse.seeOther(URI.create(HERE + "/" + PublicId.of(group.id())));
        } catch (RegisterRejected | CatalogRejected rejected) {
            var problem = Refused.problem(Language.of(request), rejected);
            return HttpResponse.status(HttpStatus.valueOf(problem.status()))
                    .body(list(request, fields.refused(problem)));
        }
    }

    @Get("/{id}")
    HttpResponse<?> show(HttpRequest<?> request, String id) {
        return page(request, id, null, HttpStatus.OK);
    }

    @Post("/{id}/members")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, String id, @Nullable @Body Map<String, Object> body) {
        var form = Form.of(body);
        return done(
                request,
                id,
                () -> members.add(
                        Actors.of(request), id(id), form.text("name"), role(form), shares(form), form.text("login")));
    }

    @Post("/{id}/members/{member}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, String id, String member, @Nullable @Body Map<String, Object> body) {
        var form = Form.of(body);
        return done(request, id, () -> {
            if (form.has("leaves")) {
                groups.removeMember(Actors.of(request), id(id), id(member));
            } else {
                groups.changeMember(Actors.of(request), id(id), id(member), role(form), shares(form));
            }
        });
    }

    @Post("/{id}/occupation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> registerOccupation(HttpRequest<?> request, String id, @Nullable @Body Map<String, Object> body) {
        int version = Entered.count(Form.of(body).text("version")).orElse(0);
        return done(request, id, () -> groups.registerOccupation(Actors.of(request), id(id), version));
    }

    /** What an office found the organisation worth of 100 points. */
    @Post("/{id}/grade")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER})
    HttpResponse<?> grade(HttpRequest<?> request, String id, @Nullable @Body Map<String, Object> body) {
        var form = Form.of(body);
        return done(
                request,
                id,
                () -> grades.grade(
                        Actors.of(request),
                        id(id),
                        Entered.count(form.text("points")).orElse(-1),
                        EnteredForm.day(form.text("on")).orElseGet(() -> EnteredForm.today(clock)),
                        form.text("note")));
    }

    private HttpResponse<?> done(HttpRequest<?> request, String id, Runnable work) {
        try {
            work.run();
            return HttpResponse.seeOther(URI.create(HERE + "/" + PublicId.of(id(id))));
        } catch (RegisterRejected | CatalogRejected rejected) {
            var problem = Refused.problem(Language.of(request), rejected);
            return page(request, id, problem, HttpStatus.valueOf(problem.status()));
        }
    }

    private Page list(HttpRequest<?> request, Fields fields) {
        RegisterActor actor = Actors.of(request);
        boolean makes = actor instanceof Applicant || actor instanceof DistrictOfficer;
        return Page.of("register/groups", request, new GroupsView(groups.seen(actor), fields, makes, places));
    }

    private HttpResponse<?> page(HttpRequest<?> request, String id, @Nullable Problem refused, HttpStatus status) {
        RegisterActor actor = Actors.of(request);
        return groups.find(actor, id(id))
                .<HttpResponse<?>>map(group -> HttpResponse.status(status)
                        .body(Page.of(
                                "register/group",
                                request,
                                new GroupView(
                                        group,
                                        List.of(ProducerGroup.Role.values()),
                                        actor instanceof DistrictOfficer,
                                        grades.of(actor, group.id()),
                                        actor instanceof DistrictOfficer || actor instanceof ProvinceOfficer,
                                        EnteredForm.today(clock),
                                        refused,
                                        places))))
                .orElseGet(() -> Answer.notFound(request));
    }

    private static ProducerGroup.Shape shape(Form form) {
        return Arrays.stream(ProducerGroup.Shape.values())
                .filter(shape -> shape.name().equals(form.text("shape")))
                .findFirst()
                .orElse(ProducerGroup.Shape.GROUP);
    }

    private static ProducerGroup.Role role(Form form) {
        return Arrays.stream(ProducerGroup.Role.values())
                .filter(role -> role.name().equals(form.text("role")))
                .findFirst()
                .orElse(ProducerGroup.Role.MEMBER);
    }

    private static int shares(Form form) {
        return Entered.count(form.text("shares")).orElse(0);
    }
}
