package tambon.search.lucene;

import tambon.search.SearchUnavailable;
import tambon.search.index.Completion;
import tambon.search.index.Engine;
import tambon.search.index.Field;
import tambon.search.index.Matches;
import tambon.search.index.Request;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Searches whichever {@link LuceneIndex} is the current one. At most two searches a processor run at once,
 * for they only compute; the others wait, and give up after {@value #PATIENCE_SECONDS} seconds.
 */
final class LuceneEngine implements Engine {

    private static final int PATIENCE_SECONDS = 5;

    private volatile LuceneIndex current;
    private final ArrayBlockingQueue<Workspace> workspaces;

    LuceneEngine(LuceneIndex first) {
        current = first;
        int most = 2 * Runtime.getRuntime().availableProcessors();
        workspaces = new ArrayBlockingQueue<>(most);
        for (int i = 0; i < most; i++) {
            workspaces.add(new Workspace());
        }
    }

    LuceneIndex current() {
        return current;
    }

    /** From now on searches go to {@code next}; gives back the one before, which the caller closes. */
    synchronized LuceneIndex swap(LuceneIndex next) {
        var before = current;
        current = next;
        return before;
    }

    @Override
    public String name() {
        return "lucene";
    }

    @Override
    public Matches search(Request request) {
        var work = workspace();
        var snapshot = hold();
        try {
            return new LuceneSearch(snapshot, request, work).run();
        } catch (IOException e) {
            throw new SearchUnavailable("the index cannot be read", e);
        } finally {
            snapshot.release();
            workspaces.add(work);
        }
    }

    @Override
    public OptionalLong edition() {
        var snapshot = hold();
        try {
            return OptionalLong.of(snapshot.edition);
        } finally {
            snapshot.release();
        }
    }

    @Override
    public List<Completion> complete(Field field, Collection<String> prefixes, int limit) {
        var snapshot = hold();
        try {
            return new Completing(snapshot, field, limit).run(prefixes);
        } catch (IOException e) {
            throw new SearchUnavailable("the index cannot be read", e);
        } finally {
            snapshot.release();
        }
    }

    @Override
    public long size() {
        var snapshot = hold();
        try {
            return snapshot.reader.numDocs();
        } finally {
            snapshot.release();
        }
    }

    private Workspace workspace() {
        try {
            var work = workspaces.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (work == null) {
                throw new SearchUnavailable("too many searches at once");
            }
            return work;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SearchUnavailable("interrupted while waiting to search", e);
        }
    }

    /** Asks again where a swap or refresh has just closed the snapshot that was the newest. */
    private Snapshot hold() {
        while (true) {
            var snapshot = current.hold();
            if (snapshot != null) {
                return snapshot;
            }
            Thread.onSpinWait();
        }
    }
}
