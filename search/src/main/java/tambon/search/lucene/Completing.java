package tambon.search.lucene;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import tambon.search.index.Card;
import tambon.search.index.Completion;
import tambon.search.index.Field;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/** Finds names that begin with what is typed. Looks only at the first goods of each segment, which are those of best standing. */
final class Completing {

    private static final int MOST_LOOKED_AT = 160;

    private final Snapshot snapshot;
    private final Field field;
    private final int limit;

    Completing(Snapshot snapshot, Field field, int limit) {
        this.snapshot = snapshot;
        this.field = field;
        this.limit = limit;
    }

    List<Completion> run(Collection<String> prefixes) throws IOException {
        var found = new ArrayList<Completion>();
        for (var segment : snapshot.segments) {
            var terms = segment.reader().terms(field.key());
            if (terms != null) {
                var dictionary = terms.iterator();
                for (var prefix : prefixes) {
                    if (dictionary.seekExact(new BytesRef(prefix))) {
                        addFirst(segment, dictionary.postings(null, PostingsEnum.NONE), found);
                    }
                }
            }
        }
        return found;
    }

    /** Many goods have the same name: only of those with another is the card read. */
    private void addFirst(Snapshot.Segment segment, PostingsEnum goods, List<Completion> found) throws IOException {
        var live = segment.reader().getLiveDocs();
        var merits = segment.reader().getNumericDocValues(Columns.MERIT);
        var values = segment.reader().getBinaryDocValues(Columns.STORED);
        int text = field == Field.TYPED ? Card.NAME_TH : Card.SELLER_TH;
        var names = new HashSet<BytesRef>();
        int looked = 0;
        for (int doc = goods.nextDoc();
                doc != DocIdSetIterator.NO_MORE_DOCS && looked < MOST_LOOKED_AT && names.size() < limit;
                doc = goods.nextDoc()) {
            looked++;
            if ((live == null || live.get(doc)) && values.advanceExact(doc)) {
                var stored = values.binaryValue();
                var name = StoredGood.text(stored, text);
                if (!names.contains(name)) {
                    names.add(BytesRef.deepCopyOf(name));
                    long merit = merits != null && merits.advanceExact(doc) ? merits.longValue() : 0;
                    found.add(new Completion(StoredGood.card(stored), StoredGood.seller(stored), merit));
                }
            }
        }
    }
}
