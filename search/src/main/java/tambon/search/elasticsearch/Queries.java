package tambon.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScore;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import tambon.infra.id.PublicId;
import tambon.search.Availability;
import tambon.search.Facet;
import tambon.search.index.Clause;
import tambon.search.index.Narrowing;
import tambon.search.index.Plan;
import tambon.search.index.Ranking;
import tambon.search.index.Slot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Plans, narrowings and rankings as Elasticsearch is asked them. */
final class Queries {

    private Queries() {}

    /** Everything that matches, each scored with exactly its points. */
    static Query points(Plan plan, int least) {
        if (plan.everything()) {
            return Query.of(q ->
                    q.constantScore(all -> all.filter(f -> f.matchAll(m -> m)).boost((float) Plan.POINTS_OF_ANYTHING)));
        }
        var slots = queries(plan.slots());
        var extras = new ArrayList<>(queries(plan.extras()));
        if (plan.wholePoints() > 0) {
            var whole = Query.of(q -> q.bool(every -> every.filter(slots)));
            extras.add(Query.of(
                    q -> q.constantScore(worth -> worth.filter(whole).boost((float) plan.wholePoints()))));
        }
        var matching = Query.of(q -> q.bool(bool -> bool.must(needed -> needed.bool(
                        inner -> inner.should(slots).minimumShouldMatch(Integer.toString(plan.neededSlots()))))
                .should(extras)));
        return Query.of(q -> q.functionScore(enough -> enough.query(matching)
                .functions(f -> f.weight(1.0))
                .boostMode(FunctionBoostMode.Multiply)
                .minScore((double) least)));
    }

    private static List<Query> queries(Collection<Slot> slots) {
        return slots.stream().map(Queries::slot).toList();
    }

    private static Query slot(Slot slot) {
        var ways = slot.ways().stream().map(Queries::way).toList();
        if (ways.isEmpty()) {
            return Query.of(q -> q.matchNone(none -> none));
        }
        return ways.size() == 1 ? ways.getFirst() : Query.of(q -> q.disMax(best -> best.queries(ways)));
    }

    private static Query way(Clause clause) {
        var tokens = clause.tokens().stream()
                .map(token -> term(clause.field().key(), token))
                .toList();
        var all = tokens.size() == 1 ? tokens.getFirst() : Query.of(q -> q.bool(bool -> bool.filter(tokens)));
        return Query.of(q -> q.constantScore(worth -> worth.filter(all).boost((float) clause.points())));
    }

    static Query term(String field, String value) {
        return Query.of(q -> q.term(term -> term.field(field).value(value)));
    }

    private static Query number(String field, long value) {
        return Query.of(q -> q.term(term -> term.field(field).value(value)));
    }

    /** The same points times what standing is worth. */
    static Query scored(Query points, Ranking ranking) {
        var factors = factors(ranking);
        return Query.of(q -> q.functionScore(score -> score.query(points)
                .functions(factors)
                .scoreMode(FunctionScoreMode.Multiply)
                .boostMode(FunctionBoostMode.Multiply)));
    }

    private static List<FunctionScore> factors(Ranking ranking) {
        var factors = new ArrayList<FunctionScore>();
        for (int stars = 1; stars <= 5; stars++) {
            add(factors, number(Properties.STARS, stars), ranking.stars(stars));
        }
        add(factors, Query.of(q -> q.term(t -> t.field(Properties.LICENSED).value(true))), ranking.licence(true));
        for (var availability : Availability.values()) {
            add(factors, term(Properties.AVAILABILITY, availability.name()), ranking.availability(availability));
        }
        add(
                factors,
                Query.of(q ->
                        q.range(r -> r.number(n -> n.field(Properties.PUBLISHED).gte((double) ranking.freshSince())))),
                ranking.fresh(ranking.freshSince()));
        for (int step = 1; step <= Ranking.MOST_SALES_STEPS; step++) {
            add(factors, number(Properties.SALES_STEP, step), ranking.sales(step));
        }
        for (int words = 1; words <= Ranking.LONG_NAME; words++) {
            add(factors, number(Properties.NAME_WORDS, words), ranking.name(words));
        }
        if (!ranking.province().isEmpty()) {
            var here = term(Properties.PROVINCE, ranking.province());
            add(factors, here, ranking.near(ranking.province(), ranking.region()));
            if (!ranking.region().isEmpty()) {
                var around = term(Properties.REGION, ranking.region());
                add(
                        factors,
                        Query.of(q -> q.bool(b -> b.filter(around).mustNot(here))),
                        ranking.near("", ranking.region()));
            }
        }
        return factors;
    }

    private static void add(List<FunctionScore> factors, Query applies, double factor) {
        if (factor != 1) {
            factors.add(FunctionScore.of(f -> f.filter(applies).weight(factor)));
        }
    }

    /** What a narrowing lets through, one facet's choice left out. */
    static Query narrowed(Narrowing narrowing, Set<Facet> except) {
        var filters = new ArrayList<Query>();
        narrowing.chosen().forEach((facet, values) -> {
            if (!except.contains(facet) && facet != Facet.PRICE) {
                filters.add(oneOf(facet, values));
            }
        });
        if (narrowing.byPrice() && !except.contains(Facet.PRICE)) {
            filters.addAll(prices(narrowing));
        }
        return Query.of(q -> q.bool(bool -> bool.filter(filters)));
    }

    private static List<Query> prices(Narrowing narrowing) {
        var filters = new ArrayList<Query>();
        var buckets = narrowing.chosen().get(Facet.PRICE);
        if (buckets != null) {
            filters.add(oneOf(Facet.PRICE, buckets));
        }
        var from = narrowing.priceFromSatang();
        var to = narrowing.priceToSatang();
        if (from != null || to != null) {
            filters.add(Query.of(q -> q.range(range -> range.number(number -> number.field(Properties.PRICE)
                    .gte(from == null ? null : (double) from)
                    .lte(to == null ? null : (double) to)))));
        }
        return filters;
    }

    private static Query oneOf(Facet facet, Collection<String> values) {
        var wanted =
                values.stream().flatMap(value -> value(facet, value).stream()).toList();
        return Query.of(q -> q.terms(terms -> terms.field(property(facet)).terms(t -> t.value(wanted))));
    }

    private static List<FieldValue> value(Facet facet, String value) {
        return switch (facet) {
            case SELLER -> {
                var id = PublicId.parse(value);
                yield id.isPresent() ? List.of(FieldValue.of(id.getAsLong())) : List.of();
            }
            case STARS -> value.matches("[0-5]") ? List.of(FieldValue.of(Long.parseLong(value))) : List.of();
            case TYPE, REGION, PROVINCE, DISTRICT, QUADRANT, PRICE, LICENCE, AVAILABILITY, MAKING, DELIVERY ->
                List.of(FieldValue.of(value));
        };
    }

    static String property(Facet facet) {
        return switch (facet) {
            case TYPE -> Properties.TYPE;
            case REGION -> Properties.REGION;
            case PROVINCE -> Properties.PROVINCE;
            case DISTRICT -> Properties.DISTRICT;
            case STARS -> Properties.STARS;
            case QUADRANT -> Properties.QUADRANT;
            case PRICE -> Properties.PRICE_BUCKET;
            case LICENCE -> Properties.LICENCES;
            case SELLER -> Properties.SELLER;
            case AVAILABILITY -> Properties.AVAILABLE;
            case MAKING -> Properties.MAKING;
            case DELIVERY -> Properties.DELIVERIES;
        };
    }
}
