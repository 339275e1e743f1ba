package tambon.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import co.elastic.clients.transport.TransportException;
import tambon.search.Facet;
import tambon.search.SearchUnavailable;
import tambon.search.SortBy;
import tambon.search.index.Completion;
import tambon.search.index.Engine;
import tambon.search.index.Field;
import tambon.search.index.Match;
import tambon.search.index.Matches;
import tambon.search.index.Plan;
import tambon.search.index.Request;
import tambon.search.index.SellerMix;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

import static java.util.Objects.requireNonNull;

/** Asks Elasticsearch under an alias. Two requests a search: one for the best match's points, one for what is no worse than a share of it. */
final class ElasticsearchEngine implements Engine {

    private static final String PATIENCE = "5s";

    private final ElasticsearchClient client;
    private final String alias;

    ElasticsearchEngine(ElasticsearchClient client, String alias) {
        this.client = client;
        this.alias = alias;
    }

    /** A question to the server. */
    interface Question<T> {
        T ask() throws IOException;
    }

    static <T> T asked(Question<T> question) {
        try {
            return question.ask();
        } catch (TransportException | ElasticsearchException e) {
            throw new SearchUnavailable("Elasticsearch refused: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new SearchUnavailable("Elasticsearch cannot be reached", e);
        }
    }

    @Override
    public String name() {
        return "elasticsearch";
    }

    private record Scored(JsonObject source, int points, double score) {}

    @Override
    public Matches search(Request request) {
        int best = best(request.plan());
        if (best == 0) {
            return new Matches(List.of(), 0, 0, 0, new EnumMap<>(Facet.class));
        }
        var facets = new FacetAggregations(request.counted(), request.narrowing());
        var points = Queries.points(request.plan(), request.plan().cut(best));
        var response = asked(() -> client.search(
                search -> search.index(alias)
                        .query(Queries.scored(points, request.ranking()))
                        .postFilter(Queries.narrowed(request.narrowing(), Set.of()))
                        .aggregations(facets.all())
                        .sort(sort(request.sort()))
                        .trackScores(true)
                        .trackTotalHits(total -> total.enabled(true))
                        .timeout(PATIENCE)
                        .size(request.reach()),
                JsonData.class));
        return new Matches(
                found(request, response), total(response), facets.matches(response), best, facets.counts(response));
    }

    private int best(Plan plan) {
        if (plan.everything()) {
            return size() == 0 ? 0 : Plan.POINTS_OF_ANYTHING;
        }
        var response = asked(() -> client.search(
                search -> search.index(alias)
                        .query(Queries.points(plan, plan.cut(0)))
                        .source(source -> source.fetch(false))
                        .trackTotalHits(total -> total.enabled(false))
                        .timeout(PATIENCE)
                        .size(1),
                JsonData.class));
        var highest = response.hits().maxScore();
        return highest == null || response.hits().hits().isEmpty() ? 0 : (int) Math.round(highest);
    }

    private static long total(SearchResponse<JsonData> response) {
        return requireNonNull(response.hits().total()).value();
    }

    private static List<SortOptions> sort(SortBy order) {
        var sorts = new ArrayList<SortOptions>();
        switch (order) {
            case RELEVANCE -> {}
            case NEWEST -> sorts.add(by(Properties.PUBLISHED, SortOrder.Desc));
            case PRICE_UP -> sorts.add(by(Properties.PRICE, SortOrder.Asc));
            case PRICE_DOWN -> sorts.add(by(Properties.PRICE, SortOrder.Desc));
            case STARS -> sorts.add(by(Properties.STARS, SortOrder.Desc));
            case BEST_SELLING -> sorts.add(by(Properties.SALES_STEP, SortOrder.Desc));
        }
        sorts.add(SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc))));
        sorts.add(by(Properties.ID, SortOrder.Asc));
        return sorts;
    }

    /** What has no value comes last either way. */
    private static SortOptions by(String property, SortOrder order) {
        return SortOptions.of(
                sort -> sort.field(field -> field.field(property).order(order).missing("_last")));
    }

    private static List<Match> found(Request request, SearchResponse<JsonData> response) {
        var hits = new ArrayList<Scored>();
        for (Hit<JsonData> hit : response.hits().hits()) {
            hits.add(scored(hit, request));
        }
        if (!request.mixed()) {
            return hits.stream()
                    .skip(request.from())
                    .limit(request.size())
                    .map(hit -> match(hit, 0))
                    .toList();
        }
        // the server's scores have only 24 bits
        hits.sort(
                Comparator.comparingDouble(Scored::score).reversed().thenComparing(hit -> GoodsJson.id(hit.source())));
        return mixed(hits, request);
    }

    private static List<Match> mixed(List<Scored> hits, Request request) {
        var mixed = hits.subList(0, Math.min(hits.size(), Request.MIXED));
        var order = SellerMix.of(
                mixed.stream().mapToDouble(Scored::score).toArray(),
                mixed.stream().mapToLong(hit -> GoodsJson.seller(hit.source())).toArray(),
                request.ranking().boosts().sellerAgain(),
                request.from() + request.size());
        var found = new ArrayList<Match>();
        for (int i = request.from(); i < Math.min(hits.size(), request.from() + request.size()); i++) {
            found.add(
                    i < order.size()
                            ? match(
                                    hits.get(order.get(i).before()),
                                    order.get(i).again())
                            : match(hits.get(i), 0));
        }
        return found;
    }

    private static Scored scored(Hit<JsonData> hit, Request request) {
        var source = requireNonNull(hit.source()).toJson().asJsonObject();
        var facts = GoodsJson.facts(source);
        int points =
                (int) Math.round(requireNonNull(hit.score()) / request.ranking().score(1, facts));
        return new Scored(source, points, request.ranking().score(points, facts));
    }

    private static Match match(Scored hit, int again) {
        return new Match(
                GoodsJson.id(hit.source()),
                hit.points(),
                GoodsJson.facts(hit.source()),
                GoodsJson.card(hit.source()),
                again);
    }

    @Override
    public List<Completion> complete(Field field, Collection<String> prefixes, int limit) {
        var begins = prefixes.stream()
                .map(prefix -> Queries.term(field.key(), prefix))
                .toList();
        var different = field == Field.TYPED ? Properties.NAME_KEY : Properties.SELLER;
        var response = asked(() -> client.search(
                search -> search.index(alias)
                        .query(Query.of(q -> q.constantScore(c -> c.filter(f -> f.bool(b -> b.should(begins))))))
                        .collapse(collapse -> collapse.field(different))
                        .sort(by(Properties.MERIT, SortOrder.Desc), by(Properties.ID, SortOrder.Asc))
                        .trackTotalHits(total -> total.enabled(false))
                        .timeout(PATIENCE)
                        .size(limit),
                JsonData.class));
        return response.hits().hits().stream()
                .map(hit -> requireNonNull(hit.source()).toJson().asJsonObject())
                .map(source ->
                        new Completion(GoodsJson.card(source), GoodsJson.seller(source), GoodsJson.merit(source)))
                .toList();
    }

    /** Other nodes feed the same index. */
    @Override
    public OptionalLong edition() {
        return OptionalLong.empty();
    }

    @Override
    public long size() {
        return asked(() -> client.count(count -> count.index(alias))).count();
    }
}
