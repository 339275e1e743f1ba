package tambon.storefront.browsing;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
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

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
    private final RecentSearches recent;

    SearchPages(Finder finder, SuggestGoods suggest, FacetLabels labels, RecentSearches recent) {
        this.finder = finder;
        this.suggest = suggest;
        this.labels = labels;
        this.recent = recent;
    }

    @Get("/search")
    Page search(HttpRequest<?> request) {
        var language = Language.of(request);
        var wanted = Wanted.of("/search", Map.of(), request);
        var heading = wanted.text().isEmpty()
                ? Words.say(language, "found.all")
                : Words.say(language, "found.for", wanted.text());
        var found = finder.find(request, wanted, heading, "", List.of(Crumb.home(language), Crumb.here(heading)));
        if (found.total() > 0) {
            recent.add(request, found.lookedFor());
        }
        return Page.of("browsing/found", request, found);
    }

    /** Forgets what this browser looked for lately. */
    @Post("/search/forget")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> forget(HttpRequest<?> request) {
        recent.forget(request);
        return HttpResponse.seeOther(URI.create("/search"));
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
                Wanted.of("/t/" + kind, Map.of(Facet.TYPE, Set.of(type.get().name())), request);
        return HttpResponse.ok(Page.of(
                "browsing/found",
                request,
                finder.find(request, wanted, heading, kind, List.of(Crumb.home(language), Crumb.here(heading)))));
    }

    /** What completes the search box; a list of links, for the script of the box. */
    @Get("/search/suggest")
    Page suggest(HttpRequest<?> request, @QueryValue(defaultValue = "") String q) {
        var language = Language.of(request);
        return Page.of("browsing/suggestions", request, q.isBlank() ? ideas(request, language) : offers(language, q));
    }

    /** For an empty box: what this browser looked for lately, then what many look for. */
    private List<Offered> ideas(HttpRequest<?> request, Language language) {
        var lately = recent.of(request);
        return Stream.concat(
                        lately.stream().map(text -> Offered.text("clock", text, Words.say(language, "offered.recent"))),
                        suggest.popular(SUGGESTIONS).stream()
                                .filter(text -> !lately.contains(text))
                                .map(text -> Offered.text("search", text, Words.say(language, "offered.popular"))))
                .limit(SUGGESTIONS)
                .toList();
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
