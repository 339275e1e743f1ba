package tambon.search.lucene;

import java.util.Arrays;

/**
 * The arrays one search works in, used again by the next: as many words as the index has products, so
 * there are only a few. Between searches all of it is zero.
 */
final class Workspace {

    /** Per product: the slot that touched it last, how many slots it has, its points; see {@link Scoring}. */
    int[] state = new int[0];

    /** The products touched, in no order; those of one segment together. */
    int[] touched = new int[0];

    int touchedCount;

    void fit(int products) {
        if (state.length < products) {
            int size = products + (products >>> 3) + 64;
            state = new int[size];
            touched = new int[size];
        }
        touchedCount = 0;
    }

    void clear() {
        if (touchedCount > state.length >> 2) {
            Arrays.fill(state, 0);
        } else {
            for (int i = 0; i < touchedCount; i++) {
                state[touched[i]] = 0;
            }
        }
        touchedCount = 0;
    }
}
