package tambon.search.lucene;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

import java.io.IOException;

/**
 * The numbers of one segment's products in plain arrays, 32 bytes each: what every match of every query is
 * counted and ranked by. A segment never changes, so neither do they.
 */
final class Columns {

    static final String ID = "id";
    static final String FACTS = "facts";
    static final String PRICE = "price";
    static final String SELLER = "seller";
    static final String PUBLISHED = "published";
    static final String MERIT = "merit";
    static final String STORED = "stored";

    final long[] id;
    final long[] facts;
    /** Satang; -1 for none. */
    final long[] price;
    /** Place of the seller in {@link Sellers}. */
    final int[] seller;
    /** Seconds since 1970, unsigned. */
    final int[] published;

    Columns(LeafReader segment, Sellers sellers) throws IOException {
        id = longs(segment, ID);
        facts = longs(segment, FACTS);
        price = longs(segment, PRICE);
        var ids = longs(segment, SELLER);
        seller = new int[ids.length];
        for (int i = 0; i < ids.length; i++) {
            seller[i] = sellers.place(ids[i]);
        }
        var seconds = longs(segment, PUBLISHED);
        published = new int[seconds.length];
        for (int i = 0; i < seconds.length; i++) {
            published[i] = (int) seconds[i];
        }
    }

    private static long[] longs(LeafReader segment, String column) throws IOException {
        var values = new long[segment.maxDoc()];
        NumericDocValues read = segment.getNumericDocValues(column);
        if (read != null) {
            for (int doc = read.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = read.nextDoc()) {
                values[doc] = read.longValue();
            }
        }
        return values;
    }
}
