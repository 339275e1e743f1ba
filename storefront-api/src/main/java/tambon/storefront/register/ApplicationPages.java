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
import tambon.catalog.PrivateContacts;
import tambon.catalog.ProducerGroups;
import tambon.catalog.ProducerKind;
import tambon.catalog.RegisterActor.Applicant;
import tambon.catalog.RegisterActor.DistrictOfficer;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterReminders;
import tambon.catalog.Registration;
import tambon.catalog.RegistrationPick;
import tambon.catalog.Registrations;
import tambon.infra.id.PublicId;
import tambon.infra.place.Places;
import tambon.storefront.page.Entered;
import tambon.storefront.page.Form;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.problem.Answer;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import static tambon.storefront.register.AsWritten.id;

/** An application's pages, for the applicant and for the officers who see it; each is shown what is theirs to do. */
@Hidden
@Controller("/register/applications")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ApplicationPages {

    static final String HERE = "/register/applications";

    private final Registrations registrations;
    private final ProducerGroups groups;
    private final PrivateContacts personal;
    private final ApplicationScreen screen;
    private final RegisterReminders reminders;
    private final Places places;
    private final Clock clock;

    ApplicationPages(
            Registrations registrations,
            ProducerGroups groups,
            PrivateContacts personal,
            ApplicationScreen screen,
            RegisterReminders reminders,
            Places places,
            Clock clock) {
        this.registrations = registrations;
        this.groups = groups;
        this.personal = personal;
        this.screen = screen;
        this.reminders = reminders;
        this.places = places;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> own(HttpRequest<?> request) {
        if (!(Actors.of(request) instanceof Applicant applicant)) {
            return HttpResponse.seeOther(URI.create("/staff/register"));
        }
        return HttpResponse.ok(Page.of(
                "register/own", request, new OwnView(registrations.own(applicant), reminders.of(applicant), places)));
    }

    @Get("/new")
    Page blank(HttpRequest<?> request) {
        var renews = registrations.find(
                Actors.of(request), id(request.getParameters().get("renews")));
        return form(
                request,
                null,
                renews.map(it -> EnteredForm.renewing(it, places))
                        .orElseGet(() -> EnteredForm.blank(EnteredForm.today(clock))));
    }

    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> create(HttpRequest<?> request, @Nullable @Body Map<String, Object> body) {
        var actor = Actors.of(request);
        var entered = EnteredForm.of(Language.of(request), Form.of(body), places);
        return saved(
                request,
                null,
                entered,
                () -> registrations.create(
                        actor, entered.form(), actor instanceof DistrictOfficer ? entered.consent() : null));
    }

    @Get("/{id}")
    HttpResponse<?> show(HttpRequest<?> request, String id) {
        return registrations
                .find(Actors.of(request), id(id))
                .<HttpResponse<?>>map(it -> HttpResponse.ok(screen.page(request, it, null, null, "")))
                .orElseGet(() -> Answer.notFound(request));
    }

    @Get("/{id}/edit")
    HttpResponse<?> edit(HttpRequest<?> request, String id) {
        return registrations
                .find(Actors.of(request), id(id))
                .filter(Registration::mayEdit)
                .<HttpResponse<?>>map(it ->
                        HttpResponse.ok(form(request, it, EnteredForm.of(withContact(request, it), places))))
                .orElseGet(() -> Answer.notFound(request));
    }

    @Post("/{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, String id, @Nullable @Body Map<String, Object> body) {
        var form = Form.of(body);
        var entered = EnteredForm.of(Language.of(request), form, places);
        var actor = Actors.of(request);
        var before = registrations.find(actor, id(id));
        if (before.isEmpty()) {
            return Answer.notFound(request);
        }
        return saved(
                request,
                before.get(),
                entered,
                () -> registrations.change(actor, id(id), version(form), entered.form()));
    }

    @Post("/{id}/move")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> move(HttpRequest<?> request, String id, @Nullable @Body Map<String, Object> body) {
        var form = Form.of(body);
        var move = EnteredForm.move(form);
        if (move.isEmpty()) {
            return Answer.notFound(request);
        }
        return screen.done(
                request,
                id,
                form.text("reasons"),
                () -> registrations.move(
                        Actors.of(request),
                        new RegistrationPick(
                                id(id), version(form), move.get(), AsWritten.idOrNull(form.text("file")))));
    }

    /** The letter to one who was refused, to be printed. */
    @Get("/{id}/letter")
    HttpResponse<?> letter(HttpRequest<?> request, String id) {
        return registrations
                .find(Actors.of(request), id(id))
                .filter(it -> it.refusedAt() != null)
                .<HttpResponse<?>>map(
                        it -> HttpResponse.ok(Page.of("register/letter", request, LetterView.of(it, places))))
                .orElseGet(() -> Answer.notFound(request));
    }

    private HttpResponse<?> saved(
            HttpRequest<?> request, @Nullable Registration before, EnteredForm entered, Supplier<Registration> work) {
        try {
            if (!entered.isRight()) {
                return HttpResponse.unprocessableEntity().body(form(request, before, entered));
            }
            return HttpResponse.seeOther(
                    URI.create(HERE + "/" + PublicId.of(work.get().id())));
        } catch (RegisterRejected | CatalogRejected rejected) {
            var problem = Refused.problem(Language.of(request), rejected);
            return HttpResponse.status(HttpStatus.valueOf(problem.status()))
                    .body(form(request, before, entered.refused(problem)));
        }
    }

    private Page form(HttpRequest<?> request, @Nullable Registration before, EnteredForm entered) {
        var actor = Actors.of(request);
        return Page.of(
                "register/form",
                request,
                new FormView(
                        entered.fields(),
                        before,
                        actor instanceof DistrictOfficer && before == null,
                        groups.seen(actor),
                        List.of(ProducerKind.values())));
    }

    /** An officer who fills in for the applicant needs what was written before; that it was read is kept. */
    private Registration withContact(HttpRequest<?> request, Registration it) {
        var actor = Actors.of(request);
        return actor instanceof Applicant
                ? it
                : personal.read(actor, it.id(), PrivateContacts.Purpose.ASSISTANCE, "")
                        .map(contact -> it.with(it.form().with(contact)))
                        .orElse(it);
    }

    private static int version(Form form) {
        return Entered.count(form.text("version")).orElse(0);
    }
}
