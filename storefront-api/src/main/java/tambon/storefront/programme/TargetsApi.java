package tambon.storefront.programme;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import tambon.catalog.TargetLists;
import tambon.infra.page.Slice;
import tambon.storefront.page.Role;
import tambon.storefront.programme.ProgrammeJson.TargetPage;
import tambon.storefront.register.Actors;

/** Whom to invite to an activity. */
@Tag(name = "programmes")
@Controller("/api/v1/staff/targets")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
class TargetsApi {

    private final TargetLists lists;

    TargetsApi(TargetLists lists) {
        this.lists = lists;
    }

    /**
     * Producers of one's area, groups first, those with a standard before those without. Query as on the page: {@code q} words
     * of the name, {@code area}, {@code kind}, {@code from}/{@code to} year of registration, {@code stars-from}/{@code
     * stars-to}, {@code quadrant}, {@code standards}, {@code registered}, {@code ready}, {@code not} kinds of programme with
     * {@code not-from}/{@code not-to}, {@code cursor}.
     */
    @Get
    TargetPage pick(HttpRequest<?> request) {
        return TargetPage.of(lists.pick(
                Actors.of(request),
                Asked.of(request).criteria(),
                request.getParameters().get("cursor"),
                Slice.MOST));
    }
}
