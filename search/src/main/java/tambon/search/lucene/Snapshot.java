package tambon.search.lucene;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The index as it was at one moment. Whoever searches it holds it open meanwhile. */
final class Snapshot {

    /** One segment with its columns. */
    record Segment(LeafReader reader, int base, Columns columns) {}

    final DirectoryReader reader;
    final List<Segment> segments;
    final Map<IndexReader.CacheKey, Columns> columnsByCore;
    final Sellers sellers;
    final Answers answers = new Answers();

    /** @param known columns of segments that an earlier snapshot had; those still there are used again */
    Snapshot(DirectoryReader reader, Map<IndexReader.CacheKey, Columns> known, Sellers sellers) throws IOException {
        this.reader = reader;
        this.sellers = sellers;
        var list = new ArrayList<Segment>();
        var byCore = new HashMap<IndexReader.CacheKey, Columns>();
        for (LeafReaderContext leaf : reader.leaves()) {
            var core = leaf.reader().getCoreCacheHelper().getKey();
            var columns = known.get(core);
            if (columns == null) {
                columns = new Columns(leaf.reader(), sellers);
            }
            byCore.put(core, columns);
            list.add(new Segment(leaf.reader(), leaf.docBase, columns));
        }
        segments = List.copyOf(list);
        columnsByCore = Map.copyOf(byCore);
    }

    int maxDoc() {
        return reader.maxDoc();
    }

    /** False if it has been closed, because a newer one has taken its place. */
    boolean hold() {
        return reader.tryIncRef();
    }

    void release() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
