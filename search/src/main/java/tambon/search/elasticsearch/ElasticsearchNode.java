package tambon.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import tambon.search.feed.ChangeFeed;
import tambon.search.feed.IndexNode;
import tambon.search.index.Engine;

import jakarta.annotation.PreDestroy;

/** This node's part in the index that all nodes share. Chosen by property {@code tambon.search.elasticsearch.url}. */
@Context
@Requires(property = "tambon.search.elasticsearch.url")
public class ElasticsearchNode extends IndexNode {

    private final ElasticsearchEngine engine;
    private final ElasticsearchFeed feed;
    private final FeedRow row;
    private final ChangeFeed changes;
    private volatile boolean known;

    ElasticsearchNode(
            ElasticsearchClient client,
            ElasticsearchPlace place,
            ElasticsearchFeed feed,
            FeedRow row,
            ChangeFeed changes,
            @Property(name = "tambon.search.feed.enabled", defaultValue = "true") boolean enabled) {
        super(enabled);
        engine = new ElasticsearchEngine(client, place.alias());
        this.feed = feed;
        this.row = row;
        this.changes = changes;
    }

    @Override
    public void catchUp() {
        if (!known && feed.needsRebuild()) {
            rebuildNow();
            return;
        }
        known = true;
        feed.catchUp();
    }

    @Override
    protected void failed() {
        known = false;
    }

    @Override
    protected Engine engine() {
        return engine;
    }

    /** One node at a time. */
    @Override
    protected boolean mayRebuild() {
        return row.claimRebuild();
    }

    @Override
    protected void rebuild() {
        try {
            var next = feed.fill(this::rebuilt);
            feed.remove(feed.swapTo(next));
        } finally {
            row.endRebuild();
        }
    }

    @Override
    protected long behind() {
        return changes.countAfter(row.now().position(), MOST_COUNTED);
    }

    @PreDestroy
    void close() throws InterruptedException {
        stop();
    }
}
