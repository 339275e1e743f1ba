package tambon.search.testserver;

import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.http.HttpServerTransport;
import org.elasticsearch.node.ClassPathNode;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.transport.netty4.Netty4Plugin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One Elasticsearch node on the loopback address and a free port, both of which it prints after {@code READY}.
 * It ends when its standard input does: when whoever started it is gone.
 */
public final class TestServer {

    private TestServer() {}

    /** @param arguments the folder to live in */
    public static void main(String[] arguments) throws Exception {
        var home = Path.of(arguments[0]);
        var config = Files.createDirectories(home.resolve("config"));
        LogConfigurator.configureESLogging();
        var settings = Settings.builder()
                .put("path.home", home)
                .put("path.data", home.resolve("data"))
                .put("path.logs", home.resolve("logs"))
                .put("cluster.name", "tambon-test")
                .put("node.name", "test")
                .put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("http.port", "0")
                .put("transport.port", "0")
                .put("transport.type", "netty4")
                .put("http.type", "netty4")
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build();
        var environment = InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), config, () -> "test");
        var node = new ClassPathNode(environment, List.of(Netty4Plugin.class));
        node.start();
        var address = node.injector()
                .getInstance(HttpServerTransport.class)
                .boundAddress()
                .publishAddress();
        System.out.println("READY " + address);
        System.out.flush();
        while (System.in.read() != -1) {
            // nothing is said here; only the end counts
        }
        node.close();
        node.awaitClose(10, TimeUnit.SECONDS);
        System.exit(0);
    }
}
