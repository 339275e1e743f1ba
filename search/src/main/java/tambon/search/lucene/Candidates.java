package tambon.search.lucene;

import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import tambon.search.index.Plan;

import java.util.Arrays;

/**
 * The products of one segment after another that may match, and what each has earned. What one slot gives is given once to each: who
 * has gained no longer waits.
 */
final class Candidates {

    private static final int POINTS = 0xFFFF;
    private static final int SLOT = 16;

    /** What having one of the plan's slots adds to what is earned: below it are the points. */
    static final int ONE_SLOT = 1 << SLOT;

    /** Looking up one product in a list costs about as much as reading so many of it. */
    private static final int LOOK_UP = 16;

    /** A bit for each product of this segment. */
    long[] bits = new long[0];

    /** Those that this slot has given nothing yet. */
    private long[] waiting = new long[0];

    private int waitingCount;

    /** The words of {@link #bits} that are not empty, rising. */
    private int[] filled = new int[0];

    private int filledCount;

    /** For each of these words the place of its first product in {@link #docs}. */
    private int[] places = new int[0];

    /** Of all segments so far, those of one together, rising, by their numbers in it. */
    int[] docs = new int[0];

    /** Points and, above them, slots; once {@link #finish}ed only points. */
    int[] earned = new int[0];

    int count;

    private int first;

    void fit(int products) {
        if (docs.length < products) {
            int size = products + (products >>> 3) + 64;
            int words = size + 63 >>> 6;
            bits = new long[words];
            waiting = new long[words];
            filled = new int[words];
            places = new int[words];
            docs = new int[size];
            earned = new int[size];
        }
        count = 0;
    }

    /** Forgets the bits of the segment before. */
    void begin() {
        Arrays.fill(bits, 0);
        first = count;
    }

    /** Lists those whose bits are set, with nothing earned. */
    void list(int products, @Nullable Bits live) {
        if (live != null) {
            live.applyMask(new FixedBitSet(bits, products), 0);
        }
        int words = products + 63 >>> 6;
        int end = count;
        filledCount = 0;
        for (int word = 0; word < words; word++) {
            long rest = bits[word];
            if (rest != 0) {
                filled[filledCount++] = word;
                places[word] = end;
                do {
                    docs[end++] = (word << 6) + Long.numberOfTrailingZeros(rest);
                    rest &= rest - 1;
                } while (rest != 0);
            }
        }
        Arrays.fill(earned, count, end, 0);
        count = end;
    }

    /** All of this segment's wait for what the next slot gives. Returns how many these are. */
    int await() {
        for (int i = 0; i < filledCount; i++) {
            waiting[filled[i]] = bits[filled[i]];
        }
        waitingCount = count - first;
        return waitingCount;
    }

    /** Gives to those that wait and have their bit set. Returns how many still wait. */
    int give(int gain, long[] having) {
        for (int i = 0; i < filledCount; i++) {
            int word = filled[i];
            give(gain, word, waiting[word] & having[word]);
        }
        return waitingCount;
    }

    /** Gives to those that wait and are in this rising list. Returns how many still wait. */
    int give(int gain, int[] having) {
        if (having.length > LOOK_UP * waitingCount) {
            lookUp(gain, having);
        } else {
            for (int doc : having) {
                give(gain, doc >>> 6, waiting[doc >>> 6] & bits[doc >>> 6] & 1L << doc);
            }
        }
        return waitingCount;
    }

    private void lookUp(int gain, int[] having) {
        int from = 0;
        for (int i = 0; i < filledCount && from < having.length; i++) {
            int word = filled[i];
            for (long rest = waiting[word]; rest != 0; rest &= rest - 1) {
                int doc = (word << 6) + Long.numberOfTrailingZeros(rest);
                int at = Arrays.binarySearch(having, from, having.length, doc);
                from = at < 0 ? -at - 1 : at;
                if (at >= 0) {
                    give(gain, word, Long.lowestOneBit(rest));
                }
            }
        }
    }

    private void give(int gain, int word, long gaining) {
        if (gaining != 0) {
            waiting[word] ^= gaining;
            waitingCount -= Long.bitCount(gaining);
            long all = bits[word];
            int place = places[word];
            long rest = gaining;
            do {
                long lowest = Long.lowestOneBit(rest);
                earned[place + Long.bitCount(all & lowest - 1)] += gain;
                rest ^= lowest;
            } while (rest != 0);
        }
    }

    /** Turns what this segment's products have earned into their points, and drops those that have too few of the plan's slots. */
    void finish(Plan plan) {
        int kept = first;
        for (int i = first; i < count; i++) {
            int slots = earned[i] >>> SLOT;
            docs[kept] = docs[i];
            earned[kept] = plan.points(earned[i] & POINTS, slots);
            kept += slots >= plan.neededSlots() ? 1 : 0;
        }
        count = kept;
    }

    /** All products of a segment that are not deleted, with as many points each. */
    void addAll(int products, @Nullable Bits live, int points) {
        begin();
        new FixedBitSet(bits, products).set(0, products);
        list(products, live);
        Arrays.fill(earned, first, count, points);
    }

    /** The most points of all. */
    int best() {
        int best = 0;
        for (int i = 0; i < count; i++) {
            best = Math.max(best, earned[i]);
        }
        return best;
    }

    /** Moves those between {@code from} and {@code to} that have at least {@code cut} points to the front; returns their end. */
    int keep(int from, int to, int cut) {
        int kept = from;
        for (int i = from; i < to; i++) {
            docs[kept] = docs[i];
            earned[kept] = earned[i];
            kept += earned[i] >= cut ? 1 : 0;
        }
        return kept;
    }
}
