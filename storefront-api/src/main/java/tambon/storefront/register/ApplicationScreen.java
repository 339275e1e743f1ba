package tambon.storefront.register;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CommitteeMeetings;
import tambon.catalog.PrivateContacts;
import tambon.catalog.PrivateContacts.Contact;
import tambon.catalog.ProducerGroups;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterActor.Applicant;
import tambon.catalog.RegisterFiles;
import tambon.catalog.RegisterRejected;
import tambon.catalog.Registration;
import tambon.catalog.Registrations;
import tambon.infra.id.PublicId;
import tambon.infra.page.Slice;
import tambon.infra.place.Places;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.problem.Answer;
import tambon.storefront.problem.Problem;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

import static tambon.storefront.register.AsWritten.id;

/** An application's page, as whoever asks may see it; and what becomes of a form on it. */
@Singleton
class ApplicationScreen {

    private final Registrations registrations;
    private final RegisterFiles files;
    private final CommitteeMeetings meetings;
    private final ProducerGroups groups;
    private final PrivateContacts personal;
    private final Places places;
    private final Clock clock;

    ApplicationScreen(
            Registrations registrations,
            RegisterFiles files,
            CommitteeMeetings meetings,
            ProducerGroups groups,
            PrivateContacts personal,
            Places places,
            Clock clock) {
        this.registrations = registrations;
        this.files = files;
        this.meetings = meetings;
        this.groups = groups;
        this.personal = personal;
        this.places = places;
        this.clock = clock;
    }

    /** Back to the application's page when the work is done; what was refused is said on it. */
    HttpResponse<?> done(HttpRequest<?> request, String id, String reasons, Runnable work) {
        try {
            work.run();
            return HttpResponse.seeOther(URI.create(ApplicationPages.HERE + "/" + PublicId.of(id(id)) + "?done"));
        } catch (RegisterRejected | CatalogRejected rejected) {
            var problem = Refused.problem(Language.of(request), rejected);
            return registrations
                    .find(Actors.of(request), id(id))
                    .<HttpResponse<?>>map(it -> HttpResponse.status(HttpStatus.valueOf(problem.status()))
                            .body(page(request, it, null, problem, reasons)))
                    .orElseGet(() -> Answer.notFound(request));
        }
    }

    /** @param contact what was just read of the applicant; null if nothing was asked for */
    Page page(
            HttpRequest<?> request,
            Registration it,
            @Nullable Contact contact,
            @Nullable Problem refused,
            String reasons) {
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
                        contact,
                        personal.readings(actor, it.id(), null, Slice.MOST).items(),
                        !(actor instanceof Applicant),
                        request.getParameters().contains("done"),
                        refused,
                        reasons,
                        EnteredForm.today(clock),
                        places));
    }
}
