package tambon.search.lucene;

import org.apache.lucene.util.BytesRef;
import tambon.search.SortBy;
import tambon.search.index.Match;
import tambon.search.index.Matches;
import tambon.search.index.Plan;
import tambon.search.index.Request;
import tambon.search.index.SellerMix;

import java.io.IOException;
import java.util.List;

/**
 * One search over one snapshot: points first, then in one pass over what has points the total, the facets
 * and the best.
 */
final class LuceneSearch {

    private final Snapshot snapshot;
    private final Request request;
    private final Workspace work;
    private final Gate gate;
    private final FacetTally tally;
    private final RankTable ranks;
    private final TopGoods top;
    private final Cards cards;
    private final boolean counting;
    private long total;
    private long textMatches;
    private int best;

    LuceneSearch(Snapshot snapshot, Request request, Workspace work) {
        this.snapshot = snapshot;
        this.request = request;
        this.work = work;
        gate = new Gate(request.narrowing());
        tally = new FacetTally(request.counted(), snapshot.numbers, work.counts);
        ranks = RankTable.of(request.ranking());
        top = new TopGoods(Math.min(request.reach(), Math.max(1, snapshot.maxDoc())));
        cards = new Cards(snapshot);
        counting = !request.counted().isEmpty();
    }

    Matches run() throws IOException {
        work.candidates.fit(snapshot.maxDoc());
        try {
            if (request.plan().everything()) {
                takeEverything();
            } else {
                takeMatching();
            }
            return new Matches(found(), total, textMatches, best, tally.list(request.narrowing(), cards));
        } finally {
            if (counting) {
                work.counts.clear();
            }
        }
    }

    private void takeEverything() {
        best = snapshot.maxDoc() == 0 ? 0 : Plan.POINTS_OF_ANYTHING;
        var candidates = work.candidates;
        for (var segment : snapshot.segments) {
            int first = candidates.count;
            candidates.addAll(segment.reader().maxDoc(), segment.reader().getLiveDocs(), Plan.POINTS_OF_ANYTHING);
            take(segment, first, candidates.count);
        }
    }

    private void takeMatching() throws IOException {
        var plan = request.plan();
        var terms = new Terms(plan);
        var candidates = work.candidates;
        var ends = new int[snapshot.segments.size()];
        for (int i = 0; i < ends.length; i++) {
            new Scoring(snapshot.segments.get(i), plan, terms, work).run();
            ends[i] = candidates.count;
        }
        best = candidates.best();
        int cut = plan.cut(best);
        for (int i = 0, from = 0; i < ends.length; from = ends[i++]) {
            take(snapshot.segments.get(i), from, candidates.keep(from, ends[i], cut));
        }
    }

    /** Takes the matches of one segment among the candidates from {@code from} to {@code to}. */
    private void take(Snapshot.Segment segment, int from, int to) {
        textMatches += to - from;
        int end = gate.open() ? to : letThrough(segment, from, to);
        total += end - from;
        if (counting) {
            tally.add(segment, work.candidates.docs, from, end);
        }
        if (request.sort() == SortBy.RELEVANCE) {
            offer(segment, from, end);
        } else {
            offerSorted(segment, from, end);
        }
    }

    /** Moves those that pass the gate to the front; one that a single facet refuses is counted in that facet. */
    private int letThrough(Snapshot.Segment segment, int from, int to) {
        var candidates = work.candidates;
        var columns = segment.columns();
        int kept = from;
        for (int i = from; i < to; i++) {
            int doc = candidates.docs[i];
            long packed = columns.facts[doc];
            int seller = Columns.seller(columns.counted(doc));
            int refused = gate.refusals(packed, columns.price[doc], snapshot.numbers.sellers.value(seller));
            if (refused == 0) {
                candidates.docs[kept] = doc;
                candidates.earned[kept++] = candidates.earned[i];
            } else if (counting && (refused & refused - 1) == 0) {
                var facet = Gate.FACETS.get(Integer.numberOfTrailingZeros(refused));
                tally.addOnly(facet, packed, seller, segment.base() + doc);
            }
        }
        return kept;
    }

