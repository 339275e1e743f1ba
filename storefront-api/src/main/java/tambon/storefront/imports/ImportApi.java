package tambon.storefront.imports;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tambon.catalog.ImportProblem;
import tambon.catalog.ImportProgress;
import tambon.infra.id.PublicId;
import tambon.storefront.page.JsonList;
import tambon.storefront.page.Language;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Bringing goods in by the file, for programs. */
@Controller("/api/v1/staff/imports")
@Secured(Role.DEPARTMENT_OFFICER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "staff")
final class ImportApi {

    private final ImportDesk desk;

    ImportApi(ImportDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Begin to import a CSV file of goods (UTF-8, at most 20 MB and 100,000 rows)")
    @Post(consumes = "text/csv")
    HttpResponse<ImportJson> start(HttpRequest<?> request, @Body byte[] csv, @QueryValue @Nullable String fileName)
            throws IOException {
        var id = desk.take(new ByteArrayInputStream(csv), fileName, Viewer.of(request));
        return HttpResponse.accepted(URI.create("/api/v1/staff/imports/" + id)).body(ImportJson.of(desk.known(id)));
    }

    @Operation(summary = "The newest imports, at most 20")
    @Get
    List<ImportJson> recent() {
        return desk.recent().stream().map(ImportJson::of).toList();
    }

    @Operation(summary = "How far an import is")
    @Get("/{id}")
    ImportJson show(String id) {
        return ImportJson.of(desk.known(id));
    }

    @Operation(summary = "The rows that were refused or doubted, by line")
    @Get("/{id}/problems")
    JsonList<ProblemRowJson> problems(
            HttpRequest<?> request,
            String id,
            @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "50") int size) {
        var language = Language.of(request);
        var slice = desk.problems(desk.known(id), cursor, size);
        return JsonList.of(slice.items(), slice.next(), problem -> ProblemRowJson.of(language, problem));
    }

    /** @param state RUNNING, DONE or INTERRUPTED */
    @Serdeable
    record ImportJson(
            String id,
            String fileName,
            String who,
            String state,
            int rows,
            int done,
            int published,
            int drafts,
            int known,
            int rejected,
            int newProducers,
            Instant startedAt,
            @Nullable Instant finishedAt) {

        static ImportJson of(ImportProgress p) {
            return new ImportJson(
                    PublicId.of(p.id()),
                    p.fileName(),
                    p.who(),
                    p.state().name(),
                    p.rows(),
                    p.done(),
                    p.published(),
                    p.drafts(),
                    p.known(),
                    p.rejected(),
                    p.newProducers(),
                    p.startedAt(),
                    p.finishedAt());
        }
    }

    /** @param drafted whether a draft was made of the row all the same */
    @Serdeable
    record ProblemRowJson(
            long line, String productName, boolean drafted, String reason, String reasonInWords, String found) {

        static ProblemRowJson of(Language language, ImportProblem p) {
            return new ProblemRowJson(
                    p.line(),
                    p.productName(),
                    p.reason().draft(),
                    p.reason().name(),
                    ImportDesk.reason(language, p),
                    p.found());
        }
    }
}
