package tambon.search.lucene;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.Nullable;
import tambon.search.feed.ChangeFeed;
import tambon.search.feed.IndexNode;
import tambon.search.index.Engine;
import tambon.search.index.GoodsAnalysis;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * This node's own index, fed from the rows. Nodes do not know of each other; each has the whole index. A crash loses
 * nothing: the index knows up to which change it is complete.
 */
@Context
@Requires(missingProperty = "tambon.search.elasticsearch.url")
public class LuceneNode extends IndexNode {

    private static final long COMMIT_EACH_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final int MUCH = 20_000;

    private final ChangeFeed changes;
    private final LuceneFeed feed;
    private final LuceneHome home;
    private final LuceneEngine engine;
    private final boolean remember;
    private final Object feeding = new Object();
    private @Nullable Path folder;
    private long committedAt = System.nanoTime();
    private long committed;

    LuceneNode(
            ChangeFeed changes,
            @Property(name = "tambon.data") @Nullable String data,
            @Property(name = "tambon.search.feed.enabled", defaultValue = "true") boolean enabled,
            @Property(name = "tambon.search.remember", defaultValue = "true") boolean remember) {
        super(enabled);
        this.remember = remember;
        this.changes = changes;
        feed = new LuceneFeed(changes);
        home = new LuceneHome(data == null ? temporary() : Path.of(data, "search"));
        folder = home.current();
        engine = new LuceneEngine(new LuceneIndex(folder, remember));
        committed = engine.current().position();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("tambon-search");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An index that is empty, foreign or of an older make is built anew. */
    @Override
    public void catchUp() {
        synchronized (feeding) {
            var index = engine.current();
            if (!index.origin().equals(origin())
                    || index.position() == 0 && changes.boundAfter(0, MUCH) > changes.boundAfter(0, MUCH - 1)) {
                rebuildNow();
            } else {
                feed.catchUp(index);
                commitNowAndThen(index);
            }
        }
    }

    private String origin() {
        return changes.origin() + "/" + GoodsAnalysis.VERSION;
    }

    private void commitNowAndThen(LuceneIndex index) {
        boolean any = index.position() != committed || index.mergedSinceCommit();
        if (any && System.nanoTime() - committedAt > COMMIT_EACH_NANOS) {
            index.commit();
            committed = index.position();
            committedAt = System.nanoTime();
        }
    }

    @Override
    protected Engine engine() {
        return engine;
    }

    @Override
    protected boolean mayRebuild() {
        return true;
    }

    /** The old index goes on answering and being fed until the last moment. */
    @Override
    protected void rebuild() {
        var path = home.another();
        var next = new LuceneIndex(path, remember);
        try {
            next.madeFrom(origin());
            feed.fill(next, this::rebuilt);
            feed.catchUp(next);
        } catch (RuntimeException e) {
            next.close();
            home.remove(path);
            throw e;
        }
        synchronized (feeding) {
            feed.catchUp(next);
            next.commit();
            committed = next.position();
            home.point(path);
            var before = folder;
            folder = path;
            engine.swap(next).close();
            if (before != null) {
                home.remove(before);
            }
        }
    }

    @Override
    protected long behind() {
        return changes.countAfter(engine.current().position(), MOST_COUNTED);
    }

    @PreDestroy
    void close() throws InterruptedException {
        stop();
        synchronized (feeding) {
            engine.current().close();
        }
    }
}
