package tambon.search.lucene;

import tambon.search.index.Engine;
import tambon.search.index.Index;
import tambon.search.index.IndexedGood;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** A Lucene index in a folder, for tests that fill it themselves. */
public final class TrialLucene implements AutoCloseable {

    private final LuceneIndex index;
    private final LuceneEngine engine;

    public TrialLucene(Path folder) {
        index = new LuceneIndex(folder, true);
        engine = new LuceneEngine(index);
    }

    public Engine engine() {
        return engine;
    }

    public Index index() {
        return index;
    }

    /** Adds goods it cannot know yet, in one go. */
    public void fill(Collection<IndexedGood> goods, long position) {
        try {
            for (var good : goods) {
                index.fill(good);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        index.take(List.of(), List.of(), position);
    }

    @Override
    public void close() {
        index.close();
    }
}
