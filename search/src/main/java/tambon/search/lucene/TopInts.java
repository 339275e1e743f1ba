package tambon.search.lucene;

import java.util.Arrays;

/** The places with the largest counts, of equal ones the lower. */
final class TopInts {

    /** Of each the count and, the other way round, the place; rising. */
    private final long[] best;

    private int size;

    TopInts(int most) {
        best = new long[most];
    }

    void offer(int count, int place) {
        long entry = (long) count << 32 | Integer.MAX_VALUE - place;
        if (size == best.length) {
            if (entry < best[0]) {
                return;
            }
            System.arraycopy(best, 1, best, 0, --size);
        }
        int at = size++;
        while (at > 0 && best[at - 1] > entry) {
            best[at] = best[--at];
        }
        best[at] = entry;
    }

    int[] places() {
        return Arrays.stream(best, 0, size)
                .mapToInt(entry -> Integer.MAX_VALUE - (int) entry)
                .toArray();
    }
}
