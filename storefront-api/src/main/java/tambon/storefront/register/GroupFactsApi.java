package tambon.storefront.register;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.tags.Tag;
import tambon.catalog.GroupCanvases;
import tambon.catalog.GroupGrades;
import tambon.storefront.page.Role;
import tambon.storefront.register.GroupJson.CanvasOut;
import tambon.storefront.register.GroupJson.GradeOut;
import tambon.storefront.register.GroupJson.NewCanvas;
import tambon.storefront.register.GroupJson.NewGrade;

import jakarta.validation.Valid;
import java.util.List;

import static tambon.storefront.register.AsWritten.id;
import static tambon.storefront.register.AsWritten.text;

/** What groups plan, and how strong they were found to be. */
@Tag(name = "register, groups")
@Controller("/api/v1/register/groups/{group}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class GroupFactsApi {

    private final GroupCanvases canvases;
    private final GroupGrades grades;

    GroupFactsApi(GroupCanvases canvases, GroupGrades grades) {
        this.canvases = canvases;
        this.grades = grades;
    }

    @Get("/canvas")
    CanvasOut canvas(HttpRequest<?> request, String group) {
        return CanvasOut.of(canvases.of(Actors.of(request), id(group)));
    }

    /** 409 if somebody else changed it since. */
    @Put("/canvas")
    CanvasOut keep(HttpRequest<?> request, String group, @Body @Valid NewCanvas body) {
        return CanvasOut.of(canvases.keep(Actors.of(request), id(group), body.version(), body.boxes()));
    }

    /** Newest first. */
    @Get("/grades")
    List<GradeOut> grades(HttpRequest<?> request, String group) {
        return grades.of(Actors.of(request), id(group)).stream()
                .map(it -> new GradeOut(it.grade(), it.points(), it.gradedOn(), it.note()))
                .toList();
    }

    /** The one of that day is replaced. */
    @Post("/grades")
    @Status(HttpStatus.CREATED)
    @Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER})
    List<GradeOut> grade(HttpRequest<?> request, String group, @Body @Valid NewGrade body) {
        grades.grade(Actors.of(request), id(group), body.points(), body.on(), text(body.note()));
        return grades(request, group);
    }
}
