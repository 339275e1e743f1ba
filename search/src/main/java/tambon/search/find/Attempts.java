package tambon.search.find;

import tambon.search.Facet;
import tambon.search.GoodsQuery;
import tambon.search.index.Engine;
import tambon.search.index.Narrowing;
import tambon.search.index.Plan;
import tambon.search.index.Planner;
import tambon.search.index.Ranking;
import tambon.search.index.Request;

import java.util.EnumSet;
import java.util.Set;

/** The ways to look for a text, for one query: what it narrows, how it sorts and which page it wants are the same in all of them. */
final class Attempts {

    private final Engine engine;
    private final Planner planner;
    private final GoodsQuery query;
    private final Ranking ranking;

    Attempts(Engine engine, Planner planner, GoodsQuery query, Ranking ranking) {
        this.engine = engine;
        this.planner = planner;
        this.query = query;
        this.ranking = ranking;
    }

    Attempt exactly(String text) {
        return attempt(text, planner.exact(text), true);
    }

    /** Where few goods have every word: also those that have the main of it, or are what was misspelt. */
    Attempt widened(Attempt exact) {
        var text = exact.text();
        boolean several = planner.tellingWords(text) > 1;
        if (exact.good()) {
            return several && !exact.plenty() ? exact.or(attempt(text, planner.partly(text, true), true)) : exact;
        }
        var partly = several ? attempt(text, planner.partly(text, false), exact.found()) : exact;
        var misspelt = attempt(text, planner.misspelt(text), exact.found());
        if (partly.good() && partly.quality() >= misspelt.quality()) {
            return partly;
        }
        if (misspelt.recognised()) {
            return misspelt.plenty()
                    ? misspelt
                    : misspelt.or(attempt(text, planner.misspeltPartly(text), exact.found()));
        }
        var near = attempt(text, planner.near(text), exact.found());
        return partly.main() && !near.found() ? partly : exact.or(near);
    }

    private Attempt attempt(String text, Plan plan, boolean exact) {
        var matches = engine.search(new Request(
                plan,
                Narrowing.of(query),
                query.sort(),
                ranking,
                (query.page() - 1) * query.size(),
                query.size(),
                counted()));
        return new Attempt(text, matches, Math.min(1, (double) matches.bestPoints() / plan.fullPoints()), exact);
    }

    /** Districts only of chosen provinces, for there are 928; quadrants only for staff. */
    private Set<Facet> counted() {
        if (!query.facets()) {
            return Set.of();
        }
        var facets = EnumSet.allOf(Facet.class);
        if (!query.chosen().containsKey(Facet.PROVINCE) && !query.chosen().containsKey(Facet.DISTRICT)) {
            facets.remove(Facet.DISTRICT);
        }
        if (!query.explain() && !query.chosen().containsKey(Facet.QUADRANT)) {
            facets.remove(Facet.QUADRANT);
        }
        return facets;
    }
}
