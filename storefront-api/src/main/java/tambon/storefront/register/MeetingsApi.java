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
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import tambon.catalog.CommitteeMeetings;
import tambon.catalog.RegisterFiles;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterRejected.NoSuchMeeting;
import tambon.storefront.page.Role;
import tambon.storefront.register.ApplicationJson.File;
import tambon.storefront.register.MeetingJson.Meeting;
import tambon.storefront.register.MeetingJson.NewMeeting;

import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;

import static tambon.storefront.register.AsWritten.id;

/** The provincial committee's meetings with their minutes. */
@Tag(name = "register, officers")
@Controller("/api/v1/staff/register/meetings")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
class MeetingsApi {

    private final CommitteeMeetings meetings;
    private final RegisterFiles files;

    MeetingsApi(CommitteeMeetings meetings, RegisterFiles files) {
        this.meetings = meetings;
        this.files = files;
    }

    @Get
    List<Meeting> meetings(HttpRequest<?> request) {
        return meetings.recent(Actors.of(request)).stream().map(Meeting::of).toList();
    }

    @Post
    @Status(HttpStatus.CREATED)
    Meeting record(HttpRequest<?> request, @Body @Valid NewMeeting body) {
        return Meeting.of(meetings.record(Actors.of(request), body.title(), body.heldOn(), body.members()));
    }

    @Get("/{id}")
    Meeting meeting(HttpRequest<?> request, String id) {
        return Meeting.of(meetings.find(Actors.of(request), id(id))
                .orElseThrow(() -> new RegisterRejected(new NoSuchMeeting(id(id)))));
    }

    @Post("/{id}/minutes")
    @Status(HttpStatus.CREATED)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    File addMinutes(HttpRequest<?> request, String id, @Part("file") CompletedFileUpload file) throws IOException {
        try (var in = file.getInputStream()) {
            return File.of(files.addMinutes(Actors.of(request), id(id), file.getFilename(), in));
        }
    }

    @Get("/{id}/minutes")
    HttpResponse<?> minutes(HttpRequest<?> request, String id) {
        return FileAnswer.of(request, files.readMinutes(Actors.of(request), id(id)));
    }
}
