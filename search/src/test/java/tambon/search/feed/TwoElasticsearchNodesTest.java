package tambon.search.feed;

import tambon.search.elasticsearch.RealElasticsearch;

import java.util.Map;
import java.util.UUID;

/** Both nodes have one index on a genuine Elasticsearch server. */
class TwoElasticsearchNodesTest extends TwoNodesContract {

    private final String alias = "goods-" + UUID.randomUUID();

    @Override
    Map<String, String> engine() {
        return Map.of(
                "tambon.search.elasticsearch.url", RealElasticsearch.url(), "tambon.search.elasticsearch.alias", alias);
    }
}
