package tambon.search.feed;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tambon.search.elasticsearch.RealElasticsearch;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The same, with a genuine Elasticsearch as engine. */
@MicronautTest(transactional = false)
class ElasticsearchFreshnessTest extends FreshnessContract {

    @Inject
    ElasticsearchClient client;

    @Property(name = "tambon.search.elasticsearch.alias")
    String alias;

    @Test
    void what_a_killed_node_left_half_built_is_removed_by_the_next_rebuild() throws Exception {
        var half = alias + "-half-built";
        client.indices().create(create -> create.index(half));

        rebuild.begin();

        await().atMost(PATIENCE)
                .until(() ->
                        !client.indices().exists(exists -> exists.index(half)).value()
                                && health.now().rebuilding() == null);
        assertThat(client.indices().get(get -> get.index(alias + "-*")).indices())
                .hasSize(1);
        assertThat(health.now().available()).isTrue();
    }

    @Override
    public Map<String, String> moreProperties() {
        return Map.of(
                "tambon.search.elasticsearch.url",
                RealElasticsearch.url(),
                "tambon.search.elasticsearch.alias",
                "goods-" + UUID.randomUUID());
    }
}
