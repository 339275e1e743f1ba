package tambon.storefront.register;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import tambon.catalog.PrivateContacts;
import tambon.catalog.RegisterActor.Applicant;
import tambon.catalog.RegisterFile;
import tambon.catalog.RegisterFiles;
import tambon.catalog.Registrations;
import tambon.storefront.page.Form;
import tambon.storefront.page.Role;
import tambon.storefront.problem.Answer;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import static tambon.storefront.register.AsWritten.id;

/** The parts of an application's page that are sent by themselves: papers, help, who looks after it, whom to call. */
@Hidden
@Controller(ApplicationPages.HERE + "/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ApplicationPartPages {

    private final Registrations registrations;
    private final RegisterFiles files;
    private final PrivateContacts personal;
    private final ApplicationScreen screen;
    private final Clock clock;

    ApplicationPartPages(
            Registrations registrations,
            RegisterFiles files,
            PrivateContacts personal,
            ApplicationScreen screen,
            Clock clock) {
        this.registrations = registrations;
        this.files = files;
        this.personal = personal;
        this.screen = screen;
        this.clock = clock;
    }

    @Post("/files")
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
            return screen.done(
                    request, id, "", () -> files.add(Actors.of(request), id(id), known.get(), file.getFilename(), in));
        }
    }

    @Post("/files/{file}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(HttpRequest<?> request, String id, String file) {
        return screen.done(request, id, "", () -> {
            files.remove(Actors.of(request), id(id), id(file));
        });
    }

    @Get("/files/{file}")
    HttpResponse<?> file(HttpRequest<?> request, String id, String file) {
        return FileAnswer.of(request, files.read(Actors.of(request), id(id), id(file)));
    }

    @Post("/help")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> help(HttpRequest<?> request, String id, @Nullable @Body Map<String, Object> body) {
        var form = Form.of(body);
        if (!(Actors.of(request) instanceof Applicant applicant)) {
            return Answer.notFound(request);
        }
        var today = EnteredForm.today(clock);
        return screen.done(request, id, "", () -> {
            if (form.has("end")) {
                registrations.endHelp(applicant, id(id));
            } else {
                var until = EnteredForm.day(form.text("until")).orElse(today.plusDays(30));
                registrations.giveHelp(applicant, id(id), new AssistConsent(applicant.name(), today, until));
            }
        });
    }

    @Post("/assignment")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> assign(HttpRequest<?> request, String id, @Nullable @Body Map<String, Object> body) {
        var to = Form.of(body).has("mine") ? Colleagues.self(request) : null;
        return screen.done(request, id, "", () -> {
            registrations.assign(Actors.of(request), List.of(id(id)), to);
        });
    }

    /** Shows an officer whom to call; that it was read, and what for, is kept. */
    @Post("/contact")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER})
    HttpResponse<?> contact(HttpRequest<?> request, String id, @Nullable @Body Map<String, Object> body) {
        var form = Form.of(body);
        var purpose = Arrays.stream(PrivateContacts.Purpose.values())
                .filter(each -> each.name().equals(form.text("purpose")))
                .findFirst();
        var actor = Actors.of(request);
        if (purpose.isEmpty()) {
            return Answer.notFound(request);
        }
        try {
            var contact = personal.read(actor, id(id), purpose.get(), form.text("note"));
            return registrations
                    .find(actor, id(id))
                    .<HttpResponse<?>>map(
                            it -> HttpResponse.ok(screen.page(request, it, contact.orElse(null), null, "")))
                    .orElseGet(() -> Answer.notFound(request));
        } catch (CatalogRejected rejected) {
            return screen.done(request, id, "", () -> {
                throw rejected;
            });
        }
    }
}