    /** In a segment goods of good standing come first; of those behind most cannot be among the best. */
    private void offer(Snapshot.Segment segment, int from, int to) {
        var candidates = work.candidates;
        var columns = segment.columns();
        var standing = columns.standing(ranks);
        double mostNear = ranks.mostNear();
        double worst = top.worst();
        for (int i = from; i < to; i++) {
            int doc = candidates.docs[i];
            int points = candidates.earned[i];
            if (points * mostNear * standing.mostAround(doc) >= worst) {
                double score = ranks.score(points, columns.facts[doc], columns.published[doc]);
                top.offer(score, score, columns.id[doc], segment.base() + doc, points);
                worst = top.worst();
            }
        }
    }

    private void offerSorted(Snapshot.Segment segment, int from, int to) {
        var candidates = work.candidates;
        var columns = segment.columns();
        for (int i = from; i < to; i++) {
            int doc = candidates.docs[i];
            double key = key(columns, doc);
            if (key >= top.worst()) {
                int points = candidates.earned[i];
                double score = ranks.score(points, columns.facts[doc], columns.published[doc]);
                top.offer(key, score, columns.id[doc], segment.base() + doc, points);
            }
        }
    }

    private double key(Columns columns, int doc) {
        return switch (request.sort()) {
            case RELEVANCE -> throw new IllegalStateException("the score is the key");
            case NEWEST -> Integer.toUnsignedLong(columns.published[doc]);
            case PRICE_UP -> columns.price[doc] < 0 ? Double.NEGATIVE_INFINITY : -columns.price[doc];
            case PRICE_DOWN -> columns.price[doc];
            case STARS -> PackedFacts.stars(columns.facts[doc]);
            case BEST_SELLING -> PackedFacts.sales(columns.facts[doc]);
        };
    }

    private List<Match> found() throws IOException {
        int count = top.sort();
        int from = Math.min(count, request.from());
        var mix = request.mixed() ? mix(Math.min(count, Request.MIXED)) : List.<SellerMix.Placed>of();
        var placed = new SellerMix.Placed[Math.min(count - from, request.size())];
        var numbers = new int[placed.length];
        for (int i = 0; i < placed.length; i++) {
            placed[i] = from + i < mix.size() ? mix.get(from + i) : new SellerMix.Placed(from + i, 0);
            numbers[i] = top.doc(placed[i].before());
        }
        var found = new Match[placed.length];
        cards.read(
                numbers,
                (i, segment, doc, stored) -> found[i] =
                        match(segment.columns(), doc, stored, top.points(placed[i].before()), placed[i].again()));
        return List.of(found);
    }

    private List<SellerMix.Placed> mix(int count) {
        var scores = new double[count];
        var sellers = new long[count];
        for (int i = 0; i < count; i++) {
            var segment = segmentOf(top.doc(i));
            scores[i] = top.key(i);
            sellers[i] = Columns.seller(segment.columns().counted(top.doc(i) - segment.base()));
        }
        return SellerMix.of(scores, sellers, request.ranking().boosts().sellerAgain(), request.from() + request.size());
    }

    private static Match match(Columns its, int doc, BytesRef stored, int points, int sellerAgain) {
        var facts =
                StoredGood.facts(stored, its.facts[doc], its.price[doc], Integer.toUnsignedLong(its.published[doc]));
        return new Match(its.id[doc], points, facts, StoredGood.card(stored), sellerAgain);
    }

    private Snapshot.Segment segmentOf(int number) {
        var segments = snapshot.segments;
        int i = segments.size() - 1;
        while (segments.get(i).base() > number) {
            i--;
        }
        return segments.get(i);
    }
}
