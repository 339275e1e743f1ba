package tambon.search.lucene;

import org.apache.lucene.index.LeafReader;
import tambon.search.index.Plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Adds up a plan's points over one segment. A product that matches has at least one of the rarest slots, or, where one slot suffices, of
 * those without which it cannot come to enough points: only such products are looked at.
 */
final class Scoring {

    /** One way that occurs in this segment. */
    private record Way(Docs docs, int points) {}

    /**
     * A slot's ways that occur in this segment.
     *
     * @param all best first
     * @param size at most how many products have one
     */
    private record Ways(List<Way> all, long size) {

        int best() {
            return all.isEmpty() ? 0 : all.getFirst().points;
        }
    }

    private final Lookup lookup;
    private final LeafReader segment;
    private final int words;
    private final Plan plan;
    private final Terms terms;
    private final SlotCount slotCount;
    private final Candidates candidates;

    /** @param terms of the plan */
    Scoring(Snapshot.Segment segment, Plan plan, Terms terms, Workspace work) {
        lookup = new Lookup(segment, terms.all);
        this.segment = segment.reader();
        words = this.segment.maxDoc() + 63 >>> 6;
        this.plan = plan;
        this.terms = terms;
        slotCount = work.slots;
        candidates = work.candidates;
    }

    /** Puts the products that have as many slots as the plan needs among the candidates, behind those of other segments. */
    void run() throws IOException {
        var slots = ways(terms.slots);
        slots.sort(Comparator.comparingLong(Ways::size));
        var extras = ways(terms.extras);
        candidates.begin();
        mark(slots, extras);
        candidates.list(segment.maxDoc(), segment.getLiveDocs());
        slots.forEach(slot -> give(slot, Candidates.ONE_SLOT));
        extras.forEach(extra -> give(extra, 0));
        candidates.finish(plan);
    }

    private List<Ways> ways(List<List<Terms.Way>> slots) throws IOException {
        var all = new ArrayList<Ways>(slots.size());
        for (var slot : slots) {
            var ways = new ArrayList<Way>();
            long size = 0;
            for (var way : slot) {
                var docs = lookup.of(way);
                if (docs.count() > 0) {
                    ways.add(new Way(docs, way.points));
                    size += docs.count();
                }
            }
            all.add(new Ways(ways, size));
        }
        return all;
    }

    private void mark(List<Ways> slots, List<Ways> extras) {
        int telling = telling(slots);
        long most = slots.subList(0, telling).stream().mapToLong(Ways::size).sum();
        if (plan.neededSlots() > 1 && slots.size() <= SlotCount.MOST && most > words) {
            markByCount(slots);
        } else {
            slots.subList(0, telling).forEach(this::markAll);
            if (plan.neededSlots() <= 1 && telling < slots.size()) {
                extras.forEach(this::markAll);
            }
        }
    }

    /** Where the rarest slots still leave many, it costs less to count everybody's than to look at each. */
    private void markByCount(List<Ways> slots) {
        slotCount.begin(words);
        for (var slot : slots) {
            markAll(slot);
            slotCount.add(candidates.bits, words);
        }
        slotCount.atLeast(plan.neededSlots(), candidates.bits, words);
    }

    private void markAll(Ways ways) {
        for (var way : ways.all) {
            way.docs.addTo(candidates.bits);
        }
    }

    /** How many of the slots, rarest first, leave out no match (but one that has only the others and extras). */
    private int telling(List<Ways> slots) {
        if (plan.neededSlots() > 1) {
            return slots.size() - plan.neededSlots() + 1;
        }
        int telling = slots.size();
        int without = 0;
        while (telling > 1 && without + slots.get(telling - 1).best() < plan.neededPoints()) {
            telling--;
            without += slots.get(telling).best();
        }
        return telling;
    }

    /** The best of its ways counts. */
    private void give(Ways ways, int more) {
        int waiting = candidates.await();
        for (int i = 0; i < ways.all.size() && waiting > 0; i++) {
            var way = ways.all.get(i);
            waiting = way.docs.give(way.points + more, candidates);
        }
    }
}
