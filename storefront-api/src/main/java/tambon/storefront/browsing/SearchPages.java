package tambon.storefront.browsing;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import tambon.catalog.ProductType;
import tambon.search.Facet;
import tambon.search.SearchUnavailable;
import tambon.search.SuggestGoods;
import tambon.storefront.page.Crumb;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Words;
import tambon.storefront.problem.Answer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Goods by what is looked for, and by type. */
@Hidden
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
final class SearchPages {

    private static final int SUGGESTIONS = 8;

    private final Finder finder;
    private final SuggestGoods suggest;
    private final FacetLabels labels;

    SearchPages(Finder finder, SuggestGoods suggest, FacetLabels labels) {
        this.finder = finder;
        this.suggest = suggest;
        this.labels = labels;
    }

    @Get("/search")
    Page search(HttpRequest<?> request) {
        var language = Language.of(request);
        var wanted = Wanted.of("/search", Map.of(), request.getParameters());
        var heading = wanted.text().isEmpty()
                ? Words.say(language, "found.all")
                : Words.say(language, "found.for", wanted.text());
        return Page.of(
                "browsing/found",
                request,
                finder.find(request, wanted, heading, "", List.of(Crumb.home(language), Crumb.here(heading))));
    }

    @Get("/t/{kind}")
    HttpResponse<?> ofType(HttpRequest<?> request, @PathVariable String kind) {
        var type = Arrays.stream(ProductType.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst();
        if (type.isEmpty()) {
            return Answer.notFound(request);
        }
        var language = Language.of(request);
        var heading = Words.say(language, "type." + kind);
        var wanted =
                Wanted.of("/t/" + kind, Map.of(Facet.TYPE, Set.of(type.get().name())), request.getParameters());
        return HttpResponse.ok(Page.of(
                "browsing/found",
                request,
                finder.find(request, wanted, heading, kind, List.of(Crumb.home(language), Crumb.here(heading)))));
    }

    /** What completes the search box; a list of links, for the script of the box. */
    @Get("/search/suggest")
    Page suggest(HttpRequest<?> request, @QueryValue(defaultValue = "") String q) {
        var language = Language.of(request);
        return Page.of("browsing/suggestions", request, offers(language, q));
    }

    private List<Offered> offers(Language language, String typed) {
        try {
            return suggest.suggest(typed, SUGGESTIONS).stream()
                    .map(one -> Offered.of(one, language, labels))
                    .toList();
        } catch (SearchUnavailable down) {
            return List.of();
        }
    }
}
