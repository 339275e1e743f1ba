package tambon.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
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
import tambon.search.index.Matches;
import tambon.search.index.Request;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** This node's part in the index that all nodes share. Chosen by property {@code tambon.search.elasticsearch.url}. */
@Context
@Requires(property = "tambon.search.elasticsearch.url")
public class ElasticsearchNode implements Engine, RebuildIndex, SearchHealth, ApplicationEventListener<StartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(ElasticsearchNode.class);
    private static final Duration ROUND = Duration.ofMillis(250);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
    private static final int MOST_COUNTED = 1_000_000;

    private final ElasticsearchEngine engine;
    private final ElasticsearchFeed feed;
    private final FeedRow row;
    private final ChangeFeed changes;
    private final boolean enabled;
    private final AtomicBoolean rebuilding = new AtomicBoolean();
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile double rebuilt;
    private volatile @Nullable String trouble;
    private volatile boolean known;
    private @Nullable Thread feeder;

    ElasticsearchNode(
            ElasticsearchClient client,
            ElasticsearchPlace place,
            ElasticsearchFeed feed,
            FeedRow row,
            ChangeFeed changes,
            @Property(name = "tambon.search.feed.enabled", defaultValue = "true") boolean enabled) {
        engine = new ElasticsearchEngine(client, place.alias());
        this.feed = feed;
        this.row = row;
        this.changes = changes;
        this.enabled = enabled;
    }

    @Override
    public void onApplicationEvent(StartupEvent started) {
        if (enabled) {
            feeder = Thread.ofPlatform().name("search-feed").daemon().start(this::run);
        }
    }

    private void run() {
        var pause = ROUND;
        while (!stopped(pause)) {
            try {
                catchUp();
                trouble = null;
                pause = ROUND;
            } catch (RuntimeException e) {
                if (stop.getCount() == 0) {
                    return;
                }
                LOG.error("Elasticsearch could not take in changes; trying again", e);
                trouble = String.valueOf(e.getMessage());
                known = false;
                pause = AFTER_FAILURE;
            }
        }
    }

    private boolean stopped(Duration pause) {
        try {
            return stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Takes in everything that has changed so far; makes the index where there is none. */
    public void catchUp() {
        if (!known && feed.needsRebuild()) {
            if (row.claimRebuild()) {
                rebuild();
            }
            return;
        }
        known = true;
        feed.catchUp();
    }

    @Override
    public void begin() {
        if (!rebuilding.get() && row.claimRebuild()) {
            Thread.ofPlatform().name("search-rebuild").daemon().start(() -> {
                try {
                    rebuild();
                } catch (RuntimeException e) {
                    LOG.error("The search index could not be built anew; the old one stays", e);
                    trouble = String.valueOf(e.getMessage());
                }
            });
        }
    }

    private void rebuild() {
        rebuilt = 0;
        rebuilding.set(true);
        try {
            var next = feed.fill(share -> rebuilt = share);
            feed.remove(feed.swapTo(next));
        } finally {
            rebuilding.set(false);
            row.endRebuild();
        }
    }

    @Override
    public State now() {
        Double share = rebuilding.get() ? rebuilt : null;
        try {
            long behind = changes.countAfter(row.now().position(), MOST_COUNTED);
            return new State(name(), true, size(), behind, share, trouble);
        } catch (SearchUnavailable e) {
            return new State(name(), false, 0, 0, share, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public String name() {
        return engine.name();
    }

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
    }
}
