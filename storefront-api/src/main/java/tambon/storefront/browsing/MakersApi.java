package tambon.storefront.browsing;

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
import tambon.catalog.Producer;
import tambon.catalog.ProducerFilter;
import tambon.catalog.Producers;
import tambon.infra.id.PublicId;
import tambon.storefront.problem.Answer;
import tambon.storefront.problem.Problem;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** The producers of the market, for programs. */
@Tag(name = "goods")
@Controller("/api/v1/producers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class MakersApi {

    private final Producers producers;

    MakersApi(Producers producers) {
        this.producers = producers;
    }

    /**
     * Producers that have published something, newest first.
     *
     * @param province 2-digit DOPA code
     * @param district 4-digit DOPA code
     * @param cursor {@code next} of the answer before; leave out for the first
     * @param size of the answer, 1 to 100
     */
    @Get
    Makers all(
            @QueryValue @Nullable @Pattern(regexp = "[0-9]{2}") String province,
            @QueryValue @Nullable @Pattern(regexp = "[0-9]{4}") String district,
            @QueryValue @Nullable @Size(max = 100) String cursor,
            @QueryValue(defaultValue = "24") @Min(1) @Max(100) int size) {
        var slice = producers.browse(new ProducerFilter(province, district), cursor, size);
        return new Makers(slice.items().stream().map(MakerJson::of).toList(), slice.next());
    }

    /** One producer. Its goods: {@code /api/v1/products?producer=}. */
    @Get("/{id}")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MakerJson.class)))
    @ApiResponse(
            responseCode = "404",
            description = "No such producer",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable String id) {
        var known = PublicId.parse(id);
        var producer = known.isPresent() ? producers.find(known.getAsLong()) : Optional.<Producer>empty();
        return producer.<HttpResponse<?>>map(found -> HttpResponse.ok(MakerJson.of(found)))
                .orElseGet(() -> Answer.notFound(request));
    }

    /** @param next what to send as {@code cursor} for those that follow; missing at the end */
    @Serdeable
    record Makers(List<MakerJson> items, @Nullable String next) {}
}
