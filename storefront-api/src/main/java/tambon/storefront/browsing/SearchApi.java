package tambon.storefront.browsing;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tambon.search.FacetCount;
import tambon.search.SearchGoods;
import tambon.search.SearchUnavailable;
import tambon.search.SuggestGoods;
import tambon.search.Suggestion;
import tambon.storefront.problem.Answer;
import tambon.storefront.problem.Problem;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Search, for programs. */
@Tag(name = "goods")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class SearchApi {

    private final SearchGoods search;
    private final SuggestGoods suggest;

    SearchApi(SearchGoods search, SuggestGoods suggest) {
        this.search = search;
        this.suggest = suggest;
    }

    /**
     * Finds goods, 24 at a time. Several values of one facet widen the search, several facets narrow it.
     * 503 while search is down; {@code /api/v1/products} lists from the database meanwhile.
     */
    @Get("/search")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Thai or English; empty finds everything")
    @Parameter(name = "type", in = ParameterIn.QUERY, description = "food, drink, textile, household, herbal")
    @Parameter(name = "region", in = ParameterIn.QUERY, description = "north, northeast, central, east, west, south")
    @Parameter(name = "province", in = ParameterIn.QUERY, description = "2-digit DOPA code")
    @Parameter(name = "district", in = ParameterIn.QUERY, description = "4-digit DOPA code")
    @Parameter(name = "stars", in = ParameterIn.QUERY, description = "1 to 5; 0: none")
    @Parameter(name = "price", in = ParameterIn.QUERY, description = "a value of the facet price, e.g. 100-299")
    @Parameter(name = "licence", in = ParameterIn.QUERY, description = "fda, tcps, gi, halal, organic, …")
    @Parameter(name = "seller", in = ParameterIn.QUERY, description = "a producer's id")
    @Parameter(name = "availability", in = ParameterIn.QUERY, description = "in-stock, sold-out, ask")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "relevance, newest, price-up, price-down, stars, best-selling")
    @Parameter(name = "making", in = ParameterIn.QUERY, description = "made-to-order, ready")
    @Parameter(name = "delivery", in = ParameterIn.QUERY, description = "post, own, pick-up, fair")
    @Parameter(
            name = "quadrant",
            in = ParameterIn.QUERY,
            description = "A to D; none. For staff, without effect for others")
    @Parameter(name = "min", in = ParameterIn.QUERY, description = "cheapest price in whole baht")
    @Parameter(name = "max", in = ParameterIn.QUERY, description = "dearest price in whole baht")
    @Parameter(
            name = "near",
            in = ParameterIn.QUERY,
            description = "2-digit code of a province whose goods come earlier")
    @Parameter(name = "page", in = ParameterIn.QUERY, description = "from 1")
    @Parameter(name = "facets", in = ParameterIn.QUERY, description = "none: without counts, which is quicker")
    @Parameter(
            name = "explain",
            in = ParameterIn.QUERY,
            description = "true: says why, for staff; without effect for others")
    Found search(@Parameter(hidden = true) HttpRequest<?> request) {
        var wanted = Wanted.of("/search", Map.of(), request);
        var query = wanted.query();
        var found = search.search("none".equals(request.getParameters().get("facets")) ? query.withoutFacets() : query);
        var facets = new TreeMap<String, List<FacetValue>>();
        found.facets()
                .forEach((facet, counts) -> facets.put(
                        Wanted.name(facet), counts.stream().map(FacetValue::of).toList()));
        return new Found(
                found.goods().stream()
                        .map(good -> GoodJson.of(good, wanted.mode() == Wanted.Mode.EXPLAINED))
                        .toList(),
                found.total(),
                found.page(),
                found.pages(),
                facets,
                found.searchedFor(),
                found.wrongKeyboard(),
                found.didYouMean(),
                found.near());
    }

    /** Completes what somebody is typing: products, types, places, producers. */
    @Get("/suggest")
    List<Suggested> suggest(
            @QueryValue @Size(max = 200) String q,
            @QueryValue(defaultValue = "8") @Min(1) @Max(SuggestGoods.MOST) int limit) {
        return suggest.suggest(q, limit).stream().map(Suggested::of).toList();
    }

    @Error(exception = SearchUnavailable.class)
    HttpResponse<?> down(HttpRequest<?> request) {
        return Answer.with(request, Problem.worded(request, HttpStatus.SERVICE_UNAVAILABLE, "search-down"));
    }

    /**
     * What was found.
     *
     * @param wrongKeyboard what the typed keys mean on the other keyboard layout, where that finds something
     * @param near whether nothing has all that was asked for, and these come nearest
     */
    @Serdeable
    record Found(
            List<GoodJson> items,
            long total,
            int page,
            int pages,
            Map<String, List<FacetValue>> facets,
            String searchedFor,
            @Nullable String wrongKeyboard,
            @Nullable String didYouMean,
            boolean near) {}

    @Serdeable
    record FacetValue(
            String value,
            @Nullable String labelTh,
            @Nullable String labelEn,
            int count,
            boolean chosen) {

        static FacetValue of(FacetCount count) {
            return new FacetValue(
                    count.value(),
                    GoodJson.given(count.labelTh()),
                    GoodJson.given(count.labelEn()),
                    count.count(),
                    count.chosen());
        }
    }

    /** @param value the text to search for, a type, a place's code or a producer's id */
    @Serdeable
    record Suggested(
            Suggestion.Kind kind, String textTh, @Nullable String textEn, String value) {

        static Suggested of(Suggestion suggestion) {
            return new Suggested(
                    suggestion.kind(), suggestion.textTh(), GoodJson.given(suggestion.textEn()), suggestion.value());
        }
    }
}
