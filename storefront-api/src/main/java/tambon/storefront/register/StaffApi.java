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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tambon.catalog.CommitteeMeetings;
import tambon.catalog.Holiday;
import tambon.catalog.RegisterCalendar;
import tambon.catalog.RegisterFiles;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterRejected.NoSuchMeeting;
import tambon.catalog.RegisterSettings;
import tambon.catalog.Registrations;
import tambon.catalog.WorkList;
import tambon.infra.id.PublicId;
import tambon.infra.page.Slice;
import tambon.storefront.page.Role;
import tambon.storefront.register.ApplicationJson.File;
import tambon.storefront.register.MeetingJson.Meeting;
import tambon.storefront.register.MeetingJson.NewMeeting;
import tambon.storefront.register.WorkJson.Assignment;
import tambon.storefront.register.WorkJson.BulkMoves;
import tambon.storefront.register.WorkJson.Colleague;
import tambon.storefront.register.WorkJson.Work;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import static tambon.storefront.register.AsWritten.id;

/** The officers' side of the register: their work, their committee's meetings, and the days it all counts by. */
@Tag(name = "register, officers")
@Controller("/api/v1/staff/register")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
class StaffApi {

    private final Registrations registrations;
    private final CommitteeMeetings meetings;
    private final RegisterFiles files;
    private final RegisterCalendar calendar;
    private final Colleagues colleagues;

    StaffApi(
            Registrations registrations,
            CommitteeMeetings meetings,
            RegisterFiles files,
            RegisterCalendar calendar,
            Colleagues colleagues) {
        this.colleagues = colleagues;
        this.registrations = registrations;
        this.meetings = meetings;
        this.files = files;
        this.calendar = calendar;
    }

    /** What waits for one's office, the longest waiting first; or what {@code list} asks for. */
    @Get("/work{?list,cursor}")
    Work work(HttpRequest<?> request, @Nullable @QueryValue WorkList list, @Nullable @QueryValue String cursor) {
        return Work.of(
                registrations.work(Actors.of(request), list == null ? WorkList.WAITING : list, cursor, Slice.MOST));
    }

    /** Several steps, all or none; a committee's decisions, or an announcement. */
    @Post("/moves")
    @Status(HttpStatus.NO_CONTENT)
    void move(HttpRequest<?> request, @Body @Valid BulkMoves body) {
        registrations.moveAll(
                Actors.of(request),
                body.steps().stream()
                        .map(each -> each.step().pick(id(each.id())))
                        .toList());
    }

    @Put("/applications/{id}/assignment")
    @Status(HttpStatus.NO_CONTENT)
    void take(HttpRequest<?> request, String id) {
        registrations.assign(Actors.of(request), List.of(id(id)), Colleagues.self(request));
    }

    @Delete("/applications/{id}/assignment")
    @Status(HttpStatus.NO_CONTENT)
    void leave(HttpRequest<?> request, String id) {
        registrations.assign(Actors.of(request), List.of(id(id)), null);
    }

    /** The officers of one's own office, oneself among them. */
    @Get("/colleagues")
    List<Colleague> colleagues(HttpRequest<?> request) {
        return colleagues.of(request).stream()
                .map(it -> new Colleague(PublicId.of(it.id()), it.name()))
                .toList();
    }

    /** Gives several applications to one colleague, or to nobody; all or none. */
    @Post("/assignments")
    @Status(HttpStatus.NO_CONTENT)
    void assign(HttpRequest<?> request, @Body @Valid Assignment body) {
        var to = body.to() == null ? null : colleagues.named(request, id(body.to()));
        registrations.assign(
                Actors.of(request),
                body.applications().stream().map(AsWritten::id).toList(),
                to);
    }

    @Get("/meetings")
    List<Meeting> meetings(HttpRequest<?> request) {
        return meetings.recent(Actors.of(request)).stream().map(Meeting::of).toList();
    }

    @Post("/meetings")
    @Status(HttpStatus.CREATED)
    Meeting record(HttpRequest<?> request, @Body @Valid NewMeeting body) {
        return Meeting.of(meetings.record(Actors.of(request), body.title(), body.heldOn(), body.members()));
    }

    @Get("/meetings/{id}")
    Meeting meeting(HttpRequest<?> request, String id) {
        return Meeting.of(meetings.find(Actors.of(request), id(id))
                .orElseThrow(() -> new RegisterRejected(new NoSuchMeeting(id(id)))));
    }

