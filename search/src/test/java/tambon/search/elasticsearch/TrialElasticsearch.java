package tambon.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import tambon.search.index.Engine;
import tambon.search.index.Index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/** An index of its own on the real server, for tests that fill it themselves. */
public final class TrialElasticsearch implements AutoCloseable {

    private final ElasticsearchClient client = Clients.to(RealElasticsearch.url(), null);
    private final ElasticsearchIndex index;
    private final Engine engine;

    public TrialElasticsearch() {
        var name = "trial-" + UUID.randomUUID();
        index = ElasticsearchIndex.create(client, name, 1, 0);
        index.answerTo("alias-" + name);
        engine = new ElasticsearchEngine(client, "alias-" + name);
    }

    public Engine engine() {
        return engine;
    }

    public Index index() {
        return index;
    }

    @Override
    public void close() {
        index.remove();
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
