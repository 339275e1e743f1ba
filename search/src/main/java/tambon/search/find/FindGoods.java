package tambon.search.find;

import org.jspecify.annotations.Nullable;
import tambon.search.Facet;
import tambon.search.Good;
import tambon.search.GoodsFound;
import tambon.search.GoodsQuery;
import tambon.search.ScorePart;
import tambon.search.SearchGoods;
import tambon.search.find.Answers.Answer;
import tambon.search.index.AreaNames;
import tambon.search.index.Boosts;
import tambon.search.index.Engine;
import tambon.search.index.Match;
import tambon.search.index.Matches;
import tambon.search.index.Narrowing;
import tambon.search.index.Plan;
import tambon.search.index.Planner;
import tambon.search.index.Ranking;
import tambon.search.index.Request;
import tambon.search.text.Keyboard;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Looks first for goods that have every word. Where that finds few it also takes what only resembles the text, and where
 * the text is better understood as typed on the other keyboard layout it looks for that.
 */
@Singleton
class FindGoods implements SearchGoods {

    private static final long FEW_GOODS = 10;

    /** A best match below this share of full points was found by sound or in a story only. */
    private static final double GOOD = 0.6;

    /** From this share on there is no doubt that the text was typed as it was meant. */
    private static final double CERTAIN = 0.9;

    /** From this share on a product has the main of what was asked for, if not by all its words. */
    private static final double MAIN = 0.45;

    /** Below this share a misspelt text is better compared letter by letter. */
    private static final double RECOGNISED = 0.3;

    private final Engine engine;
    private final Planner planner;
    private final PopularSearches popular;
    private final Labels labels;
    private final AreaNames areas;
    private final Boosts boosts;
    private final Clock clock;
    private final Answers answers;

    FindGoods(
            Engine engine,
            Planner planner,
            PopularSearches popular,
            Labels labels,
            AreaNames areas,
            Boosts boosts,
            Clock clock,
            Answers answers) {
        this.engine = engine;
        this.planner = planner;
        this.popular = popular;
        this.labels = labels;
        this.areas = areas;
        this.boosts = boosts;
        this.clock = clock;
        this.answers = answers;
    }

    /**
     * What looking for one text gave.
     *
     * @param exact whether the matches have every word
     */
    private record Attempt(String text, Matches matches, double quality, boolean exact) {

        boolean found() {
            return matches.textMatches() > 0;
        }

        boolean good() {
            return found() && quality >= GOOD;
        }

        boolean plenty() {
            return matches.textMatches() >= FEW_GOODS;
        }
    }

    @Override
    public GoodsFound search(GoodsQuery query) {
        var answer = answers.to(query, today(), this::find);
        if (answer.certain() && query.page() == 1 && !query.explain()) {
            popular.count(query.text());
        }
        return answer.found();
    }

    private Answer find(GoodsQuery query) {
        var typed = exactly(query.text(), query);
        if (query.text().isBlank()) {
            return new Answer(answer(query, typed, null, null), false);
        }
        boolean certain = typed.quality() >= CERTAIN;
        var meant = certain ? null : otherLayout(query.text());
        if (meant != null) {
            var other = exactly(meant, query);
            if (other.good() && other.quality() > typed.quality()) {
                return new Answer(answer(query, widened(other, query), meant, null), false);
            }
        }
        var wide = widened(typed, query);
        if (meant != null && !wide.found()) {
            var other = widened(exactly(meant, query), query);
            if (other.found()) {
                return new Answer(answer(query, other, meant, null), false);
            }
        }
        var better = DidYouMean.of(wide.text(), wide.matches(), typed.good());
        return new Answer(answer(query, wide, null, better), certain);
    }

    private Attempt exactly(String text, GoodsQuery query) {
        return attempt(text, planner.exact(text), query, true);
    }

