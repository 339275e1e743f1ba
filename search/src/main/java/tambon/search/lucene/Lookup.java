package tambon.search.lucene;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import tambon.infra.memory.RecentlyUsed;
import tambon.search.index.Clause;
import tambon.search.index.Field;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** Finds which products of one segment meet a clause, for one search: in what earlier searches have read, else in the segment. */
final class Lookup {

    /** What was read of a segment. A segment never changes, so that stays true as long as it is there. */
    record Wanted(Field field, String token) {}

    /** In a sixty-fourth of a segment's products a list takes half the room of bits. */
    private static final int FEW = 6;

    private static final long MEMORY_PER_PRODUCT = 256;
    private static final long LEAST_MEMORY = 1 << 20;
    private static final long MOST_MEMORY = 64 << 20;

    private final LeafReader reader;
    private final RecentlyUsed<Wanted, Docs> known;
    private final Map<Field, TermsEnum> dictionaries = new EnumMap<>(Field.class);
    private @Nullable PostingsEnum reused;

    Lookup(Snapshot.Segment segment) {
        reader = segment.reader();
        known = segment.core().known();
    }

    static RecentlyUsed<Wanted, Docs> memory(int products, boolean remember) {
        long most = Math.clamp(products * MEMORY_PER_PRODUCT, LEAST_MEMORY, MOST_MEMORY);
        return new RecentlyUsed<>(remember ? most : 0, Docs::bytes);
    }

    /** The products that have all tokens of the clause, deleted ones too. */
    Docs of(Clause clause) throws IOException {
        var tokens = clause.tokens();
        var first = of(clause.field(), tokens.getFirst());
        if (tokens.size() == 1 || first.count() == 0) {
            return first;
        }
        var bits = new long[reader.maxDoc() + 63 >>> 6];
        first.addTo(bits);
        for (var token : tokens.subList(1, tokens.size())) {
            var more = new long[bits.length];
            of(clause.field(), token).addTo(more);
            for (int i = 0; i < bits.length; i++) {
                bits[i] &= more[i];
            }
        }
        int count = 0;
        for (long word : bits) {
            count += Long.bitCount(word);
        }
        return new Docs.Many(bits, count);
    }

    private Docs of(Field field, String token) throws IOException {
        var wanted = new Wanted(field, token);
        var docs = known.get(wanted);
        if (docs == null) {
            docs = read(field, token);
            known.put(wanted, docs);
        }
        return docs;
    }

    private Docs read(Field field, String token) throws IOException {
        var terms = dictionary(field);
        if (terms == null || !terms.seekExact(new BytesRef(token))) {
            return Docs.NONE;
        }
        int count = terms.docFreq();
        var postings = terms.postings(reused, PostingsEnum.NONE);
        reused = postings;
        if (count > reader.maxDoc() >>> FEW) {
            var bits = new FixedBitSet(reader.maxDoc());
            postings.nextDoc();
            postings.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, bits, 0);
            return new Docs.Many(bits.getBits(), count);
        }
        var docs = new int[count];
        for (int i = 0; i < count; i++) {
            docs[i] = postings.nextDoc();
        }
        return new Docs.Few(docs);
    }

    private @Nullable TermsEnum dictionary(Field field) throws IOException {
        var dictionary = dictionaries.get(field);
        if (dictionary == null) {
            var terms = reader.terms(field.key());
            if (terms == null) {
                return null;
            }
            dictionary = terms.iterator();
            dictionaries.put(field, dictionary);
        }
        return dictionary;
    }
}
