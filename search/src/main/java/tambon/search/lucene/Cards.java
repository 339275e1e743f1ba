package tambon.search.lucene;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Arrays;

/** Reads what a snapshot keeps of products for their cards, in the order in which it lies there. */
final class Cards {

    private static final int NUMBER = 32;

    private final Snapshot snapshot;

    Cards(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Takes one product's bytes, which are others afterwards. */
    interface Taker {

        /** @param place of the product among those asked for */
        void take(int place, Snapshot.Segment segment, int doc, BytesRef stored);
    }

    /** @param numbers of products in the snapshot */
    void read(int[] numbers, Taker taker) throws IOException {
        var rising = new long[numbers.length];
        for (int place = 0; place < numbers.length; place++) {
            rising[place] = (long) numbers[place] << NUMBER | place;
        }
        Arrays.sort(rising);
        int at = 0;
        for (var segment : snapshot.segments) {
            int end = segment.base() + segment.reader().maxDoc();
            if (at < rising.length && (int) (rising[at] >>> NUMBER) < end) {
                var values = segment.reader().getBinaryDocValues(Columns.STORED);
                for (; at < rising.length && (int) (rising[at] >>> NUMBER) < end; at++) {
                    int doc = (int) (rising[at] >>> NUMBER) - segment.base();
                    taker.take((int) rising[at], segment, doc, stored(values, doc));
                }
            }
        }
    }

    private static BytesRef stored(@Nullable BinaryDocValues values, int doc) throws IOException {
        if (values == null || !values.advanceExact(doc)) {
            throw new IllegalStateException("product " + doc + " is not stored");
        }
        return values.binaryValue();
    }
}
