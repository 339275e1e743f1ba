package tambon.storefront.searching;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
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
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;
import tambon.search.RebuildIndex;
import tambon.search.SearchHealth;
import tambon.search.SuggestGoods;
import tambon.search.SynonymRefused;
import tambon.search.Synonyms;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.problem.Answer;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The department's desk for search. */
@Hidden
@Controller("/staff/search")
@Secured(Role.DEPARTMENT_OFFICER)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SearchDeskPages {

    private static final int CHANGES = 20;
    private static final Set<String> SAID = Set.of("added", "removed", "rebuilding");

    private final Synonyms synonyms;
    private final SearchHealth health;
    private final RebuildIndex rebuild;
    private final SuggestGoods suggest;

    SearchDeskPages(Synonyms synonyms, SearchHealth health, RebuildIndex rebuild, SuggestGoods suggest) {
        this.synonyms = synonyms;
        this.health = health;
        this.rebuild = rebuild;
        this.suggest = suggest;
    }

    @Get
    Page show(HttpRequest<?> request, @QueryValue @Nullable String said) {
        return page(request, said != null && SAID.contains(said) ? said : null, Fields.of(Map.of()));
    }

    @Post("/synonyms")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        try {
            synonyms.add(form.text("terms"), account(request));
            return HttpResponse.seeOther(URI.create("/staff/search?said=added"));
        } catch (SynonymRefused refused) {
            var problem = SynonymRefusals.problem(Language.of(request), refused.reason());
            return HttpResponse.status(HttpStatus.valueOf(problem.status()))
                    .body(page(request, null, Fields.of(form.texts()).refused(problem)));
        }
    }

    @Post("/synonyms/{id}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(HttpRequest<?> request, @PathVariable String id) {
        var known = PublicId.parse(id);
        if (known.isEmpty()) {
            return Answer.notFound(request);
        }
        synonyms.remove(known.getAsLong(), account(request));
        return HttpResponse.seeOther(URI.create("/staff/search?said=removed"));
    }

    @Post("/rebuild")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> rebuild() {
        rebuild.begin();
        return HttpResponse.seeOther(URI.create("/staff/search?said=rebuilding"));
    }

    private static long account(HttpRequest<?> request) {
        return Viewer.of(request).accountId().orElseThrow();
    }

    private Page page(HttpRequest<?> request, @Nullable String said, Fields fields) {
        return Page.of(
                "searching/desk",
                request,
                new SearchDesk(health.now(), synonyms.all(), synonyms.changes(CHANGES), popular(), said, fields));
    }

    private List<String> popular() {
        return suggest.popular(SuggestGoods.MOST);
    }
}
