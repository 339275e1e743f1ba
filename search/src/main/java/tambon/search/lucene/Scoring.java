package tambon.search.lucene;

import org.apache.lucene.util.Bits;
import tambon.search.index.Plan;
import tambon.search.index.Slot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Adds up a plan's points over one segment. A product that matches has at least one of the rarest slots, or, where one slot suffices, of
 * those without which it cannot come to enough points: only such products are looked at.
 *
 * <p>What a product has earned is one {@code int}: 16 bits of points, above them the number of slots it has.
 */
final class Scoring {

    private static final int POINTS = 0xFFFF;
    private static final int SLOT = 16;

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
    private final Bits live;
    private final int words;
    private final Plan plan;
    private final Workspace work;
    private final int first;

    Scoring(Snapshot.Segment segment, Plan plan, Workspace work) {
        lookup = new Lookup(segment);
        var deleted = segment.reader().getLiveDocs();
        live = deleted == null ? new Bits.MatchAllBits(segment.reader().maxDoc()) : deleted;
        words = segment.reader().maxDoc() + 63 >>> 6;
        this.plan = plan;
        this.work = work;
        first = work.count;
    }

    static int points(int earned) {
        return earned & POINTS;
    }

    static int slots(int earned) {
        return earned >>> SLOT;
    }

    /** Puts the products that have as many slots as the plan needs into the workspace, behind those of other segments. */
    void run() throws IOException {
        var slots = ways(plan.slots());
        slots.sort(Comparator.comparingLong(Ways::size));
        var extras = ways(plan.extras());
        findCandidates(slots, extras);
        for (int i = 0; i < slots.size() && work.count > first; i++) {
            give(slots.get(i), 1 << SLOT);
            dropBelow(plan.neededSlots() - (slots.size() - 1 - i));
        }
        for (var extra : extras) {
            give(extra, 0);
        }
    }

    private List<Ways> ways(List<Slot> slots) throws IOException {
        var all = new ArrayList<Ways>(slots.size());
        for (var slot : slots) {
            var ways = new ArrayList<Way>();
            long size = 0;
            for (var way : slot.ways()) {
                var docs = lookup.of(way);
                if (docs.count() > 0) {
                    ways.add(new Way(docs, way.points()));
                    size += docs.count();
                }
            }
            all.add(new Ways(ways, size));
        }
        return all;
    }

    private void findCandidates(List<Ways> slots, List<Ways> extras) {
        Arrays.fill(work.bits, 0, words, 0);
        int telling = telling(slots);
        long candidates =
                slots.subList(0, telling).stream().mapToLong(Ways::size).sum();
        if (plan.neededSlots() > 1 && slots.size() <= SlotCount.MOST && candidates > words) {
            countSlots(slots);
        } else {
            slots.subList(0, telling).forEach(this::addDocs);
            if (plan.neededSlots() <= 1 && telling < slots.size()) {
                extras.forEach(this::addDocs);
            }
        }
        listCandidates();
    }

    /** Where the rarest slots still leave many, it costs less to count everybody's than to look at each. */
    private void countSlots(List<Ways> slots) {
        work.slots.begin(words);
        for (var slot : slots) {
            addDocs(slot);
            work.slots.add(work.bits, words);
        }
        work.slots.atLeast(plan.neededSlots(), work.bits, words);
    }

    private void addDocs(Ways ways) {
        for (var way : ways.all) {
            way.docs.addTo(work.bits);
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

    private void listCandidates() {
        var bits = work.bits;
        int count = first;
        for (int i = 0; i < words; i++) {
            for (long word = bits[i]; word != 0; word &= word - 1) {
                int doc = (i << 6) + Long.numberOfTrailingZeros(word);
                if (live.get(doc)) {
                    work.docs[count++] = doc;
                }
            }
        }
        Arrays.fill(work.earned, first, count, 0);
        work.count = count;
    }

    /** The best of its ways counts. */
    private void give(Ways ways, int more) {
        var rest = work.rest;
        int left = 0;
        for (int place = first; place < work.count; place++) {
            rest[left++] = place;
        }
        for (int i = 0; i < ways.all.size() && left > 0; i++) {
            var way = ways.all.get(i);
            left = way.docs.give(way.points + more, work.bits, work.docs, work.earned, rest, left);
        }
    }

    private void dropBelow(int slots) {
        if (slots > 0) {
            int least = slots << SLOT;
            int kept = first;
            for (int i = first; i < work.count; i++) {
                if (work.earned[i] >= least) {
                    work.docs[kept] = work.docs[i];
                    work.earned[kept++] = work.earned[i];
                }
            }
            work.count = kept;
        }
    }
}
