package tambon.search.lucene;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The index as it was at one moment. Whoever searches it holds it open meanwhile. */
final class Snapshot {

    private static final AtomicLong EDITIONS = new AtomicLong();

    record Segment(LeafReader reader, int base, Cores.Core core) {

        Columns columns() {
            return core.columns();
        }
    }

    /** Of this process no two snapshots have the same. */
    final long edition = EDITIONS.incrementAndGet();

    final DirectoryReader reader;
    final List<Segment> segments;
    final Numbers numbers;

    Snapshot(DirectoryReader reader, Cores cores) {
        this.reader = reader;
        numbers = cores.numbers;
        segments = reader.leaves().stream()
                .map(leaf -> new Segment(leaf.reader(), leaf.docBase, cores.of(leaf.reader())))
                .toList();
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
