package tambon.search.feed;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tambon.search.RebuildIndex;
import tambon.search.SearchHealth;
import tambon.search.SearchUnavailable;
import tambon.search.index.Completion;
import tambon.search.index.Engine;
import tambon.search.index.Field;
import tambon.search.index.Matches;
import tambon.search.index.Request;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * This node's part in keeping an index up to date: one thread that takes in changes as long as the node lives, another while the index
 * is made anew. What is different between engines is below.
 */
public abstract class IndexNode implements Engine, RebuildIndex, SearchHealth, ApplicationEventListener<StartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(IndexNode.class);
    private static final Duration ROUND = Duration.ofMillis(250);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
    private static final Duration LAST_ROUND = Duration.ofSeconds(10);

    /** Changes are counted no further. */
    protected static final int MOST_COUNTED = 1_000_000;

    private final boolean enabled;
    private final AtomicBoolean rebuilding = new AtomicBoolean();
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile double rebuilt;
    private volatile @Nullable String trouble;
    private @Nullable Thread feeder;

    /** @param enabled false to keep the thread still, so that a test can turn the crank by {@link #catchUp} */
    protected IndexNode(boolean enabled) {
        this.enabled = enabled;
    }

    /** Takes in everything that has changed so far; makes the index where there is none that fits. */
    public abstract void catchUp();

    protected abstract Engine engine();

    /** Makes the index anew beside the one that answers and swaps them, telling {@link #rebuilt} how far it is. */
    protected abstract void rebuild();

    /** Whether this node may rebuild now; if so it does. */
    protected abstract boolean mayRebuild();

    /** Changes not yet taken in. */
    protected abstract long behind();

    /** A round of taking in changes has failed. */
    protected void failed() {}

    protected final void rebuilt(double share) {
        rebuilt = share;
    }

    @Override
    public final void onApplicationEvent(StartupEvent started) {
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
                LOG.error("The search index could not take in changes; trying again", e);
                trouble = String.valueOf(e.getMessage());
                failed();
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

    @Override
    public final void begin() {
        if (claim()) {
            Thread.ofPlatform().name("search-rebuild").daemon().start(() -> {
                try {
                    claimedRebuild();
                } catch (RuntimeException e) {
                    LOG.error("The search index could not be built anew; the old one stays", e);
                    trouble = String.valueOf(e.getMessage());
                }
            });
        }
    }

    /** Makes the index anew on this very thread, unless that is under way. */
    protected final void rebuildNow() {
        if (claim()) {
            claimedRebuild();
        }
    }

    private boolean claim() {
        if (!rebuilding.compareAndSet(false, true)) {
            return false;
        }
        boolean may = false;
        try {
            may = mayRebuild();
        } finally {
            if (!may) {
                rebuilding.set(false);
            }
        }
        return may;
    }

    private void claimedRebuild() {
        rebuilt = 0;
        try {
            rebuild();
        } finally {
            rebuilding.set(false);
        }
    }

    @Override
    public final State now() {
        var error = trouble;
        Double share = rebuilding.get() ? rebuilt : null;
        try {
            return new State(name(), true, size(), behind(), share, error);
        } catch (SearchUnavailable e) {
            return new State(name(), false, 0, 0, share, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public final String name() {
        return engine().name();
    }

    /** @throws SearchUnavailable while an index that never was is being made */
    @Override
    public final Matches search(Request request) {
        return engine().search(request);
    }

    @Override
    public final List<Completion> complete(Field field, Collection<String> prefixes, int limit) {
        return engine().complete(field, prefixes, limit);
    }

    @Override
    public final OptionalLong edition() {
        return engine().edition();
    }

    @Override
    public final long size() {
        return engine().size();
    }

    /** Ends the rounds. */
    protected final void stop() throws InterruptedException {
        stop.countDown();
        var thread = feeder;
        if (thread != null) {
            thread.join(LAST_ROUND);
        }
    }
}
