package tambon.storefront.sheet;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import org.jspecify.annotations.Nullable;
import tambon.catalog.Producers;
import tambon.infra.id.PublicId;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.sheet.SheetAnswers.Place;

import java.io.IOException;

/** A producer's goods by the sheet, for officers of its area. */
@Controller("/staff/producers/{producer}/sheets")
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class StaffSheetPages {

    private final SheetAnswers answers;
    private final Producers producers;

    StaffSheetPages(SheetAnswers answers, Producers producers) {
        this.answers = answers;
        this.producers = producers;
    }

    @Get
    Page all(HttpRequest<?> request, String producer) {
        return answers.all(request, place(request, producer), null);
    }

    @Get("/goods.{kind:csv|xlsx}")
    HttpResponse<?> file(HttpRequest<?> request, String producer, String kind) {
        return answers.file(place(request, producer), kind);
    }

    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> read(HttpRequest<?> request, String producer, CompletedFileUpload file) throws IOException {
        return answers.read(request, place(request, producer), file);
    }

    @Get("/{id}")
    Page one(HttpRequest<?> request, String producer, String id, @QueryValue @Nullable String cursor) {
        return answers.one(request, place(request, producer), id, cursor);
    }

    @Post(value = "/{id}/apply", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> apply(HttpRequest<?> request, String producer, String id) {
        return answers.apply(request, place(request, producer), id);
    }

    @Post(value = "/{id}/undo", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> undo(HttpRequest<?> request, String producer, String id) {
        return answers.undo(request, place(request, producer), id);
    }

    /** A producer of another area is as good as none. */
    private Place place(HttpRequest<?> request, String producer) {
        var area = Viewer.of(request).areaCode().orElse("");
        var id = PublicId.parse(producer);
        var found = id.isPresent() ? producers.find(id.getAsLong()).orElse(null) : null;
        if (found == null || !found.areaCode().startsWith(area)) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "no producer here: " + producer);
        }
        return new Place(found.id(), found.nameTh(), "/staff/producers/" + PublicId.of(found.id()) + "/sheets", true);
    }
}
