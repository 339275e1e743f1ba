package tambon.storefront.programme;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tambon.catalog.Programmes;
import tambon.catalog.Programmes.Programme;
import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterRejected.NoSuchProgramme;
import tambon.infra.page.Slice;
import tambon.storefront.page.Role;
import tambon.storefront.programme.ProgrammeJson.ChangedProgramme;
import tambon.storefront.programme.ProgrammeJson.Enrolled;
import tambon.storefront.programme.ProgrammeJson.NewEntrant;
import tambon.storefront.programme.ProgrammeJson.NewEntrants;
import tambon.storefront.programme.ProgrammeJson.NewProgramme;
import tambon.storefront.programme.ProgrammeJson.ParticipantPage;
import tambon.storefront.programme.ProgrammeJson.ProgrammeOut;
import tambon.storefront.programme.ProgrammeJson.ProgrammePage;
import tambon.storefront.register.Actors;

import jakarta.validation.Valid;

import static tambon.storefront.programme.ProgrammeJson.id;

/** Programmes of a fiscal year and who takes part in them. */
@Tag(name = "programmes")
@Controller("/api/v1/staff/programmes")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
class ProgrammesApi {

    private final Programmes programmes;

    ProgrammesApi(Programmes programmes) {
        this.programmes = programmes;
    }

    /** Those of one's area and the department's, the newest first. */
    @Get("{?year,cursor}")
    ProgrammePage list(
            HttpRequest<?> request, @Nullable @QueryValue Integer year, @Nullable @QueryValue String cursor) {
        return ProgrammePage.of(programmes.list(Actors.of(request), year, cursor, Slice.MOST));
    }

    /** A province runs its own, the department those of the whole country. */
    @Post
    @Status(HttpStatus.CREATED)
    @Secured({Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
    ProgrammeOut create(HttpRequest<?> request, @Body @Valid NewProgramme body) {
        return ProgrammeOut.of(programmes.create(Actors.of(request), body.form()));
    }

    @Get("/{id}")
    ProgrammeOut show(HttpRequest<?> request, String id) {
        return ProgrammeOut.of(need(Actors.of(request), id(id)));
    }

    /** Names, and whom it does not take from now on. 409 if it was changed since. */
    @Put("/{id}")
    @Secured({Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
    ProgrammeOut change(HttpRequest<?> request, String id, @Body @Valid ChangedProgramme body) {
        var actor = Actors.of(request);
        var before = need(actor, id(id));
        return ProgrammeOut.of(programmes.change(actor, before.id(), body.version(), body.form(before)));
    }

    /** Who takes part and lies in one's area, the newest first. */
    @Get("/{id}/participants{?cursor}")
    ParticipantPage participants(HttpRequest<?> request, String id, @Nullable @QueryValue String cursor) {
        var actor = Actors.of(request);
        return ParticipantPage.of(
                programmes.participants(actor, need(actor, id(id)).id(), cursor, Slice.MOST));
    }

    /** Lets producers take part, all or none; who takes part already stays as it is. */
    @Post("/{id}/participants")
    Enrolled enrol(HttpRequest<?> request, String id, @Body @Valid NewEntrants body) {
        return new Enrolled(programmes.enrol(
                Actors.of(request),
                id(id),
                body.entrants().stream().map(NewEntrant::entrant).toList()));
    }

    /** Somebody does not take part after all. */
    @Delete("/{id}/participants/{producer}")
    @Status(HttpStatus.NO_CONTENT)
    @Secured({Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
    void release(HttpRequest<?> request, String id, String producer) {
        programmes.release(Actors.of(request), id(id), id(producer));
    }

    private Programme need(RegisterActor officer, long id) {
        return programmes.find(officer, id).orElseThrow(() -> new RegisterRejected(new NoSuchProgramme(id)));
    }
}
