package tambon.storefront.register;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.tags.Tag;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterActor.Applicant;
import tambon.catalog.RegisterFile.Purpose;
import tambon.catalog.RegisterFiles;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterRejected.NoSuchRegistration;
import tambon.catalog.RegisterRejected.NotYours;
import tambon.catalog.Registrations;
import tambon.storefront.register.ApplicationJson.Application;
import tambon.storefront.register.ApplicationJson.ChangedApplication;
import tambon.storefront.register.ApplicationJson.ConsentJson;
import tambon.storefront.register.ApplicationJson.File;
import tambon.storefront.register.ApplicationJson.MoveJson;
import tambon.storefront.register.ApplicationJson.NewApplication;
import tambon.storefront.register.ApplicationJson.Step;
import tambon.storefront.register.WorkJson.Card;

import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;

import static tambon.storefront.register.AsWritten.id;

/** Applications to the register, for applicants and officers alike; each sees and moves what is theirs. */
@Tag(name = "register")
@Controller("/api/v1/register/applications")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ApplicationsApi {

    private final Registrations registrations;
    private final RegisterFiles files;

    ApplicationsApi(Registrations registrations, RegisterFiles files) {
        this.registrations = registrations;
        this.files = files;
    }

    /** A new draft: one's own, or, with consent, one that a district officer types from paper. */
    @Post
    @Status(HttpStatus.CREATED)
    Application create(HttpRequest<?> request, @Body @Valid NewApplication body) {
        var consent = body.consent();
        return Application.of(registrations.create(
                Actors.of(request), body.form().form(), consent == null ? null : consent.consent()));
    }

    /** One's own, newest first. Officers have their work list. */
    @Get
    List<Card> own(HttpRequest<?> request) {
        return registrations.own(applicant(request)).stream().map(Card::of).toList();
    }

    @Get("/{id}")
    Application show(HttpRequest<?> request, String id) {
        return Application.of(registrations
                .find(Actors.of(request), id(id))
                .orElseThrow(() -> new RegisterRejected(new NoSuchRegistration(id(id)))));
    }

    @Put("/{id}")
    Application change(HttpRequest<?> request, String id, @Body @Valid ChangedApplication body) {
        return Application.of(registrations.change(
                Actors.of(request), id(id), body.version(), body.form().form()));
    }

    /** Takes a step. 403 if it is another office's, 409 if not now or changed meanwhile, 404 if not in one's area. */
    @Post("/{id}/moves")
    Application move(HttpRequest<?> request, String id, @Body @Valid MoveJson body) {
        return Application.of(registrations.move(Actors.of(request), body.pick(id(id))));
    }

    /** All that was done, oldest first. */
    @Get("/{id}/steps")
    List<Step> steps(HttpRequest<?> request, String id) {
        return registrations.steps(Actors.of(request), id(id)).stream()
                .map(Step::of)
                .toList();
    }

    @Get("/{id}/files")
    List<File> files(HttpRequest<?> request, String id) {
        return files.of(Actors.of(request), id(id)).stream().map(File::of).toList();
    }

    /** PDF, JPEG or PNG, at most 10 MB. */
    @Post("/{id}/files")
    @Status(HttpStatus.CREATED)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    File add(
            HttpRequest<?> request, String id, @Part("file") CompletedFileUpload file, @Part("purpose") Purpose purpose)
            throws IOException {
        try (var in = file.getInputStream()) {
            return File.of(files.add(Actors.of(request), id(id), purpose, file.getFilename(), in));
        }
    }

    @Get("/{id}/files/{file}")
    HttpResponse<?> file(HttpRequest<?> request, String id, String file) {
        return FileAnswer.of(request, files.read(Actors.of(request), id(id), id(file)));
    }

    @Delete("/{id}/files/{file}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(HttpRequest<?> request, String id, String file) {
        files.remove(Actors.of(request), id(id), id(file));
    }

    /** Lets the district office act for one. */
    @Post("/{id}/help")
    @Status(HttpStatus.NO_CONTENT)
    void giveHelp(HttpRequest<?> request, String id, @Body @Valid ConsentJson body) {
        registrations.giveHelp(applicant(request), id(id), body.consent());
    }

    @Delete("/{id}/help")
    @Status(HttpStatus.NO_CONTENT)
    void endHelp(HttpRequest<?> request, String id) {
        registrations.endHelp(applicant(request), id(id));
    }

    private static Applicant applicant(HttpRequest<?> request) {
        RegisterActor actor = Actors.of(request);
        if (actor instanceof Applicant applicant) {
            return applicant;
        }
        throw new RegisterRejected(new NotYours());
    }
}
