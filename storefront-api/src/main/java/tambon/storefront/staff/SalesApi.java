package tambon.storefront.staff;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;
import tambon.orders.SalesFigures;
import tambon.orders.SalesFigures.Grouping;
import tambon.orders.SalesFigures.Sum;
import tambon.storefront.page.JsonList;
import tambon.storefront.page.Role;

import java.time.Instant;
import java.util.List;

/** The sales that officers see, for programs: the same rows, of the same area. */
@Controller("/api/v1/staff/sales")
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "staff")
final class SalesApi {

    private final SalesDesk sales;

    SalesApi(SalesDesk sales) {
        this.sales = sales;
    }

    @Operation(summary = "Sales of the officer's area, grouped, largest first, at most 1,000 groups")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "by",
            description = "channel, province, district, producer, product-type, month, fiscal-year, stars, quadrant,"
                    + " confidence or cohort")
    @Parameter(in = ParameterIn.QUERY, name = "year", description = "fiscal year in the Buddhist Era, or all")
    @Parameter(in = ParameterIn.QUERY, name = "month", description = "1 to 12, of the calendar, inside the year")
    @Parameter(in = ParameterIn.QUERY, name = "area", description = "DOPA code of 2, 4 or 6 digits")
    @Parameter(in = ParameterIn.QUERY, name = "producer", description = "public id")
    @Parameter(in = ParameterIn.QUERY, name = "type", description = "food, drink, textile, household or herbal")
    @Parameter(in = ParameterIn.QUERY, name = "channel")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "mark",
            description = "stars:5, quadrant:D, confidence:SELF_DECLARED, cohort:…")
    @Get
    SalesJson sales(HttpRequest<?> request) {
        var asked = Asked.of(request.getParameters());
        var sums = sales.sums(Area.of(request), asked);
        return new SalesJson(
                Asked.code(asked.grouping()),
                sums.stream().mapToLong(sum -> sum.net().satang()).sum(),
                sums.stream().map(sum -> SumJson.of(asked.grouping(), sum)).toList());
    }

    @Operation(summary = "The ledger's rows behind a figure, newest first; picked as for /sales")
    @Get("/rows")
    JsonList<RowJson> rows(
            HttpRequest<?> request, @QueryValue @Nullable String cursor, @QueryValue(defaultValue = "50") int size) {
        var slice = sales.bareRows(Area.of(request), Asked.of(request.getParameters()), cursor, size);
        return JsonList.of(slice.items(), slice.next(), RowJson::of);
    }

    @Serdeable
    record SalesJson(String by, long netSatang, List<SumJson> groups) {}

    /** @param key a channel's code, a DOPA code, a producer's public id, a type, {@code 2569-11}, a fiscal year */
    @Serdeable
    record SumJson(String key, long netSatang, long pieces, long sales) {

        static SumJson of(Grouping grouping, Sum sum) {
            var key = grouping == Grouping.PRODUCER ? PublicId.of(Long.parseLong(sum.key())) : sum.key();
            return new SumJson(key, sum.net().satang(), sum.pieces(), sum.sales());
        }
    }

    /**
     * @param producer left out, as product and type, where the record is coarser than that
     * @param reverses the entry it takes back; left out for a sale
     * @param corrects the entry it puts right; left out otherwise
     */
    @Serdeable
    record RowJson(
            String id,
            Instant at,
            @Nullable String producer,
            @Nullable String product,
            @Nullable String type,
            long quantity,
            long netSatang,
            String channel,
            String areaCode,
            @Nullable String occasion,
            String confidence,
            @Nullable String reverses,
            @Nullable String corrects,
            @Nullable String reason) {

        static RowJson of(SalesFigures.Row row) {
            return new RowJson(
                    PublicId.of(row.id()),
                    row.at(),
                    publicId(row.producerId()),
                    publicId(row.productId()),
                    row.type() == null ? null : row.type().name(),
                    row.quantity(),
                    row.net().satang(),
                    row.channel(),
                    row.areaCode(),
                    row.occasion(),
                    row.confidence().name(),
                    publicId(row.reverses()),
                    publicId(row.corrects()),
                    row.reason());
        }

        private static @Nullable String publicId(@Nullable Long id) {
            return id == null ? null : PublicId.of(id);
        }
    }
}
