package tambon.search.lucene;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.FixedBitSet;
import tambon.search.index.Field;

import java.io.IOException;

/**
 * Knows of nearly every term that a segment does not have that it has not, so that it need not be looked up: of the ways to
 * have a word most do not occur. Two bits for each term that is there, as Bloom (1970) proposed, among at least ten times as many.
 */
final class Vocabulary {

    private static final int ROOM = 10;
    private static final int LEAST = 64;

    private final FixedBitSet bits;

    Vocabulary(LeafReader segment) throws IOException {
        long terms = 0;
        for (var field : Field.values()) {
            var its = segment.terms(field.key());
            terms += its == null ? 0 : its.size();
        }
        bits = new FixedBitSet(Integer.highestOneBit(Math.clamp(2 * ROOM * terms, LEAST, 1 << 30)));
        for (var field : Field.values()) {
            var its = segment.terms(field.key());
            if (its != null) {
                var each = its.iterator();
                for (var token = each.next(); token != null; token = each.next()) {
                    int hash = Term.hash(field, token);
                    bits.set(first(hash));
                    bits.set(second(hash));
                }
            }
        }
    }

    /** False only if it is not there. */
    boolean mayHave(Term term) {
        int hash = term.hashCode();
        return bits.get(first(hash)) && bits.get(second(hash));
    }

    private int first(int hash) {
        return hash & bits.length() - 1;
    }

    private int second(int hash) {
        return hash * 0x9E3779B9 >>> 2 & bits.length() - 1;
    }
}
