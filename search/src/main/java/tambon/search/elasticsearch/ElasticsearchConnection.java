package tambon.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;

import jakarta.inject.Singleton;

/** The one client of this node. */
@Factory
@Requires(property = "tambon.search.elasticsearch.url")
final class ElasticsearchConnection {

    @Singleton
    @Bean(preDestroy = "close")
    ElasticsearchClient client(ElasticsearchPlace place) {
        return Clients.to(place.url(), place.apiKey());
    }
}
