package tambon.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import tambon.search.SearchUnavailable;
import tambon.search.index.Index;
import tambon.search.index.IndexedGood;

import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * One physical index. Every product goes in under the number of its change as external version, so what is
 * older than what is there is refused by the server, whoever sends it and however late.
 */
final class ElasticsearchIndex implements Index {

    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    private static final int BATCH = 500;

    private final ElasticsearchClient client;
    private final String name;
    private long position;

    /** @param position the last change it is known to have */
    ElasticsearchIndex(ElasticsearchClient client, String name, long position) {
        this.client = client;
        this.name = name;
        this.position = position;
    }

    /** Names of the indexes that match a pattern with {@code *}. */
    static List<String> named(ElasticsearchClient client, String pattern) {
        return ElasticsearchEngine.asked(() -> client.indices()
                        .get(get -> get.index(pattern).allowNoIndices(true).ignoreUnavailable(true)))
                .indices()
                .keySet()
                .stream()
                .toList();
    }

    static ElasticsearchIndex create(ElasticsearchClient client, String name, int shards, int replicas) {
        ElasticsearchEngine.asked(() -> client.indices()
                .create(create -> create.index(name).withJson(new StringReader(IndexSettings.json(shards, replicas)))));
        return new ElasticsearchIndex(client, name, 0);
    }

    String name() {
        return name;
    }

    boolean exists() {
        return ElasticsearchEngine.asked(() -> client.indices().exists(exists -> exists.index(name)))
                .value();
    }

    void remove() {
        ElasticsearchEngine.asked(
                () -> client.indices().delete(delete -> delete.index(name).ignoreUnavailable(true)));
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void take(Collection<IndexedGood> goods, Collection<Long> removed, long upTo) {
        var operations = new ArrayList<BulkOperation>();
        for (var good : goods) {
            operations.add(put(good));
        }
        for (var id : removed) {
            operations.add(BulkOperation.of(operation -> operation.delete(
                    delete -> delete.id(Long.toString(id)).version(upTo).versionType(VersionType.ExternalGte))));
        }
        for (int from = 0; from < operations.size(); from += BATCH) {
            send(operations.subList(from, Math.min(operations.size(), from + BATCH)));
        }
        position = upTo;
    }

    private static BulkOperation put(IndexedGood good) {
        return BulkOperation.of(
                operation -> operation.<JsonObject>index(index -> index.id(Long.toString(good.productId()))
                        .version(good.change())
                        .versionType(VersionType.ExternalGte)
                        .document(GoodsJson.document(good))));
    }

    private void send(List<BulkOperation> operations) {
        BulkResponse response = ElasticsearchEngine.asked(
                () -> client.bulk(bulk -> bulk.index(name).operations(operations)));
        if (response.errors()) {
            for (var item : response.items()) {
                var error = item.error();
                if (error != null && item.status() != CONFLICT && item.status() != NOT_FOUND) {
                    throw new SearchUnavailable("Elasticsearch refused product " + item.id() + ": " + error.reason());
                }
            }
        }
    }

    @Override
    public void show() {
        ElasticsearchEngine.asked(() -> client.indices().refresh(refresh -> refresh.index(name)));
    }

    /** From now on the alias means this index and no other; gives back those it meant before. */
    List<String> answerTo(String alias) {
        var before = new ArrayList<String>();
        if (ElasticsearchEngine.asked(() -> client.indices().existsAlias(exists -> exists.name(alias)))
                .value()) {
            before.addAll(ElasticsearchEngine.asked(() -> client.indices().getAlias(get -> get.name(alias)))
                    .aliases()
                    .keySet());
        }
        ElasticsearchEngine.asked(() -> client.indices().updateAliases(update -> {
            before.forEach(old -> update.actions(
                    action -> action.remove(remove -> remove.index(old).alias(alias))));
            return update.actions(action -> action.add(add -> add.index(name).alias(alias)));
        }));
        before.remove(name);
        return before;
    }
}
