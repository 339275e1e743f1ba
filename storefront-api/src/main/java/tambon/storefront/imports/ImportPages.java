package tambon.storefront.imports;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.catalog.ImportProgress;
import tambon.infra.page.Slice;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.problem.CatalogRefusals;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/** The staff's pages for bringing goods in by the file. A file may name any district, so only the department may. */
@Controller("/staff/imports")
@Secured(Role.DEPARTMENT_OFFICER)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ImportPages {

    private static final int PROBLEMS_A_PAGE = 50;

    private final ImportDesk desk;

    ImportPages(ImportDesk desk) {
        this.desk = desk;
    }

    @Get
    Page list(HttpRequest<?> request) {
        return Page.of("imports/list", request, new ImportsPage(desk.recent(), null));
    }

    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> start(HttpRequest<?> request, CompletedFileUpload file) throws IOException {
        try {
            var id = desk.take(file.getInputStream(), file.getFilename(), Viewer.of(request));
            return HttpResponse.seeOther(URI.create("/staff/imports/" + id));
        } catch (CatalogRejected rejected) {
            var problem = CatalogRefusals.problem(Language.of(request), rejected.reason());
            return HttpResponse.status(HttpStatus.valueOf(problem.status()))
                    .body(Page.of("imports/list", request, new ImportsPage(desk.recent(), problem)));
        }
    }

    @Get("/{id}")
    Page show(HttpRequest<?> request, String id, @QueryValue @Nullable String cursor) {
        var progress = desk.known(id);
        return Page.of(
                "imports/show", request, ImportPage.of(progress, desk.problems(progress, cursor, PROBLEMS_A_PAGE)));
    }

    /** The bar alone, for the page to replace its own; once it is full the page is asked to load itself anew. */
    @Get("/{id}/progress")
    HttpResponse<?> progress(HttpRequest<?> request, String id) {
        var progress = desk.known(id);
        var bar = ImportPage.of(progress, new Slice<>(List.of(), null));
        var answer = HttpResponse.ok(Page.of("imports/progress", request, bar));
        return progress.state() == ImportProgress.State.RUNNING ? answer : answer.header("HX-Refresh", "true");
    }

    @Get("/{id}/problems.csv")
    @Produces("text/csv")
    HttpResponse<?> problems(HttpRequest<?> request, String id) {
        return desk.problemFile(Language.of(request), desk.known(id)).named("tambon-import-" + id);
    }
}
