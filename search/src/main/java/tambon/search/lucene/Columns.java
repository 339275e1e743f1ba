package tambon.search.lucene;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;
import tambon.search.lucene.RankTable.Standing;

import java.io.IOException;

/**
 * The numbers of one segment's products in plain arrays, 40 bytes each: what every match of every query is
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

    private static final int DISTRICT = 30;
    private static final int KIND = 44;

    final long[] id;
    final long[] facts;
    /** Satang; -1 for none. */
    final long[] price;
    /** What each product is counted by, so that counting it costs one read: its kind, its district, its seller. */
    private final long[] counted;

    /** Seconds since 1970, unsigned. */
    final int[] published;

    private volatile @Nullable Standing standing;

    Columns(LeafReader segment, Numbers numbers) throws IOException {
        id = longs(segment, ID);
        facts = longs(segment, FACTS);
        price = longs(segment, PRICE);
        counted = longs(segment, SELLER);
        for (int i = 0; i < counted.length; i++) {
            counted[i] = (long) numbers.kind(facts[i]) << KIND
                    | (long) PackedFacts.district(facts[i]) << DISTRICT
                    | numbers.sellers.number(counted[i]);
        }
        var seconds = longs(segment, PUBLISHED);
        published = new int[seconds.length];
        for (int i = 0; i < seconds.length; i++) {
            published[i] = (int) seconds[i];
        }
    }

    /** For {@link #kind}, {@link #district} and {@link #seller}. */
    long counted(int doc) {
        return counted[doc];
    }

    /** Of {@link Numbers#kinds}. */
    static int kind(long counted) {
        return (int) (counted >>> KIND);
    }

    static int district(long counted) {
        return (int) (counted >>> DISTRICT) & PackedFacts.DISTRICTS - 1;
    }

    /** Of {@link Numbers#sellers}. */
    static int seller(long counted) {
        return (int) counted & (1 << DISTRICT) - 1;
    }

    /** Today's, nearness aside; worked out when first asked for. */
    Standing standing(RankTable ranks) {
        var now = ranks.standing(standing, this);
        standing = now;
        return now;
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
