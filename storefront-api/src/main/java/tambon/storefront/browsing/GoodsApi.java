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
import tambon.catalog.Listing;
import tambon.catalog.ListingFilter;
import tambon.catalog.Listings;
import tambon.catalog.ProductType;
import tambon.infra.id.PublicId;
import tambon.orders.Stocks;
import tambon.storefront.problem.Answer;
import tambon.storefront.problem.Problem;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** The goods of the market, for programs. */
@Tag(name = "goods")
@Controller("/api/v1/products")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class GoodsApi {

    private final Listings listings;
    private final Stocks stocks;

    GoodsApi(Listings listings, Stocks stocks) {
        this.listings = listings;
        this.stocks = stocks;
    }

    /**
     * Published products, newest first, straight from the database.
     *
     * @param province 2-digit DOPA code
     * @param district 4-digit DOPA code
     * @param producer a producer's id
     * @param cursor {@code next} of the answer before; leave out for the first
     * @param size of the answer, 1 to 100
     */
    @Get
    Goods all(
            @QueryValue @Nullable ProductType type,
            @QueryValue @Nullable @Pattern(regexp = "[0-9]{2}") String province,
            @QueryValue @Nullable @Pattern(regexp = "[0-9]{4}") String district,
            @QueryValue @Nullable @Pattern(regexp = "[0-9A-Za-z]{13}") String producer,
            @QueryValue @Nullable @Size(max = 100) String cursor,
            @QueryValue(defaultValue = "24") @Min(1) @Max(100) int size) {
        var maker = producer == null ? null : PublicId.parse(producer);
        if (maker != null && maker.isEmpty()) {
            return new Goods(List.of(), null);
        }
        var filter = new ListingFilter(type, province, district, maker == null ? null : maker.getAsLong());
        var slice = listings.browse(filter, cursor, size);
        return new Goods(slice.items().stream().map(GoodJson::of).toList(), slice.next());
    }

    /** One product with its variants, prices and what is left of each. */
    @Get("/{id}")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProductJson.class)))
    @ApiResponse(
            responseCode = "404",
            description = "No such product, or it is not shown",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable String id) {
        var known = PublicId.parse(id);
        var listing = known.isPresent() ? listings.published(known.getAsLong()) : Optional.<Listing>empty();
        if (listing.isEmpty()) {
            return Answer.notFound(request);
        }
        var variants =
                listing.get().variants().stream().map(Listing.Variant::id).toList();
        return HttpResponse.ok(ProductJson.of(listing.get(), stocks.available(variants)));
    }

    /** @param next what to send as {@code cursor} for those that follow; missing at the end */
    @Serdeable
    record Goods(List<GoodJson> items, @Nullable String next) {}
}
