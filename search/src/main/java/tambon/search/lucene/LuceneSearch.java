package tambon.search.lucene;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
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
    private final int allFacets;
    private long total;
    private long textMatches;
    private int best;

    LuceneSearch(Snapshot snapshot, Request request, Workspace work) {
        this.snapshot = snapshot;
        this.request = request;
        this.work = work;
        gate = new Gate(request.narrowing());
        tally = new FacetTally(request.counted(), snapshot.sellers.count());
        ranks = new RankTable(request.ranking());
        top = new TopGoods(Math.min(request.reach(), Math.max(1, snapshot.maxDoc())));
        allFacets = Gate.bits(request.counted());
    }

    Matches run() throws IOException {
        work.fit(snapshot.maxDoc());
        try {
            if (request.plan().everything()) {
                takeEverything();
            } else {
                takeMatching();
            }
        } finally {
            work.clear();
        }
        return new Matches(
                found(),
                total,
                textMatches,
                best,
                tally.list(request.counted(), request.narrowing(), snapshot.sellers, this::card));
    }

    private void takeEverything() {
        best = snapshot.maxDoc() == 0 ? 0 : Plan.POINTS_OF_ANYTHING;
        for (var segment : snapshot.segments) {
            var live = segment.reader().getLiveDocs();
            int count = segment.reader().maxDoc();
            for (int doc = 0; doc < count; doc++) {
                if (live == null || live.get(doc)) {
                    take(segment, doc, Plan.POINTS_OF_ANYTHING);
                }
            }
        }
    }

    private void takeMatching() throws IOException {
        var ends = new int[snapshot.segments.size()];
        for (int i = 0; i < ends.length; i++) {
            new Scoring(snapshot.segments.get(i), work).add(request.plan());
            ends[i] = work.touchedCount;
        }
        for (int i = 0, from = 0; i < ends.length; from = ends[i++]) {
            findBest(snapshot.segments.get(i), from, ends[i]);
        }
        int cut = request.plan().cut(best);
        for (int i = 0, from = 0; i < ends.length; from = ends[i++]) {
            takeAbove(cut, snapshot.segments.get(i), from, ends[i]);
        }
    }

    private void findBest(Snapshot.Segment segment, int from, int to) {
        var plan = request.plan();
        Bits live = segment.reader().getLiveDocs();
        for (int i = from; i < to; i++) {
            int doc = work.touched[i];
            int state = work.state[doc];
            int slots = Scoring.slots(state);
            int points = plan.points(Scoring.points(state), slots);
            if (points > best && slots >= plan.neededSlots() && (live == null || live.get(doc - segment.base()))) {
                best = points;
            }
        }
    }

    private void takeAbove(int cut, Snapshot.Segment segment, int from, int to) {
        var plan = request.plan();
        Bits live = segment.reader().getLiveDocs();
        for (int i = from; i < to; i++) {
            int state = work.state[work.touched[i]];
            int doc = work.touched[i] - segment.base();
            int slots = Scoring.slots(state);
            int points = plan.points(Scoring.points(state), slots);
            if (points >= cut && slots >= plan.neededSlots() && (live == null || live.get(doc))) {
                take(segment, doc, points);
            }
        }
    }

    private void take(Snapshot.Segment segment, int doc, int points) {
        textMatches++;
        var columns = segment.columns();
        long packed = columns.facts[doc];
        int seller = columns.seller[doc];
        int refused = gate.open() ? 0 : gate.refusals(packed, columns.price[doc], snapshot.sellers.id(seller));
        if (refused == 0) {
            total++;
            tally.add(packed, seller, segment.base() + doc, allFacets);
            double score = ranks.score(points, packed, columns.published[doc]);
            top.offer(key(columns, doc, packed, score), score, columns.id[doc], segment.base() + doc, points);
        } else if ((refused & refused - 1) == 0) {
            tally.add(packed, seller, segment.base() + doc, refused);
        }
    }

    private double key(Columns columns, int doc, long packed, double score) {
        return switch (request.sort()) {
            case RELEVANCE -> score;
            case NEWEST -> Integer.toUnsignedLong(columns.published[doc]);
            case PRICE_UP -> columns.price[doc] < 0 ? Double.NEGATIVE_INFINITY : -columns.price[doc];
            case PRICE_DOWN -> columns.price[doc];
            case STARS -> PackedFacts.stars(packed);
            case BEST_SELLING -> PackedFacts.sales(packed);
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
            sellers[i] = segment.columns().seller[top.doc(i) - segment.base()];
        }
        return SellerMix.of(scores, sellers, request.ranking().boosts().sellerAgain());
    }

    private Match match(int number, int points, int sellerAgain) {
        var segment = segmentOf(number);
        var columns = segment.columns();
        int doc = number - segment.base();
        var stored = stored(segment, doc);
        var facts = StoredGood.facts(
                stored, columns.facts[doc], columns.price[doc], Integer.toUnsignedLong(columns.published[doc]));
        return new Match(columns.id[doc], points, facts, StoredGood.card(stored), sellerAgain);
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
