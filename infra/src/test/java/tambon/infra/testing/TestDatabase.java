package tambon.infra.testing;

import tambon.infra.database.DatabaseAddress;
import tambon.infra.database.EmbeddedDatabase;
import tambon.infra.database.EmbeddedDatabase.Durability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * The one database of this test JVM, empty when first asked for: our own MariaDB on a memory disk; with
 * {@code -Dtest.mysql.home} (profile {@code mysql}) a genuine MySQL 8; with {@code -Dtest.db.url},
 * {@code -Dtest.db.user}, {@code -Dtest.db.password} the server they name.
 */
public final class TestDatabase {

    private static final Path PROGRAMS = Path.of(System.getProperty("java.io.tmpdir"), "tambon-programs");

    private TestDatabase() {}

    public static DatabaseAddress address() {
        return One.ADDRESS;
    }

    private static final class One {
        static final DatabaseAddress ADDRESS = System.getProperty("test.db.url") == null ? own() : named();

        private static DatabaseAddress named() {
            return new DatabaseAddress(
                    System.getProperty("test.db.url"),
                    System.getProperty("test.db.user", "root"),
                    System.getProperty("test.db.password", ""));
        }

        private static DatabaseAddress own() {
            try {
                var memory = Path.of("/dev/shm");
                var folder = Files.isWritable(memory)
                        ? Files.createTempDirectory(memory, "tambon-test")
                        : Files.createTempDirectory("tambon-test");
                var mysql = System.getProperty("test.mysql.home");
                return mysql == null ? mariaDb(folder) : mySql(Path.of(mysql), folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static DatabaseAddress mariaDb(Path folder) {
            var database = EmbeddedDatabase.start(folder, PROGRAMS, Durability.NONE);
            stopAtTheEnd(database::close, folder);
            return new DatabaseAddress(database.url(), database.user(), database.password());
        }

        private static DatabaseAddress mySql(Path home, Path folder) throws IOException {
            var server = new GenuineMySql(home, folder);
            stopAtTheEnd(server::close, folder);
            return server.start();
        }

        private static void stopAtTheEnd(Runnable stop, Path folder) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                stop.run();
                delete(folder);
            }));
        }

        private static void delete(Path folder) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
