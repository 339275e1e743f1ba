package tambon.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.SimpleJsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

import java.net.URI;

/** Makes clients that give up in time. */
public final class Clients {

    private static final Timeout CONNECT = Timeout.ofSeconds(2);
    private static final Timeout ANSWER = Timeout.ofSeconds(30);
    private static final int MOST_CONNECTIONS = 64;

    private Clients() {}

    /** @param apiKey as Elasticsearch encodes it; null for a server that asks for none */
    public static ElasticsearchClient to(String url, @Nullable String apiKey) {
        var builder = Rest5Client.builder(URI.create(url))
                .setConnectionConfigCallback(
                        connection -> connection.setConnectTimeout(CONNECT).setSocketTimeout(ANSWER))
                .setConnectionManagerCallback(
                        manager -> manager.setMaxConnTotal(MOST_CONNECTIONS).setMaxConnPerRoute(MOST_CONNECTIONS))
                .setRequestConfigCallback(request -> request.setResponseTimeout(ANSWER));
        if (apiKey != null) {
            builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", "ApiKey " + apiKey)});
        }
        return new ElasticsearchClient(new Rest5ClientTransport(builder.build(), new SimpleJsonpMapper()));
    }
}
