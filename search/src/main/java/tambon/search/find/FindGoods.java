package tambon.search.find;

import org.jspecify.annotations.Nullable;
import tambon.search.GoodsFound;
import tambon.search.GoodsQuery;
import tambon.search.SearchGoods;
import tambon.search.SortBy;
import tambon.search.find.Answers.Answer;
import tambon.search.index.AreaNames;
import tambon.search.index.Boosts;
import tambon.search.index.Engine;
import tambon.search.index.Planner;
import tambon.search.index.Ranking;
import tambon.search.text.Keyboard;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * Looks first for goods that have every word. Where that finds few it also takes what only resembles the text; where the text is
 * better understood as typed on the other keyboard layout, or as a misspelling of what a product is called, it looks for that.
 */
@Singleton
class FindGoods implements SearchGoods {

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

    @Override
    public GoodsFound search(GoodsQuery query) {
        var answer = answers.to(query, today(), this::find);
        if (answer.certain() && query.page() == 1 && !query.explain()) {
            popular.count(query.text());
        }
        return answer.found();
    }

    private Answer find(GoodsQuery query) {
        var ranking = ranking(query);
        var attempts = new Attempts(engine, planner, query, ranking);
        var presented = new Presented(labels, query, ranking);
        var typed = attempts.exactly(query.text());
        if (query.text().isBlank()) {
            return new Answer(presented.of(typed, null, null), false);
        }
        var meant = typed.certain() ? null : otherLayout(query.text());
        if (meant != null) {
            var other = attempts.exactly(meant);
            if (other.good() && other.quality() > typed.quality()) {
                return new Answer(presented.of(attempts.widened(other), meant, null), false);
            }
        }
        var wide = attempts.widened(typed);
        if (meant != null && !wide.found()) {
            var other = attempts.widened(attempts.exactly(meant));
            if (other.found()) {
                return new Answer(presented.of(other, meant, null), false);
            }
        }
        if (typed.certain() && planner.spelling(query.text()) == null) {
            return new Answer(presented.of(wide, null, DidYouMean.of(wide.text(), wide.matches(), true)), true);
        }
        var likelier = isPlain(query) ? DidYouMean.of(wide.text(), wide.matches(), typed.good()) : firstGuess(query);
        var sure = likelier == null && !typed.certain() ? planner.spelling(query.text()) : likelier;
        var respelt = sure != null && DidYouMean.isSurely(sure, query.text()) ? respelt(attempts, wide, sure) : wide;
        return new Answer(presented.of(respelt, null, likelier), typed.certain());
    }

    /** What is found under the likelier spelling, if that is what goods are called. */
    private static Attempt respelt(Attempts attempts, Attempt wide, String likelier) {
        var exact = attempts.exactly(likelier);
        if (!exact.good() || exact.quality() < wide.quality()) {
            return wide;
        }
        var found = attempts.widened(exact);
        return new Attempt(wide.text(), found.matches(), found.quality(), wide.exact());
    }

    /** What is proposed for the text alone: so that it is the same on every page and however the list is narrowed and sorted. */
    private @Nullable String firstGuess(GoodsQuery query) {
        return answers.to(GoodsQuery.of(query.text()), today(), this::find)
                .found()
                .didYouMean();
    }

    private static boolean isPlain(GoodsQuery query) {
        return query.page() == 1
                && query.sort() == SortBy.RELEVANCE
                && query.nearProvince() == null
                && query.chosen().isEmpty()
                && query.priceFromSatang() == null
                && query.priceToSatang() == null;
    }

    private Ranking ranking(GoodsQuery query) {
        var province = query.nearProvince();
        return Ranking.of(boosts, today(), province, province == null ? "" : areas.regionOf(province));
    }

    private long today() {
        return clock.instant().truncatedTo(ChronoUnit.DAYS).getEpochSecond();
    }

    private static @Nullable String otherLayout(String text) {
        return Keyboard.typedAsEnglish(text)
                .or(() -> Keyboard.typedAsThai(text))
                .orElse(null);
    }
}
