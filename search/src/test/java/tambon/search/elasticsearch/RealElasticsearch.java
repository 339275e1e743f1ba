package tambon.search.elasticsearch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;

/**
 * The one genuine Elasticsearch node of this test JVM, started when first asked for. A child process on the loopback
 * address that ends when this JVM does, however it ends: its standard input closes.
 */
public final class RealElasticsearch {

    private RealElasticsearch() {}

    public static String url() {
        return One.URL;
    }

    private static final class One {
        static final String URL = start();

        private static String start() {
            try {
                var built = Path.of(System.getProperty("test.elasticsearch.server", "elasticsearch-testserver/target"));
                var home = Files.createTempDirectory("tambon-elasticsearch");
                var classes = built.resolve("classes") + ":"
                        + Files.readString(built.resolve("server.classpath")).strip();
                var server = new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xms256m",
                                "-Xmx" + System.getProperty("test.elasticsearch.heap", "256m"),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=" + System.getProperty("test.elasticsearch.tier", "1"),
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                classes,
                                "tambon.search.testserver.TestServer",
                                home.toString())
                        .redirectError(home.resolve("errors.log").toFile())
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, home)));
                return awaitReady(server, home);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String awaitReady(Process server, Path home) throws IOException {
            BufferedReader said = server.inputReader();
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith("READY ")) {
                    Thread.ofVirtual().start(() -> said.lines().forEach(rest -> {}));
                    return "http://" + line.substring("READY ".length()).strip();
                }
            }
            throw new IOException("Elasticsearch did not start: " + Files.readString(home.resolve("errors.log")));
        }

        private static void stop(Process server, Path home) {
            try {
                server.getOutputStream().close();
                if (!server.waitFor(15, TimeUnit.SECONDS)) {
                    server.destroyForcibly();
                }
                try (var files = Files.walk(home)) {
                    for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(file);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                server.destroyForcibly();
            }
        }
    }
}
