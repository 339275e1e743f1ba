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
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.sheet.SheetAnswers.Place;

import java.io.IOException;

/** My goods by the sheet. */
@Controller("/my/sheets")
@Secured(Role.PRODUCER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class OwnSheetPages {

    private final SheetAnswers answers;

    OwnSheetPages(SheetAnswers answers) {
        this.answers = answers;
    }

    @Get
    Page all(HttpRequest<?> request) {
        return answers.all(request, mine(request), null);
    }

    @Get("/goods.{kind:csv|xlsx}")
    HttpResponse<?> file(HttpRequest<?> request, String kind) {
        return answers.file(mine(request), kind);
    }

    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> read(HttpRequest<?> request, CompletedFileUpload file) throws IOException {
        return answers.read(request, mine(request), file);
    }

    @Get("/{id}")
    Page one(HttpRequest<?> request, String id, @QueryValue @Nullable String cursor) {
        return answers.one(request, mine(request), id, cursor);
    }

    @Post(value = "/{id}/apply", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> apply(HttpRequest<?> request, String id) {
        return answers.apply(request, mine(request), id);
    }

    @Post(value = "/{id}/undo", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> undo(HttpRequest<?> request, String id) {
        return answers.undo(request, mine(request), id);
    }

    private static Place mine(HttpRequest<?> request) {
        long producer = Viewer.of(request)
                .producerId()
                .orElseThrow(() -> new HttpStatusException(HttpStatus.FORBIDDEN, "acts for no producer"));
        return new Place(producer, "", "/my/sheets", false);
    }
}
