package tambon.search.find;

import org.jspecify.annotations.Nullable;
import tambon.search.Good;
import tambon.search.GoodsFound;
import tambon.search.GoodsQuery;
import tambon.search.ScorePart;
import tambon.search.index.Match;
import tambon.search.index.Ranking;

import java.util.ArrayList;
import java.util.List;

/** What an engine found, as the one who asked sees it: cards, labels, and for staff the reasons of each score. */
final class Presented {

    private final Labels labels;
    private final GoodsQuery query;
    private final Ranking ranking;

    Presented(Labels labels, GoodsQuery query, Ranking ranking) {
        this.labels = labels;
        this.query = query;
        this.ranking = ranking;
    }

    GoodsFound of(Attempt attempt, @Nullable String wrongKeyboard, @Nullable String didYouMean) {
        var matches = attempt.matches();
        var goods = matches.found().stream()
                .map(match -> good(match, query.explain() ? explain(match) : List.of()))
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

    private List<ScorePart> explain(Match match) {
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
