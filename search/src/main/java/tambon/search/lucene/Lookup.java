package tambon.search.lucene;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import tambon.infra.memory.RecentlyUsed;
import tambon.search.index.Field;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which products of one segment have something, for one search: in what earlier searches have read, else in the segment. A segment
 * never changes, so that stays true as long as it is there.
 */
final class Lookup {

    /** In a sixty-fourth of a segment's products a list takes half the room of bits. */
    private static final int FEW = 6;

    private static final long MEMORY_PER_PRODUCT = 384;
    private static final long LEAST_MEMORY = 1 << 20;
    private static final long MOST_MEMORY = 96 << 20;

    private final LeafReader reader;
    private final Vocabulary vocabulary;
    private final RecentlyUsed<Term, Docs> known;
    private final List<Term> terms;

    /** By the numbers of terms. */
    private final @Nullable Docs[] found;

    private final Map<Field, TermsEnum> dictionaries = new EnumMap<>(Field.class);
    private @Nullable PostingsEnum reused;

    Lookup(Snapshot.Segment segment, List<Term> terms) {
        this.terms = terms;
        found = new Docs[terms.size()];
        reader = segment.reader();
        vocabulary = segment.core().vocabulary();
        known = segment.core().known();
    }

    static RecentlyUsed<Term, Docs> memory(int products, boolean remember) {
        long most = Math.clamp(products * MEMORY_PER_PRODUCT, LEAST_MEMORY, MOST_MEMORY);
        return new RecentlyUsed<>(remember ? most : 0, Docs::bytes);
    }

    /** The products that have all terms of a way, deleted ones too. */
    Docs of(Terms.Way way) throws IOException {
        var first = of(way.terms[0]);
        return way.terms.length == 1 || first.count() == 0 ? first : all(way.terms);
    }

    private Docs all(int... terms) throws IOException {
        var bits = bits(terms[0]);
        for (int i = 1; i < terms.length; i++) {
            var more = bits(terms[i]);
            for (int word = 0; word < bits.length; word++) {
                bits[word] &= more[word];
            }
        }
        return new Docs.Many(bits, (int) Arrays.stream(bits).map(Long::bitCount).sum());
    }

    private long[] bits(int term) throws IOException {
        var bits = new long[reader.maxDoc() + 63 >>> 6];
        of(term).addTo(bits);
        return bits;
    }

    private Docs of(int number) throws IOException {
        var docs = found[number];
        if (docs == null) {
            docs = of(terms.get(number));
            found[number] = docs;
        }
        return docs;
    }

    private Docs of(Term term) throws IOException {
        if (!vocabulary.mayHave(term)) {
            return Docs.NONE;
        }
        var docs = known.get(term);
        if (docs == null) {
            docs = read(term);
            known.put(term, docs);
        }
        return docs;
    }

    private Docs read(Term term) throws IOException {
        var dictionary = dictionary(term.field);
        if (dictionary == null || !dictionary.seekExact(term.token)) {
            return Docs.NONE;
        }
        int count = dictionary.docFreq();
        var postings = dictionary.postings(reused, PostingsEnum.NONE);
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
