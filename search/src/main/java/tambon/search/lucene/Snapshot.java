package tambon.search.lucene;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;
import tambon.infra.memory.RecentlyUsed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The index as it was at one moment. Whoever searches it holds it open meanwhile. */
final class Snapshot {

    private static final AtomicLong EDITIONS = new AtomicLong();

    /** What is kept in memory of a segment, deletions aside: as long as the segment is there it stays true. */
    record Core(Columns columns, Vocabulary vocabulary, RecentlyUsed<Term, Docs> known) {}

    record Segment(LeafReader reader, int base, Core core) {

        Columns columns() {
            return core.columns();
        }
    }

    /** Of this process no two snapshots have the same. */
    final long edition = EDITIONS.incrementAndGet();

    final DirectoryReader reader;
    final List<Segment> segments;
    final Numbers numbers;
    private final Map<IndexReader.CacheKey, Core> cores;

    /**
     * @param known segments that an earlier snapshot had; what is known of those still there is used again
     * @param remember whether what searches read of segments is kept for later ones
     */
    Snapshot(DirectoryReader reader, @Nullable Snapshot known, Numbers numbers, boolean remember) throws IOException {
        this.reader = reader;
        this.numbers = numbers;
        var list = new ArrayList<Segment>();
        var byKey = new HashMap<IndexReader.CacheKey, Core>();
        for (LeafReaderContext leaf : reader.leaves()) {
            var key = leaf.reader().getCoreCacheHelper().getKey();
            var core = known == null ? null : known.cores.get(key);
            if (core == null) {
                core = new Core(
                        new Columns(leaf.reader(), numbers),
                        new Vocabulary(leaf.reader()),
                        Lookup.memory(leaf.reader().maxDoc(), remember));
            }
            byKey.put(key, core);
            list.add(new Segment(leaf.reader(), leaf.docBase, core));
        }
        segments = List.copyOf(list);
        cores = Map.copyOf(byKey);
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