    /** Where few goods have every word: also those that have the main of it, or are what was misspelt. */
    private Attempt widened(Attempt exact, GoodsQuery query) {
        var text = exact.text();
        boolean several = planner.tellingWords(text) > 1;
        if (exact.good()) {
            return several && !exact.plenty()
                    ? better(exact, attempt(text, planner.partly(text, true), query, true))
                    : exact;
        }
        var partly = several ? attempt(text, planner.partly(text, false), query, exact.found()) : exact;
        var misspelt = attempt(text, planner.misspelt(text), query, exact.found());
        if (partly.good() && partly.quality() >= misspelt.quality()) {
            return partly;
        }
        if (misspelt.found() && misspelt.quality() >= RECOGNISED) {
            return misspelt.plenty()
                    ? misspelt
                    : better(misspelt, attempt(text, planner.misspeltPartly(text), query, exact.found()));
        }
        var near = attempt(text, planner.near(text), query, exact.found());
        boolean main = partly.found() && partly.quality() >= MAIN;
        return main && !near.found() ? partly : better(exact, near);
    }

    private static Attempt better(Attempt before, Attempt wider) {
        return wider.matches().textMatches() > before.matches().textMatches() ? wider : before;
    }

    private Attempt attempt(String text, Plan plan, GoodsQuery query, boolean exact) {
        var matches = engine.search(new Request(
                plan,
                Narrowing.of(query),
                query.sort(),
                ranking(query),
                (query.page() - 1) * query.size(),
                query.size(),
                counted(query)));
        return new Attempt(text, matches, Math.min(1, (double) matches.bestPoints() / plan.fullPoints()), exact);
    }

    private Ranking ranking(GoodsQuery query) {
        var province = query.nearProvince();
        return Ranking.of(boosts, today(), province, province == null ? "" : areas.regionOf(province));
    }

    private long today() {
        return clock.instant().truncatedTo(ChronoUnit.DAYS).getEpochSecond();
    }

    /** Districts only of chosen provinces, for there are 928; quadrants only for staff. */
    private static Set<Facet> counted(GoodsQuery query) {
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

    private static @Nullable String otherLayout(String text) {
        return Keyboard.typedAsEnglish(text)
                .or(() -> Keyboard.typedAsThai(text))
                .orElse(null);
    }

    private GoodsFound answer(
            GoodsQuery query, Attempt attempt, @Nullable String wrongKeyboard, @Nullable String didYouMean) {
        var matches = attempt.matches();
        var ranking = ranking(query);
        var goods = matches.found().stream()
                .map(match -> good(match, query.explain() ? explain(match, ranking) : List.of()))
                .toList();
        long reachable = Math.min(matches.total(), GoodsQuery.DEEPEST);
        int pages = (int) Math.max(1, (reachable + query.size() - 1) / query.size());
        return new GoodsFound(
                goods,
                matches.total(),
                query.page(),
                pages,
                labels.of(matches.counts(), query.chosen()),
                attempt.text(),
                wrongKeyboard,
                didYouMean,
                !attempt.exact());
    }

    private static List<ScorePart> explain(Match match, Ranking ranking) {
        var parts = new ArrayList<>(ranking.explain(match.points(), match.facts()));
        if (match.sellerAgain() > 0) {
            parts.add(new ScorePart("seller-again", Math.pow(ranking.boosts().sellerAgain(), match.sellerAgain())));
        }
        return parts;
    }

    private static Good good(Match match, List<ScorePart> explanation) {
        var card = match.card();
        var facts = match.facts();
        return new Good(
                match.productId(),
                facts.type(),
                card.nameTh(),
                card.nameEn(),
                card.slug(),
                facts.sellerId(),
                card.sellerTh(),
                card.sellerEn(),
                facts.area(),
                facts.priceFromSatang(),
                facts.priceToSatang(),
                facts.stars() == 0 ? null : facts.stars(),
                card.picture(),
                facts.availability(),
                explanation);
    }
}
