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
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CommitteeMeetings;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterFiles;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegistrationCard;
import tambon.catalog.RegistrationMove;
import tambon.catalog.RegistrationPick;
import tambon.catalog.Registrations;
import tambon.catalog.WorkList;
import tambon.infra.id.PublicId;
import tambon.infra.page.Slice;
import tambon.infra.place.Places;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.problem.Answer;
import tambon.storefront.problem.Problem;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import static tambon.storefront.register.AsWritten.id;

/** The meetings of an officer's committee, and what is decided in them. */
@Hidden
@Controller("/staff/register/meetings")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER})
class MeetingPages {

    private static final String HERE = "/staff/register/meetings";

    private final Registrations registrations;
    private final CommitteeMeetings meetings;
    private final RegisterFiles files;
    private final Places places;
    private final Clock clock;

    MeetingPages(
            Registrations registrations, CommitteeMeetings meetings, RegisterFiles files, Places places, Clock clock) {
        this.registrations = registrations;
        this.meetings = meetings;
        this.files = files;
        this.places = places;
        this.clock = clock;
    }

    @Get
    Page meetings(HttpRequest<?> request) {
        return meetingList(
                request, Fields.of(Map.of("heldOn", EnteredForm.today(clock).toString())));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> record(HttpRequest<?> request, @Nullable @Body Map<String, Object> body) {
        var form = Form.of(body);
        try {
            var meeting = meetings.record(
                    Actors.of(request),
                    form.text("title"),
                    EnteredForm.day(form.text("heldOn")).orElseGet(() -> EnteredForm.today(clock)),
                    form.text("members").lines().limit(100).toList());
            return HttpResponse.seeOther(URI.create(HERE + "/" + PublicId.of(meeting.id())));
        } catch (RegisterRejected | CatalogRejected rejected) {
            var problem = Refused.problem(Language.of(request), rejected);
            return HttpResponse.status(HttpStatus.valueOf(problem.status()))
                    .body(meetingList(request, Fields.of(form.texts()).refused(problem)));
        }
    }

    @Get("/{id}")
    HttpResponse<?> meeting(HttpRequest<?> request, String id) {
        return meetingPage(request, id, null, HttpStatus.OK);
    }

    /** The decisions of a meeting, all or none; what stays undecided is left out. */
    @Post("/{id}/decisions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decide(HttpRequest<?> request, String id, @Nullable @Body Map<String, Object> body) {
        var form = Form.of(body);
        var picks = new ArrayList<RegistrationPick>();
        for (var row : form.texts("row")) {
            Arrays.stream(RegistrationMove.Name.values())
                    .filter(name -> name.name().equals(form.text("move-" + row)))
                    .findFirst()
                    .flatMap(name -> AsWritten.pick(row, Moves.of(name, form.text("reasons-" + row), id(id), null)))
                    .ifPresent(picks::add);
        }
        return done(request, id, () -> {
            registrations.moveAll(Actors.of(request), picks);
        });
    }

    @Post("/{id}/minutes")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> addMinutes(HttpRequest<?> request, String id, @Part("file") CompletedFileUpload file)
            throws IOException {
        try (var in = file.getInputStream()) {
            return done(request, id, () -> files.addMinutes(Actors.of(request), id(id), file.getFilename(), in));
        }
    }

    @Get("/{id}/minutes")
    HttpResponse<?> minutes(HttpRequest<?> request, String id) {
        return FileAnswer.of(request, files.readMinutes(Actors.of(request), id(id)));
    }

    private HttpResponse<?> done(HttpRequest<?> request, String id, Runnable work) {
        try {
            work.run();
            return HttpResponse.seeOther(URI.create(HERE + "/" + PublicId.of(id(id))));
        } catch (RegisterRejected | CatalogRejected rejected) {
            var problem = Refused.problem(Language.of(request), rejected);
            return meetingPage(request, id, problem, HttpStatus.valueOf(problem.status()));
        }
    }

    private Page meetingList(HttpRequest<?> request, Fields fields) {
        return Page.of("register/meetings", request, new MeetingsView(meetings.recent(Actors.of(request)), fields));
    }

    private HttpResponse<?> meetingPage(
            HttpRequest<?> request, String id, @Nullable Problem refused, HttpStatus status) {
        var officer = Actors.of(request);
        return meetings.find(officer, id(id))
                .<HttpResponse<?>>map(meeting -> HttpResponse.status(status)
                        .body(Page.of(
                                "register/meeting",
                                request,
                                new MeetingView(
                                        meeting,
                                        forCommittee(officer),
                                        meetings.decided(officer, id(id)),
                                        refused,
                                        places))))
                .orElseGet(() -> Answer.notFound(request));
    }

    /** The longest waiting of those the committee has to decide on. */
    private List<RegistrationCard> forCommittee(RegisterActor officer) {
        return registrations.work(officer, WorkList.COMMITTEE, null, Slice.MOST).items();
    }
}
