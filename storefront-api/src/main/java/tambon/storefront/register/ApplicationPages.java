package tambon.storefront.register;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import tambon.catalog.AssistConsent;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CommitteeMeetings;
import tambon.catalog.ProducerGroups;
import tambon.catalog.ProducerKind;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterActor.Applicant;
import tambon.catalog.RegisterActor.DistrictOfficer;
import tambon.catalog.RegisterFile;
import tambon.catalog.RegisterFiles;
import tambon.catalog.RegisterRejected;
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
import tambon.storefront.problem.CatalogRefusals;
import tambon.storefront.problem.Problem;
import tambon.storefront.problem.RegisterRefusals;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import static tambon.storefront.register.RegisterJson.id;

/** An application's pages, for the applicant and for the officers who see it; each is shown what is theirs to do. */
@Hidden
@Controller("/register/applications")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ApplicationPages {

    static final String HERE = "/register/applications";

    private final Registrations registrations;
    private final RegisterFiles files;
    private final CommitteeMeetings meetings;
    private final ProducerGroups groups;
    private final Places places;
    private final Clock clock;

    ApplicationPages(
            Registrations registrations,
            RegisterFiles files,
            CommitteeMeetings meetings,
            ProducerGroups groups,
            Places places,
            Clock clock) {
        this.registrations = registrations;
        this.files = files;
        this.meetings = meetings;
        this.groups = groups;
        this.places = places;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> own(HttpRequest<?> request) {
        if (!(Actors.of(request) instanceof Applicant applicant)) {
            return HttpResponse.seeOther(URI.create("/staff/register"));
        }
        return HttpResponse.ok(Page.of("register/own", request, new OwnView(registrations.own(applicant), places)));
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
                .<HttpResponse<?>>map(it -> HttpResponse.ok(page(request, it, null, "")))
                .orElseGet(() -> Answer.notFound(request));
    }

    @Get("/{id}/edit")
    HttpResponse<?> edit(HttpRequest<?> request, String id) {
        return registrations
                .find(Actors.of(request), id(id))
                .filter(Registration::mayEdit)
                .<HttpResponse<?>>map(it -> HttpResponse.ok(form(request, it, EnteredForm.of(it, places))))
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
        return done(
                request,
                id,
                form.text("reasons"),
                () -> registrations.move(
                        Actors.of(request),
                        new RegistrationPick(
                                id(id), version(form), move.get(), RegisterJson.idOrNull(form.text("file")))));
    }

    @Post("/{id}/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> attach(
            HttpRequest<?> request, String id, @Part("file") CompletedFileUpload file, @Part("purpose") String purpose)
            throws IOException {
        var known = Arrays.stream(RegisterFile.Purpose.values())
                .filter(each -> each.name().equals(purpose))
                .findFirst();
        if (known.isEmpty()) {
            return Answer.notFound(request);
        }
        try (var in = file.getInputStream()) {
            return done(
                    request, id, "", () -> files.add(Actors.of(request), id(id), known.get(), file.getFilename(), in));
        }
    }

    @Post("/{id}/files/{file}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(HttpRequest<?> request, String id, String file) {
        return done(request, id, "", () -> {
            files.remove(Actors.of(request), id(id), id(file));
        });
    }

    @Get("/{id}/files/{file}")
    HttpResponse<?> file(HttpRequest<?> request, String id, String file) {
        return FileAnswer.of(request, files.read(Actors.of(request), id(id), id(file)));
    }

    @Post("/{id}/help")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> help(HttpRequest<?> request, String id, @Nullable @Body Map<String, Object> body) {
        var form = Form.of(body);
        if (!(Actors.of(request) instanceof Applicant applicant)) {
            return Answer.notFound(request);
        }
        var today = EnteredForm.today(clock);
        return done(request, id, "", () -> {
            if (form.has("end")) {
                registrations.endHelp(applicant, id(id));
            } else {
                var until = EnteredForm.day(form.text("until")).orElse(today.plusDays(30));
                registrations.giveHelp(applicant, id(id), new AssistConsent(applicant.name(), today, until));
            }
        });
    }

    @Post("/{id}/assignment")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> assign(HttpRequest<?> request, String id, @Nullable @Body Map<String, Object> body) {
        boolean mine = Form.of(body).has("mine");
        return done(request, id, "", () -> {
            registrations.assign(Actors.of(request), id(id), mine);
        });
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

    private HttpResponse<?> done(HttpRequest<?> request, String id, String reasons, Runnable work) {
        try {
            work.run();
            return HttpResponse.seeOther(URI.create(HERE + "/" + PublicId.of(id(id)) + "?done"));
        } catch (RegisterRejected | CatalogRejected rejected) {
            var problem = problem(Language.of(request), rejected);
            return registrations
                    .find(Actors.of(request), id(id))
                    .<HttpResponse<?>>map(it -> HttpResponse.status(HttpStatus.valueOf(problem.status()))
                            .body(page(request, it, problem, reasons)))
                    .orElseGet(() -> Answer.notFound(request));
        }
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
            var problem = problem(Language.of(request), rejected);
            return HttpResponse.status(HttpStatus.valueOf(problem.status()))
                    .body(form(request, before, entered.refused(problem)));
        }
    }

    static Problem problem(Language language, RuntimeException rejected) {
        return switch (rejected) {
            case RegisterRejected it -> RegisterRefusals.problem(language, it.reason());
            case CatalogRejected it -> CatalogRefusals.problem(language, it.reason());
            default -> throw rejected;
        };
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

    private Page page(HttpRequest<?> request, Registration it, @Nullable Problem refused, String reasons) {
        RegisterActor actor = Actors.of(request);
        return Page.of(
                "register/application",
                request,
                new ApplicationView(
                        it,
                        files.of(actor, it.id()),
                        registrations.steps(actor, it.id()),
                        meetings.recent(actor),
                        Optional.ofNullable(it.form().groupId())
                                .flatMap(group -> groups.find(actor, group))
                                .orElse(null),
                        !(actor instanceof Applicant),
                        request.getParameters().contains("done"),
                        refused,
                        reasons,
                        EnteredForm.today(clock),
                        places));
    }

    private static int version(Form form) {
        return Entered.count(form.text("version")).orElse(0);
    }
}
