package tambon.storefront.register;

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
import tambon.catalog.Registrations;
import tambon.catalog.WorkList;
import tambon.infra.id.PublicId;
import tambon.infra.page.Slice;
import tambon.storefront.page.Role;
import tambon.storefront.register.WorkJson.Assignment;
import tambon.storefront.register.WorkJson.BulkMoves;
import tambon.storefront.register.WorkJson.Colleague;
import tambon.storefront.register.WorkJson.Work;

import jakarta.validation.Valid;
import java.util.List;

import static tambon.storefront.register.AsWritten.id;

/** Officers' work in the register: what waits for their office, and who of it takes what. */
@Tag(name = "register, officers")
@Controller("/api/v1/staff/register")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
class StaffApi {

    private final Registrations registrations;
    private final Colleagues colleagues;

    StaffApi(Registrations registrations, Colleagues colleagues) {
        this.colleagues = colleagues;
        this.registrations = registrations;
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
}
