package tambon.search.lucene;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.util.BytesRef;
import tambon.search.SortBy;
import tambon.search.index.Card;
import tambon.search.index.Match;
import tambon.search.index.Matches;
import tambon.search.index.Plan;
import tambon.search.index.Request;
import tambon.search.index.SellerMix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
        counting = !request.counted().isEmpty();
    }

    Matches run() throws IOException {
        work.fit(snapshot.maxDoc());
        try {
            if (request.plan().everything()) {
                takeEverything();
            } else {
                takeMatching();
            }
            return new Matches(found(), total, textMatches, best, tally.list(request.narrowing(), this::card));
        } finally {
            if (counting) {
                work.counts.clear();
            }
        }
    }

    private void takeEverything() {
        best = snapshot.maxDoc() == 0 ? 0 : Plan.POINTS_OF_ANYTHING;
        for (var segment : snapshot.segments) {
            var place = new Place(segment, ranks);
            var live = segment.reader().getLiveDocs();
            int count = segment.reader().maxDoc();
            for (int doc = 0; doc < count; doc++) {
                if (live == null || live.get(doc)) {
                    take(place, doc, Plan.POINTS_OF_ANYTHING);
                }
            }
        }
    }

    private void takeMatching() throws IOException {
        var plan = request.plan();
        var ends = new int[snapshot.segments.size()];
        for (int i = 0; i < ends.length; i++) {
            new Scoring(snapshot.segments.get(i), plan, work).run();
            ends[i] = work.count;
        }
        for (int i = 0; i < work.count; i++) {
            best = Math.max(best, points(work.earned[i]));
        }
        int cut = plan.cut(best);
        for (int i = 0, from = 0; i < ends.length; from = ends[i++]) {
            var place = new Place(snapshot.segments.get(i), ranks);
            for (int candidate = from; candidate < ends[i]; candidate++) {
                int points = points(work.earned[candidate]);
                if (points >= cut) {
                    take(place, work.docs[candidate], points);
                }
            }
        }
    }

    private int points(int earned) {
        return request.plan().points(Scoring.points(earned), Scoring.slots(earned));
    }

    /** A segment while its products are taken. */
    private static final class Place {

        private final int base;
        private final Columns columns;
        private final float[] standing;

        Place(Snapshot.Segment segment, RankTable ranks) {
            base = segment.base();
            columns = segment.columns();
            standing = columns.standing(ranks);
        }
    }

    private void take(Place place, int doc, int points) {
        textMatches++;
        int refused = gate.open() ? 0 : refusals(place.columns, doc);
        if (refused == 0) {
            total++;
            if (counting) {
                tally.add(place.columns.counted(doc), place.base + doc);
            }
            if (request.sort() == SortBy.RELEVANCE) {
                offer(place, doc, points);
            } else {
                offerSorted(place, doc, points);
            }
        } else if (counting && (refused & refused - 1) == 0) {
            tally.addOnly(
                    Gate.FACETS.get(Integer.numberOfTrailingZeros(refused)),
                    place.columns.facts[doc],
                    Columns.seller(place.columns.counted(doc)),
                    place.base + doc);
        }
    }

    private int refusals(Columns columns, int doc) {
        long seller = snapshot.numbers.sellers.value(Columns.seller(columns.counted(doc)));
        return gate.refusals(columns.facts[doc], columns.price[doc], seller);
    }

    /** In a segment goods of good standing come first; of those behind most cannot be among the best. */
    private void offer(Place place, int doc, int points) {
        if (points * ranks.mostNear() * place.standing[doc] >= top.worst()) {
            double score = ranks.score(points, place.columns.facts[doc], place.columns.published[doc]);
            top.offer(score, score, place.columns.id[doc], place.base + doc, points);
        }
    }

    private void offerSorted(Place place, int doc, int points) {
        double key = key(place.columns, doc);
        if (key >= top.worst()) {
            double score = ranks.score(points, place.columns.facts[doc], place.columns.published[doc]);
            top.offer(key, score, place.columns.id[doc], place.base + doc, points);
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

    private List<Match> found() {
        int count = top.sort();
        int end = Math.min(count, request.from() + request.size());
        var mix = request.mixed() ? mix(Math.min(count, Request.MIXED)) : List.<SellerMix.Placed>of();
        var found = new ArrayList<Match>();
        for (int i = request.from(); i < end; i++) {
            var placed = i < mix.size() ? mix.get(i) : new SellerMix.Placed(i, 0);
            found.add(match(top.doc(placed.before()), top.points(placed.before()), placed.again()));
        }
        return found;
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

    private Match match(int number, int points, int sellerAgain) {
        var segment = segmentOf(number);
        var its = segment.columns();
        int doc = number - segment.base();
        var stored = stored(segment, doc);
        var facts =
                StoredGood.facts(stored, its.facts[doc], its.price[doc], Integer.toUnsignedLong(its.published[doc]));
        return new Match(its.id[doc], points, facts, StoredGood.card(stored), sellerAgain);
    }

    private Card card(int number) {
        var segment = segmentOf(number);
        return StoredGood.card(stored(segment, number - segment.base()));
    }

    private Snapshot.Segment segmentOf(int number) {
        var segments = snapshot.segments;
        int i = segments.size() - 1;
        while (segments.get(i).base() > number) {
            i--;
        }
        return segments.get(i);
    }

    static BytesRef stored(Snapshot.Segment segment, int doc) {
        try {
            BinaryDocValues values = segment.reader().getBinaryDocValues(Columns.STORED);
            if (values == null || !values.advanceExact(doc)) {
                throw new IllegalStateException("product " + doc + " is not stored");
            }
            return values.binaryValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
