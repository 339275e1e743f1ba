package tambon.search.lucene;

import org.apache.lucene.util.BytesRef;
import tambon.search.index.Field;

/** A token of a field as it stands in a segment; its hash is worked out once, for it is asked for in many places. */
final class Term {

    final Field field;
    final BytesRef token;
    private final int hash;

    Term(Field field, String token) {
        this.field = field;
        this.token = new BytesRef(token);
        hash = hash(field, this.token);
    }

    static int hash(Field field, BytesRef token) {
        return 31 * token.hashCode() + field.key().hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Term term && field == term.field && token.bytesEquals(term.token);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
