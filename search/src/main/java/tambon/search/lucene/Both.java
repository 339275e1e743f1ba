package tambon.search.lucene;

import org.apache.lucene.search.DocIdSetIterator;

import java.io.IOException;

/** The products in both of two sets. */
final class Both extends DocIdSetIterator {

    private final DocIdSetIterator first;
    private final DocIdSetIterator second;

    Both(DocIdSetIterator first, DocIdSetIterator second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public int docID() {
        return first.docID();
    }

    @Override
    public int nextDoc() throws IOException {
        return meet(first.nextDoc());
    }

    @Override
    public int advance(int target) throws IOException {
        return meet(first.advance(target));
    }

    private int meet(int from) throws IOException {
        int doc = from;
        while (doc != NO_MORE_DOCS) {
            int other = second.docID() < doc ? second.advance(doc) : second.docID();
            if (other == doc) {
                return doc;
            }
            doc = first.advance(other);
        }
        return NO_MORE_DOCS;
    }

    @Override
    public long cost() {
        return Math.min(first.cost(), second.cost());
    }
}
