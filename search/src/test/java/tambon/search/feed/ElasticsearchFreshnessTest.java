package tambon.search.feed;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import tambon.search.elasticsearch.RealElasticsearch;

import java.util.Map;
import java.util.UUID;

/** The same, with a genuine Elasticsearch as engine. */
@MicronautTest(transactional = false)
class ElasticsearchFreshnessTest extends FreshnessContract {

    @Override
    public Map<String, String> moreProperties() {
        return Map.of(
                "tambon.search.elasticsearch.url",
                RealElasticsearch.url(),
                "tambon.search.elasticsearch.alias",
                "goods-" + UUID.randomUUID());
    }
}
