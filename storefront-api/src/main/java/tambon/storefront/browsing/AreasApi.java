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
import tambon.infra.place.Places;
import tambon.storefront.problem.Answer;
import tambon.storefront.problem.Problem;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;

/** Provinces, districts and tambons by their DOPA codes, and the completion of addresses, for programs. */
@Tag(name = "places")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class AreasApi {

    private final Places places;

    AreasApi(Places places) {
        this.places = places;
    }

    /** The 77 provinces. */
    @Get("/areas")
    List<Area> provinces() {
        return places.provinces().stream()
                .map(province -> new Area(
                        province.code(),
                        province.nameTh(),
                        province.nameEn(),
                        province.region().name().toLowerCase(Locale.ROOT),
                        null,
                        null))
                .toList();
    }

    /** A province with its districts, or a district with its tambons. */
    @Get("/areas/{code}")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Area.class)))
    @ApiResponse(
            responseCode = "404",
            description = "No such code",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    HttpResponse<?> area(HttpRequest<?> request, @PathVariable String code) {
        var province = places.province(code);
        if (province.isPresent()) {
            return HttpResponse.ok(new Area(
                    code,
                    province.get().nameTh(),
                    province.get().nameEn(),
                    province.get().region().name().toLowerCase(Locale.ROOT),
                    null,
                    places.districts(code).stream()
                            .map(district -> new Area(district.code(), district.nameTh(), null, null, null, null))
                            .toList()));
        }
        var district = places.district(code);
        if (district.isEmpty()) {
            return Answer.notFound(request);
        }
        return HttpResponse.ok(new Area(
                code,
                district.get().nameTh(),
                null,
                null,
                null,
                places.tambons(code).stream()
                        .map(tambon -> new Area(tambon.code(), tambon.nameTh(), null, null, tambon.postcodes(), null))
                        .toList()));
    }

    /**
     * How an address that is being typed may end, the likeliest first.
     *
     * @param q parts of the names of tambon, district and province, or digits of the postcode
     */
    @Get("/addresses")
    List<Address> complete(
            @QueryValue @Size(max = 200) String q,
            @QueryValue(defaultValue = "8") @Min(1) @Max(Places.MOST_COMPLETIONS) int limit) {
        return places.complete(q, limit).stream()
                .map(end -> new Address(
                        end.tambon().code(),
                        end.tambon().nameTh(),
                        end.district().nameTh(),
                        end.province().nameTh(),
                        end.province().nameEn(),
                        end.postcode()))
                .toList();
    }

    /**
     * A place.
     *
     * @param code 2 digits of a province, 4 of a district, 6 of a tambon
     * @param region only of provinces
     * @param postcodes only of tambons
     * @param parts what it is divided into, where it was asked for by itself
     */
    @Serdeable
    record Area(
            String code,
            String nameTh,
            @Nullable String nameEn,
            @Nullable String region,
            @Nullable List<String> postcodes,
            @Nullable List<Area> parts) {}

    /** A completed address. */
    @Serdeable
    record Address(
            String tambonCode,
            String tambonTh,
            String districtTh,
            String provinceTh,
            String provinceEn,
            String postcode) {}
}
