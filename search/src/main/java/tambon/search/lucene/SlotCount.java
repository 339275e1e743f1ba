package tambon.search.lucene;

import java.util.Arrays;

/**
 * Counts for all products of a segment at once how many slots each has: a number per product, laid across four rows of bits, so
 * that one step adds 64 products' bits.
 */
final class SlotCount {

    /** Counts to 15. */
    static final int MOST = 15;

    private static final int ROWS = 4;

    private final long[][] rows = new long[ROWS][];

    SlotCount() {
        Arrays.fill(rows, new long[0]);
    }

    void begin(int words) {
        for (int i = 0; i < ROWS; i++) {
            if (rows[i].length < words) {
                rows[i] = new long[words];
            }
            Arrays.fill(rows[i], 0, words, 0);
        }
    }

    /** Adds one to each product whose bit is set, and clears the bits. */
    void add(long[] bits, int words) {
        var ones = rows[0];
        var twos = rows[1];
        var fours = rows[2];
        var eights = rows[3];
        for (int i = 0; i < words; i++) {
            long carry = bits[i];
            bits[i] = 0;
            long one = ones[i];
            ones[i] = one ^ carry;
            carry &= one;
            long two = twos[i];
            twos[i] = two ^ carry;
            carry &= two;
            long four = fours[i];
            fours[i] = four ^ carry;
            eights[i] ^= carry & four;
        }
    }

    /** Sets the bits of products that were added at least {@code least} times. */
    void atLeast(int least, long[] bits, int words) {
        for (int i = 0; i < words; i++) {
            long greater = 0;
            long equal = -1L;
            for (int row = ROWS - 1; row >= 0; row--) {
                long of = rows[row][i];
                if ((least >>> row & 1) == 0) {
                    greater |= equal & of;
                    equal &= ~of;
                } else {
                    equal &= of;
                }
            }
            bits[i] = greater | equal;
        }
    }
}
