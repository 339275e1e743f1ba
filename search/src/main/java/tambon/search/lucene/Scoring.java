package tambon.search.lucene;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import tambon.search.index.Clause;
import tambon.search.index.Field;
import tambon.search.index.Plan;
import tambon.search.index.Slot;

import java.io.IOException;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Adds up a plan's points over one segment, token by token.
 *
 * <p>Slots are worked off one after the other and the ways of each from the best down, so the first way that
 * touches a product in a slot is the one that counts. A product's state is one {@code int}: 16 bits of
 * points, 7 of slots it has, 8 of the slot that touched it last.
 */
final class Scoring {

    private static final int POINTS = 0xFFFF;
    private static final int ONE_SLOT = 1 << 16;
    private static final int SLOTS = 0x7F;
    private static final int SUM = (1 << 23) - 1;
    private static final int LAST = 23;
    private static final TermState ABSENT = new TermState() {
        @Override
        public void copyFrom(TermState other) {
            throw new UnsupportedOperationException();
        }
    };

    private final LeafReader segment;
    private final int base;
    private final Workspace work;
    private final Map<Field, TermsEnum> dictionaries = new EnumMap<>(Field.class);
    private final IdentityHashMap<Clause, TermState> looked = new IdentityHashMap<>();
    private @Nullable PostingsEnum reused;

    Scoring(Snapshot.Segment segment, Workspace work) {
        this.segment = segment.reader();
        this.base = segment.base();
        this.work = work;
    }

    static int points(int state) {
        return state & POINTS;
    }

    static int slots(int state) {
        return state >>> 16 & SLOTS;
    }

    void add(Plan plan) throws IOException {
        int number = 1;
        for (var slot : plan.slots()) {
            addSlot(slot, number++);
        }
        if (work.touchedCount > 0) {
            for (var extra : plan.extras()) {
                addExtra(extra, number++);
            }
        }
    }

    private void addSlot(Slot slot, int number) throws IOException {
        int last = number << LAST;
        for (var way : slot.ways()) {
            var goods = goodsWith(way);
            if (goods != null) {
                int gain = way.points() + ONE_SLOT;
                touch(goods, last, gain);
            }
        }
    }

    private void touch(DocIdSetIterator goods, int last, int gain) throws IOException {
        var state = work.state;
        var touched = work.touched;
        int count = work.touchedCount;
        for (int doc = goods.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = goods.nextDoc()) {
            int at = base + doc;
            int before = state[at];
            if (before == 0) {
                touched[count++] = at;
            }
            if ((before & ~SUM) != last) {
                state[at] = (before & SUM) + gain | last;
            }
        }
        work.touchedCount = count;
    }

    private void addExtra(Slot extra, int number) throws IOException {
        int last = number << LAST;
        var state = work.state;
        for (var way : extra.ways()) {
            var goods = goodsWith(way);
            if (goods != null) {
                for (int doc = goods.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = goods.nextDoc()) {
                    int before = state[base + doc];
                    if (before != 0 && (before & ~SUM) != last) {
                        state[base + doc] = (before & SUM) + way.points() | last;
                    }
                }
            }
        }
    }

    /** The products of this segment that have all tokens of the clause; null if there are none. */
    private @Nullable DocIdSetIterator goodsWith(Clause clause) throws IOException {
        if (clause.tokens().size() == 1) {
            var state = looked.get(clause);
            var terms = dictionary(clause.field());
            if (terms == null || state == ABSENT) {
                return null;
            }
            var token = new BytesRef(clause.tokens().getFirst());
            if (state != null) {
                terms.seekExact(token, state);
            } else if (!terms.seekExact(token)) {
                looked.put(clause, ABSENT);
                return null;
            } else {
                looked.put(clause, terms.termState());
            }
            reused = terms.postings(reused, PostingsEnum.NONE);
            return reused;
        }
        return allOf(clause);
    }

    private @Nullable DocIdSetIterator allOf(Clause clause) throws IOException {
        var terms = dictionary(clause.field());
        if (terms == null) {
            return null;
        }
        DocIdSetIterator all = null;
        for (var token : clause.tokens()) {
            if (!terms.seekExact(new BytesRef(token))) {
                return null;
            }
            var one = terms.postings(null, PostingsEnum.NONE);
            all = all == null ? one : new Both(all, one);
        }
        return all;
    }

    private @Nullable TermsEnum dictionary(Field field) throws IOException {
        var known = dictionaries.get(field);
        if (known == null) {
            var terms = segment.terms(field.key());
            if (terms == null) {
                return null;
            }
            known = terms.iterator();
            dictionaries.put(field, known);
        }
        return known;
    }
}
