package tambon.storefront.searching;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;
import tambon.search.RebuildIndex;
import tambon.search.SearchHealth;
import tambon.search.Synonyms;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.problem.Answer;
import tambon.storefront.problem.Problem;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/** The department's desk for search, for programs. */
@Tag(name = "search, officers")
@Controller("/api/v1/staff/search")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.DEPARTMENT_OFFICER)
class SearchDeskApi {

    private final Synonyms synonyms;
    private final SearchHealth health;
    private final RebuildIndex rebuild;

    SearchDeskApi(Synonyms synonyms, SearchHealth health, RebuildIndex rebuild) {
        this.synonyms = synonyms;
        this.health = health;
        this.rebuild = rebuild;
    }

    /** How search is doing, with the share of a rebuild that is done. */
    @Get("/state")
    State state() {
        return State.of(health.now());
    }

    /** Makes the index anew; the old one answers meanwhile. Without effect while that is under way. */
    @Post("/rebuild")
    @Status(HttpStatus.ACCEPTED)
    State rebuild() {
        rebuild.begin();
        return State.of(health.now());
    }

    /** The rules the staff added. */
    @Get("/synonyms")
    List<Rule> all() {
        return synonyms.all().stream().map(Rule::of).toList();
    }

    /** Adds a rule; it is understood on all nodes within two seconds. */
    @Post("/synonyms")
    @Status(HttpStatus.CREATED)
    @ApiResponse(
            responseCode = "409",
            description = "It is there already, or there are too many",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    Rule add(HttpRequest<?> request, @Body @Valid NewRule body) {
        return Rule.of(synonyms.add(body.terms(), account(request)));
    }

    /** Takes a rule away; without effect if it is gone. */
    @Delete("/synonyms/{id}")
    @Status(HttpStatus.NO_CONTENT)
    HttpResponse<?> remove(HttpRequest<?> request, @PathVariable String id) {
        var known = PublicId.parse(id);
        if (known.isEmpty()) {
            return Answer.notFound(request);
        }
        synonyms.remove(known.getAsLong(), account(request));
        return HttpResponse.noContent();
    }

    /** Who changed which rule, newest first. */
    @Get("/synonyms/changes")
    List<Change> changes(@QueryValue(defaultValue = "50") @Min(1) @Max(200) int size) {
        return synonyms.changes(size).stream().map(Change::of).toList();
    }

    private static long account(HttpRequest<?> request) {
        return Viewer.of(request).accountId().orElseThrow();
    }

    /** @param terms {@code ไหม, silk} both ways; {@code ของฝาก => ขนม, ผ้า} one way */
    @Serdeable
    record NewRule(
            @NotBlank @Size(max = Synonyms.LONGEST_RULE) String terms) {}

    /** @param addedBy id of the account */
    @Serdeable
    record Rule(String id, String terms, String addedBy, Instant addedAt) {

        static Rule of(Synonyms.Rule rule) {
            return new Rule(PublicId.of(rule.id()), rule.terms(), PublicId.of(rule.addedBy()), rule.addedAt());
        }
    }

    @Serdeable
    record Change(Synonyms.Change.Kind kind, String terms, String changedBy, Instant changedAt) {

        static Change of(Synonyms.Change change) {
            return new Change(change.kind(), change.terms(), PublicId.of(change.changedBy()), change.changedAt());
        }
    }

    /**
     * How search is doing on this node.
     *
     * @param goods how many can be found
     * @param behind changes not yet taken in
     * @param rebuilding share that is done, 0 to 1; missing while the index is not made anew
     * @param trouble what went wrong last; missing if nothing is wrong
     */
    @Serdeable
    record State(
            String engine,
            boolean available,
            long goods,
            long behind,
            @Nullable Double rebuilding,
            @Nullable String trouble) {

        static State of(SearchHealth.State state) {
            return new State(
                    state.engine(),
                    state.available(),
                    state.goods(),
                    state.behind(),
                    state.rebuilding(),
                    state.trouble());
        }
    }
}
