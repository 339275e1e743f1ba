package tambon.search.lucene;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import tambon.infra.memory.RecentlyUsed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is kept in memory of an index's segments, each as long as it is open. */
final class Cores {

    final Numbers numbers = new Numbers();
    private final boolean remember;
    private final Map<IndexReader.CacheKey, Core> kept = new ConcurrentHashMap<>();

    /** @param remember whether what searches read of segments is kept for later ones */
    Cores(boolean remember) {
        this.remember = remember;
    }

    /** Of one segment, deletions aside: it never changes. */
    record Core(Columns columns, Vocabulary vocabulary, RecentlyUsed<Term, Docs> known) {}

    /** Takes seconds for a large segment that was not asked for before. */
    Core of(LeafReader segment) {
        var helper = segment.getCoreCacheHelper();
        return kept.computeIfAbsent(helper.getKey(), key -> {
            helper.addClosedListener(kept::remove);
            return read(segment);
        });
    }

    private Core read(LeafReader segment) {
        try {
            return new Core(
                    new Columns(segment, numbers), new Vocabulary(segment), Lookup.memory(segment.maxDoc(), remember));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
