package tambon.search.lucene;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tambon.search.RebuildIndex;
import tambon.search.SearchHealth;
import tambon.search.SearchUnavailable;
import tambon.search.feed.ChangeFeed;
import tambon.search.index.Completion;
import tambon.search.index.Engine;
import tambon.search.index.Field;
import tambon.search.index.GoodsAnalysis;
import tambon.search.index.Matches;
import tambon.search.index.Request;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * This node's own index, fed from the rows by one thread as long as the node lives. Nodes do not know of each
 * other; each has the whole index. A crash loses nothing: the index knows up to which change it is complete.
 *
 * <p>Property {@code tambon.search.feed.enabled=false} keeps the thread still, so that a test can turn the crank by
 * {@link #catchUp}.
 */
@Context
@Requires(missingProperty = "tambon.search.elasticsearch.url")
public class LuceneNode implements Engine, RebuildIndex, SearchHealth, ApplicationEventListener<StartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneNode.class);
    private static final Duration ROUND = Duration.ofMillis(250);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
    private static final long COMMIT_EACH_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final int MUCH = 20_000;
    private static final int MOST_COUNTED = 1_000_000;

    private final ChangeFeed changes;
    private final LuceneFeed feed;
    private final LuceneHome home;
    private final LuceneEngine engine;
    private final boolean enabled;
    private final AtomicBoolean rebuilding = new AtomicBoolean();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Object feeding = new Object();
    private volatile double rebuilt;
    private volatile @Nullable String trouble;
    private @Nullable Thread feeder;
    private @Nullable Path folder;
    private long committedAt = System.nanoTime();
    private long committed;

    LuceneNode(
            ChangeFeed changes,
            @Property(name = "tambon.data") @Nullable String data,
            @Property(name = "tambon.search.feed.enabled", defaultValue = "true") boolean enabled) {
        this.changes = changes;
        this.enabled = enabled;
        feed = new LuceneFeed(changes);
        home = new LuceneHome(data == null ? temporary() : Path.of(data, "search"));
        folder = home.current();
        engine = new LuceneEngine(new LuceneIndex(folder));
        committed = engine.current().position();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("tambon-search");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void onApplicationEvent(StartupEvent started) {
        if (enabled) {
            feeder = Thread.ofPlatform().name("search-feed").daemon().start(this::run);
        }
    }

    private void run() {
        try {
            while (!stop.await(ROUND.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    catchUp();
                    trouble = null;
                } catch (RuntimeException e) {
                    if (stop.getCount() == 0) {
                        return;
                    }
                    LOG.error("The search index could not take in changes; trying again", e);
                    trouble = String.valueOf(e.getMessage());
                    if (stop.await(AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS)) {
                        return;
                    }
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes in everything that has changed so far. An index that is empty, foreign or of an older make is built anew. */
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
        if (index.position() != committed && System.nanoTime() - committedAt > COMMIT_EACH_NANOS) {
            index.commit();
            committed = index.position();
            committedAt = System.nanoTime();
        }
    }

    @Override
    public void begin() {
        if (rebuilding.compareAndSet(false, true)) {
            Thread.ofPlatform().name("search-rebuild").daemon().start(() -> {
                try {
                    rebuild();
                } catch (RuntimeException e) {
                    LOG.error("The search index could not be built anew; the old one stays", e);
                    trouble = String.valueOf(e.getMessage());
                } finally {
                    rebuilding.set(false);
                }
            });
        }
    }

    private void rebuildNow() {
        if (rebuilding.compareAndSet(false, true)) {
            try {
                rebuild();
            } finally {
                rebuilding.set(false);
            }
        }
    }

    /** Beside the old index, which goes on answering and being fed until the last moment. */
    private void rebuild() {
        rebuilt = 0;
        var path = home.another();
        var next = new LuceneIndex(path);
        try {
            next.madeFrom(origin());
            feed.fill(next, share -> rebuilt = share);
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
    public State now() {
        var error = trouble;
        Double share = rebuilding.get() ? rebuilt : null;
        try {
            return new State(
                    name(), true, size(), changes.countAfter(engine.current().position(), MOST_COUNTED), share, error);
        } catch (RuntimeException e) {
            return new State(name(), true, size(), 0, share, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public String name() {
        return engine.name();
    }

    /** @throws SearchUnavailable while an index that never was is being made */
    @Override
    public Matches search(Request request) {
        return engine.search(request);
    }

    @Override
    public List<Completion> complete(Field field, Collection<String> prefixes, int limit) {
        return engine.complete(field, prefixes, limit);
    }

    @Override
    public long size() {
        return engine.size();
    }

    @PreDestroy
    void close() throws InterruptedException {
        stop.countDown();
        var thread = feeder;
        if (thread != null) {
            thread.join(Duration.ofSeconds(10));
        }
        synchronized (feeding) {
            engine.current().close();
        }
    }
}
