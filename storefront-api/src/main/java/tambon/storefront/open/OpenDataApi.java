package tambon.storefront.open;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tambon.orders.OpenSales;
import tambon.orders.OpenSales.Item;
import tambon.orders.OpenSales.Release;
import tambon.orders.OpenSales.Wanted;
import tambon.storefront.problem.Answer;
import tambon.storefront.problem.Problem;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;

/** The releases of open data and their figures, for programs. */
@Tag(name = "open data")
@Controller("/api/v1/open-data")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class OpenDataApi {

    private final OpenSales open;

    OpenDataApi(OpenSales open) {
        this.open = open;
    }

    /** All releases, newest month first, of a month the newest edition first. */
    @Get
    List<OpenRelease> releases() {
        return open.releases().stream().map(OpenRelease::of).toList();
    }

    /**
     * The figures of a release.
     *
     * @param release its code, {@code 2569-03-v1}
     * @param area 2 digits of a province, 4 of a district; all places without it
     * @param item all items without it
     */
    @Get("/{release}/figures")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Figures.class)))
    @ApiResponse(
            responseCode = "404",
            description = "No such release",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    HttpResponse<?> figures(
            HttpRequest<?> request,
            @PathVariable String release,
            @QueryValue @Nullable @Pattern(regexp = "[0-9]{2}|[0-9]{4}") String area,
            @QueryValue @Nullable Item item,
            @QueryValue @Nullable @Pattern(regexp = "[0-9]{1,6}") String cursor,
            @QueryValue(defaultValue = "1000") @Min(1) @Max(1000) int size) {
        var found = open.lines(release, new Wanted(area == null ? "" : area, item), cursor, size);
        if (found.isEmpty()) {
            return Answer.notFound(request);
        }
        return HttpResponse.ok(new Figures(
                found.get().items().stream()
                        .map(line -> new Figure(
                                line.areaCode(),
                                line.item(),
                                line.value(),
                                line.item().isMoney() ? "satang" : "producers"))
                        .toList(),
                found.get().next()));
    }

    /**
     * @param month 1–12 of the calendar
     * @param hiddenLines whose value is kept back
     * @param file where to fetch it; its SHA-256 is {@code sha256}
     */
    @Serdeable
    record OpenRelease(
            String release,
            int fiscalYearBe,
            int month,
            int edition,
            Instant releasedAt,
            String note,
            int lines,
            int hiddenLines,
            int changedLines,
            long bytes,
            String sha256,
            String file) {

        static OpenRelease of(Release release) {
            return new OpenRelease(
                    release.code(),
                    release.year().be(),
                    release.month(),
                    release.edition(),
                    release.madeAt(),
                    release.note(),
                    release.lines(),
                    release.hidden(),
                    release.changed(),
                    release.bytes(),
                    release.sha256(),
                    "/open-data/" + release.code() + ".csv");
        }
    }

    /** @param next ask with it as {@code cursor} for those that follow; absent at the end */
    @Serdeable
    record Figures(List<Figure> figures, @Nullable String next) {}

    /**
     * @param area empty for the country
     * @param value absent where it is kept back
     */
    @Serdeable
    record Figure(String area, Item item, @Nullable Long value, String unit) {}
}
