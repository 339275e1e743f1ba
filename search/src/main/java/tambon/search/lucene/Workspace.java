package tambon.search.lucene;

import java.util.Arrays;

/**
 * The arrays one search works in, used again by the next: some as large as the index has products, so there are only a few.
 */
final class Workspace {

    /** A bit for each product of a segment. */
    long[] bits = new long[0];

    /** The candidates, rising; those of one segment together, by their numbers in it. */
    int[] docs = new int[0];

    /** What each candidate has earned; see {@link Scoring}. */
    int[] earned = new int[0];

    /** Places in {@link #docs}. */
    int[] rest = new int[0];

    int count;

    final SlotCount slots = new SlotCount();

    final Counts counts = new Counts();

    void fit(int products) {
        if (docs.length < products) {
            int size = products + (products >>> 3) + 64;
            bits = new long[size + 63 >>> 6];
            docs = new int[size];
            earned = new int[size];
            rest = new int[size];
        }
        count = 0;
    }

    /** What the facets of one search are counted in. Between searches all of it is zero. */
    static final class Counts {

        /** By kind; see {@link PackedFacts#kind}. */
        int[] kinds = new int[0];

        final int[] districts = new int[PackedFacts.DISTRICTS];

        /** By seller, and beside it the number of one of the seller's products. */
        int[] sellers = new int[0];

        void fit(int kindCount, int sellerCount) {
            if (kinds.length < kindCount) {
                kinds = new int[2 * kindCount];
            }
            if (sellers.length < 2 * sellerCount) {
                sellers = new int[4 * sellerCount];
            }
        }

        void clear() {
            Arrays.fill(kinds, 0);
            Arrays.fill(districts, 0);
            Arrays.fill(sellers, 0);
        }
    }
}
