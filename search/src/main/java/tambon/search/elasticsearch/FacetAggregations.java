package tambon.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.LongTermsBucket;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.json.JsonData;
import tambon.infra.id.PublicId;
import tambon.search.Facet;
import tambon.search.index.Matches.ValueCount;
import tambon.search.index.Narrowing;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import static java.util.Objects.requireNonNull;

/** Counts facets, each with the choices of all others. */
final class FacetAggregations {

    private static final int MOST_VALUES = 100;
    private static final int MOST_SELLERS = 20;
    private static final String MATCHES = "matches";
    private static final String VALUES = "values";
    private static final String CHOSEN = "chosen";
    private static final String SAMPLE = "sample";

    private final Set<Facet> facets;
    private final Narrowing narrowing;

    FacetAggregations(Set<Facet> facets, Narrowing narrowing) {
        this.facets = facets;
        this.narrowing = narrowing;
    }

    Map<String, Aggregation> all() {
        var all = new HashMap<String, Aggregation>();
        all.put(MATCHES, Aggregation.of(a -> a.filter(f -> f.matchAll(m -> m))));
        for (var facet : facets) {
            all.put(
                    key(facet),
                    Aggregation.of(a ->
                            a.filter(Queries.narrowed(narrowing, Set.of(facet))).aggregations(inner(facet))));
        }
        return all;
    }

    private Map<String, Aggregation> inner(Facet facet) {
        var values = new HashMap<String, Aggregation>();
        if (facet == Facet.SELLER) {
            values.put(VALUES, sellers());
            if (narrowing.chosen().containsKey(facet)) {
                var chosen = new Narrowing(Map.of(facet, narrowing.chosen().getOrDefault(facet, Set.of())), null, null);
                values.put(
                        CHOSEN,
                        Aggregation.of(a ->
                                a.filter(Queries.narrowed(chosen, Set.of())).aggregations(VALUES, sellers())));
            }
        } else {
            values.put(
                    VALUES,
                    Aggregation.of(
                            a -> a.terms(t -> t.field(Queries.property(facet)).size(MOST_VALUES))));
        }
        return values;
    }

    private static Aggregation sellers() {
        return Aggregation.of(a -> a.terms(t -> t.field(Properties.SELLER).size(MOST_SELLERS))
                .aggregations(
                        SAMPLE,
                        sample -> sample.topHits(top -> top.size(1)
                                .source(source -> source.filter(filter -> filter.includes(Properties.CARD))))));
    }

    long matches(SearchResponse<JsonData> response) {
        return aggregate(response.aggregations(), MATCHES).filter().docCount();
    }

    Map<Facet, List<ValueCount>> counts(SearchResponse<JsonData> response) {
        var counts = new EnumMap<Facet, List<ValueCount>>(Facet.class);
        for (var facet : facets) {
            counts.put(
                    facet,
                    values(
                            facet,
                            aggregate(response.aggregations(), key(facet))
                                    .filter()
                                    .aggregations()));
        }
        return counts;
    }

    private List<ValueCount> values(Facet facet, Map<String, Aggregate> found) {
        var byValue = new HashMap<String, ValueCount>();
        if (facet == Facet.SELLER) {
            addSellers(aggregate(found, VALUES), byValue);
            if (found.containsKey(CHOSEN)) {
                addSellers(aggregate(aggregate(found, CHOSEN).filter().aggregations(), VALUES), byValue);
            }
        } else if (facet == Facet.STARS) {
            for (var bucket : aggregate(found, VALUES).lterms().buckets().array()) {
                var value = Long.toString(bucket.key());
                byValue.put(value, new ValueCount(value, (int) bucket.docCount()));
            }
        } else {
            for (var bucket : aggregate(found, VALUES).sterms().buckets().array()) {
                var value = bucket.key().stringValue();
                if (!value.isEmpty()) {
                    byValue.put(value, new ValueCount(value, (int) bucket.docCount()));
                }
            }
        }
        return byValue.values().stream()
                .sorted(Comparator.comparingInt(ValueCount::count).reversed().thenComparing(ValueCount::value))
                .toList();
    }

    private static void addSellers(Aggregate found, Map<String, ValueCount> byValue) {
        for (LongTermsBucket bucket : found.lterms().buckets().array()) {
            var value = PublicId.of(bucket.key());
            var hits = aggregate(bucket.aggregations(), SAMPLE).topHits().hits().hits();
            var samples = new ArrayList<JsonObject>();
            hits.forEach(
                    hit -> samples.add(requireNonNull(hit.source()).toJson().asJsonObject()));
            var card = GoodsJson.card(samples.getFirst());
            byValue.put(value, new ValueCount(value, (int) bucket.docCount(), card.sellerTh(), card.sellerEn()));
        }
    }

    private static Aggregate aggregate(Map<String, Aggregate> found, String name) {
        return requireNonNull(found.get(name), name);
    }

    private static String key(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }
}
