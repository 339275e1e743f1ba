package tambon.storefront.register;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.catalog.GroupCanvases;
import tambon.catalog.GroupCanvases.Box;
import tambon.catalog.GroupCanvases.Canvas;
import tambon.catalog.ProducerGroups;
import tambon.catalog.RegisterRejected;
import tambon.storefront.page.Entered;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.problem.Answer;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

import static tambon.storefront.register.AsWritten.id;

/** A group's business canvas: nine boxes to fill in, and one sheet to print. */
@Hidden
@Controller("/register/groups/{id}/canvas")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class CanvasPages {

    private final GroupCanvases canvases;
    private final ProducerGroups groups;

    CanvasPages(GroupCanvases canvases, ProducerGroups groups) {
        this.canvases = canvases;
        this.groups = groups;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String id) {
        return page(request, id, "register/canvas", null, Fields.of(Map.of()), HttpStatus.OK);
    }

    @Get("/print")
    HttpResponse<?> print(HttpRequest<?> request, String id) {
        return page(request, id, "register/canvas-print", null, Fields.of(Map.of()), HttpStatus.OK);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> keep(HttpRequest<?> request, String id, @Nullable @Body Map<String, Object> body) {
        var form = Form.of(body);
        var boxes = new EnumMap<Box, String>(Box.class);
        for (var box : Box.values()) {
            boxes.put(box, form.text(box.name()));
        }
        int version = Entered.count(form.text("version")).orElse(0);
        try {
            canvases.keep(Actors.of(request), id(id), version, boxes);
            return HttpResponse.seeOther(URI.create("/register/groups/" + id + "/canvas?done"));
        } catch (RegisterRejected | CatalogRejected rejected) {
            var problem = Refused.problem(Language.of(request), rejected);
            return page(
                    request,
                    id,
                    "register/canvas",
                    new Canvas(version, boxes, null, ""),
                    Fields.of(form.texts()).refused(problem),
                    HttpStatus.valueOf(problem.status()));
        }
    }

    private HttpResponse<?> page(
            HttpRequest<?> request,
            String id,
            String template,
            @Nullable Canvas typed,
            Fields fields,
            HttpStatus status) {
        var actor = Actors.of(request);
        return groups.find(actor, id(id))
                .<HttpResponse<?>>map(group -> HttpResponse.status(status)
                        .body(Page.of(
                                template,
                                request,
                                new CanvasView(
                                        group,
                                        typed == null ? canvases.of(actor, group.id()) : typed,
                                        fields,
                                        request.getParameters().contains("done")))))
                .orElseGet(() -> Answer.notFound(request));
    }
}
