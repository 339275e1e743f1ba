package tambon.search.elasticsearch;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;
import org.jspecify.annotations.Nullable;

/**
 * Which Elasticsearch, and how the index lies in it. Properties {@code tambon.search.elasticsearch.*}.
 *
 * @param url e.g. {@code https://search.example:9200}; setting it chooses this engine
 * @param apiKey as Elasticsearch encodes it; null for a server that asks for none
 * @param alias under which the index is asked, and with which the names of indexes begin
 */
@ConfigurationProperties("tambon.search.elasticsearch")
@Requires(property = "tambon.search.elasticsearch.url")
record ElasticsearchPlace(
        String url,
        @Nullable String apiKey,
        @Bindable(defaultValue = "tambon-goods") String alias,
        @Bindable(defaultValue = "1") int shards,
        @Bindable(defaultValue = "0") int replicas) {}