    @Post("/meetings/{id}/minutes")
    @Status(HttpStatus.CREATED)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    File addMinutes(HttpRequest<?> request, String id, @Part("file") CompletedFileUpload file) throws IOException {
        try (var in = file.getInputStream()) {
            return File.of(files.addMinutes(Actors.of(request), id(id), file.getFilename(), in));
        }
    }

    @Get("/meetings/{id}/minutes")
    HttpResponse<?> minutes(HttpRequest<?> request, String id) {
        return FileAnswer.of(request, files.readMinutes(Actors.of(request), id(id)));
    }

    @Serdeable
    record HolidayJson(LocalDate day, String nameTh, String nameEn, boolean checked) {}

    @Serdeable
    record NamedDay(@NotNull String nameTh, @Nullable String nameEn, boolean checked) {}

    @Get("/holidays/{year}")
    List<HolidayJson> holidays(int year) {
        return calendar.holidays(year).stream()
                .map(it -> new HolidayJson(it.day(), it.nameTh(), it.nameEn(), it.checked()))
                .toList();
    }

    @Put("/holidays/days/{day}")
    @Status(HttpStatus.NO_CONTENT)
    @Secured(Role.DEPARTMENT_OFFICER)
    void keep(HttpRequest<?> request, LocalDate day, @Body @Valid NamedDay body) {
        calendar.keepHoliday(
                Actors.of(request), new Holiday(day, body.nameTh(), AsWritten.text(body.nameEn()), body.checked()));
    }

    @Delete("/holidays/days/{day}")
    @Status(HttpStatus.NO_CONTENT)
    @Secured(Role.DEPARTMENT_OFFICER)
    void drop(HttpRequest<?> request, LocalDate day) {
        calendar.dropHoliday(Actors.of(request), day);
    }

    @Serdeable
    record WindowJson(String id, String name, LocalDate opensOn, LocalDate closesOn) {}

    @Serdeable
    record NewWindow(
            @NotNull String name,
            @NotNull LocalDate opensOn,
            @NotNull LocalDate closesOn) {}

    @Get("/windows")
    List<WindowJson> windows() {
        return calendar.windows().stream()
                .map(it -> new WindowJson(PublicId.of(it.id()), it.name(), it.opensOn(), it.closesOn()))
                .toList();
    }

    @Post("/windows")
    @Status(HttpStatus.NO_CONTENT)
    @Secured(Role.DEPARTMENT_OFFICER)
    void open(HttpRequest<?> request, @Body @Valid NewWindow body) {
        calendar.addWindow(Actors.of(request), body.name(), body.opensOn(), body.closesOn());
    }

    @Delete("/windows/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @Secured(Role.DEPARTMENT_OFFICER)
    void close(HttpRequest<?> request, String id) {
        calendar.dropWindow(Actors.of(request), id(id));
    }

    /** What the documents leave open; days are working days, missing ones set no limit. */
    @Serdeable
    record SettingsJson(
            int version,
            @NotNull String numberFormat,
            boolean windowsApply,
            @Nullable Integer validYears,
            int renewalDays,
            @Nullable Integer checkDays,
            @Nullable Integer districtDays,
            @Nullable Integer provinceDays,
            @Nullable Integer announceDays,
            @Nullable Integer notifyDays,
            @Nullable Integer appealDecisionDays,
            @Nullable Integer correctionDays) {

        static SettingsJson of(RegisterSettings it) {
            return new SettingsJson(
                    it.version(),
                    it.numberFormat(),
                    it.windowsApply(),
                    it.validYears(),
                    it.renewalDays(),
                    it.checkDays(),
                    it.districtDays(),
                    it.provinceDays(),
                    it.announceDays(),
                    it.notifyDays(),
                    it.appealDecisionDays(),
                    it.correctionDays());
        }

        RegisterSettings settings() {
            return new RegisterSettings(
                    version,
                    numberFormat,
                    windowsApply,
                    validYears,
                    renewalDays,
                    checkDays,
                    districtDays,
                    provinceDays,
                    announceDays,
                    notifyDays,
                    appealDecisionDays,
                    correctionDays);
        }
    }

    @Get("/settings")
    SettingsJson settings() {
        return SettingsJson.of(calendar.settings());
    }

    @Put("/settings")
    @Secured(Role.DEPARTMENT_OFFICER)
    SettingsJson set(HttpRequest<?> request, @Body @Valid SettingsJson body) {
        calendar.set(Actors.of(request), body.settings());
        return settings();
    }
}
