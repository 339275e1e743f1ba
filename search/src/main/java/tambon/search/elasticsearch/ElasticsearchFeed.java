package tambon.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.annotation.Transactional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tambon.search.feed.ChangeFeed;
import tambon.search.index.GoodsAnalysis;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.DoubleConsumer;

/**
 * Brings changes into Elasticsearch. The row is locked while a node feeds, so changes arrive in their order and
 * once; should a node die between feeding and noting it, the same changes go in again and change nothing.
 */
@Singleton
@Requires(property = "tambon.search.elasticsearch.url")
class ElasticsearchFeed {

    private static final Logger LOG = LoggerFactory.getLogger(ElasticsearchFeed.class);
    private static final int BATCH = 1_000;

    private final ElasticsearchClient client;
    private final ElasticsearchPlace place;
    private final FeedRow row;
    private final ChangeFeed changes;

    ElasticsearchFeed(ElasticsearchClient client, ElasticsearchPlace place, FeedRow row, ChangeFeed changes) {
        this.client = client;
        this.place = place;
        this.row = row;
        this.changes = changes;
    }

    String origin() {
        return changes.origin() + "/" + GoodsAnalysis.VERSION;
    }

    /** Whether there is no index of this alias made from these rows in this way of analysing. */
    boolean needsRebuild() {
        var state = row.now();
        return !state.origin().equals(origin())
                || !state.index().startsWith(place.alias() + "-")
                || !new ElasticsearchIndex(client, state.index(), 0).exists();
    }

    /** Takes in what is new, unless another node is doing it. */
    @Transactional
    void catchUp() {
        var locked = row.lockUnlessLocked();
        if (locked.isPresent() && locked.get().origin().equals(origin())) {
            var state = locked.get();
            var index = new ElasticsearchIndex(client, state.index(), state.position());
            if (catchUp(index)) {
                row.set(new FeedRow.State(state.index(), index.position(), state.origin()));
            }
        }
    }

    private boolean catchUp(ElasticsearchIndex index) {
        var some = changes.after(index.position(), BATCH);
        boolean any = !some.none();
        while (!some.none()) {
            index.take(some.goods(), some.removed(), some.position());
            some = changes.after(index.position(), BATCH);
        }
        if (any) {
            index.show();
        }
        return any;
    }

    /**
     * A new index with everything there is at this moment. Nobody is asked to use it yet. Only for who holds the claim to rebuild: what a
     * node left behind that was killed while it rebuilt is removed.
     */
    ElasticsearchIndex fill(DoubleConsumer progress) {
        removeLeftBehind();
        var index = ElasticsearchIndex.create(
                client, place.alias() + "-" + UUID.randomUUID(), place.shards(), place.replicas());
        try {
            long target = changes.lastNo();
            long from = 0;
            for (long to = bound(from, target); to > from; to = bound(from, target)) {
                index.take(changes.between(from, to), List.of(), to);
                from = to;
                progress.accept((double) to / target);
                row.renewRebuild();
            }
            LOG.info("Elasticsearch index {} filled up to change {}", index.name(), target);
            return index;
        } catch (RuntimeException e) {
            index.remove();
            throw e;
        }
    }

    private void removeLeftBehind() {
        var answering = row.now().index();
        var left = ElasticsearchIndex.named(client, place.alias() + "-*").stream()
                .filter(name -> !name.equals(answering))
                .toList();
        if (!left.isEmpty()) {
            LOG.info("Removing what a rebuild left behind: {}", left);
            remove(left);
        }
    }

    private long bound(long from, long target) {
        return Math.min(changes.boundAfter(from, BATCH), target);
    }

    /** Brings the new index up to the last change while nobody else feeds, and has the alias mean it. Gives back those it replaces. */
    @Transactional
    List<String> swapTo(ElasticsearchIndex next) {
        row.lock();
        catchUp(next);
        next.show();
        var before = next.answerTo(place.alias());
        row.set(new FeedRow.State(next.name(), next.position(), origin()));
        return before;
    }

    void remove(List<String> indexes) {
        indexes.forEach(name -> new ElasticsearchIndex(client, name, 0).remove());
    }
}
