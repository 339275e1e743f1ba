package tambon.storefront.register;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tambon.catalog.Holiday;
import tambon.catalog.RegisterCalendar;
import tambon.catalog.RegisterSettings;
import tambon.infra.id.PublicId;
import tambon.storefront.page.Role;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

import static tambon.storefront.register.AsWritten.id;

/** The days the register counts by: public holidays, the windows in which it is open, and its settings. */
@Tag(name = "register, officers")
@Controller("/api/v1/staff/register")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
class CalendarApi {

    private final RegisterCalendar calendar;

    CalendarApi(RegisterCalendar calendar) {
        this.calendar = calendar;
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
