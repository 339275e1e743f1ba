package tambon.infra.database;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tambon.infra.database.EmbeddedDatabase.Durability;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Our own server: who may reach it, and what of it survives. */
@Timeout(120)
class EmbeddedDatabaseTest {

    private static final Path PROGRAMS = Path.of(System.getProperty("java.io.tmpdir"), "tambon-programs");

    @TempDir
    Path folder;

    @Test
    void keeps_what_was_committed_over_a_restart_and_tells_pa_from_forest() throws Exception {
        try (var database = EmbeddedDatabase.start(folder, PROGRAMS, Durability.NONE)) {
            run(database, "create table tambon.word (word varchar(20) primary key)");
            run(database, "insert into tambon.word values ('ปา'), ('ป่า')");
        }

        try (var again = EmbeddedDatabase.start(folder, PROGRAMS, Durability.NONE)) {
            assertThat(count(again, "select count(*) from tambon.word")).isEqualTo(2);
        }
    }

    /** A server that starts clears its folder of temporary tables: shared, it would be those of another at work. */
    @Test
    void keeps_its_temporary_tables_to_itself() throws Exception {
        try (var database = EmbeddedDatabase.start(folder, PROGRAMS, Durability.NONE);
                var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var sql = connection.createStatement();
                var found = sql.executeQuery("select @@tmpdir")) {
            assertThat(found.next()).isTrue();
            assertThat(Path.of(found.getString(1))).startsWith(folder);
        }
    }

    @Test
    void survives_kill_minus_nine_of_the_process_that_started_it_and_leaves_no_server_behind() throws Exception {
        var owner = child();
        var address = owner.inputReader().readLine();
        assertThat(address).startsWith("jdbc:mysql://127.0.0.1:");
        int port = URI.create(address.substring("jdbc:".length())).getPort();

        owner.destroyForcibly().waitFor();

        assertThat(eventuallyRefuses(port)).isTrue();
        try (var again = EmbeddedDatabase.start(folder, PROGRAMS, Durability.EACH_COMMIT)) {
            assertThat(count(again, "select count(*) from tambon.kept")).isEqualTo(1);
        }
    }

    @Test
    void only_the_owner_may_read_its_password_and_nobody_without_it_gets_in() throws Exception {
        try (var database = EmbeddedDatabase.start(folder, PROGRAMS, Durability.NONE)) {
            for (var secret : List.of("database-password", "accounts.sql")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(secret))))
                        .isEqualTo("rw-------");
            }
            assertThat(database.password()).hasSize(64);
            for (var stranger : List.of("tambon", "root", "")) {
                assertThatThrownBy(() -> DriverManager.getConnection(database.url(), stranger, "guess"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("denied");
            }
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "root", ""))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_folder_serves_one_process_at_a_time() throws Exception {
        try (var first = EmbeddedDatabase.start(folder, PROGRAMS, Durability.NONE)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder, PROGRAMS, Durability.NONE))
                    .hasMessageContaining("another process uses it");
            assertThat(count(first, "select 1")).isEqualTo(1);
        }
    }

    @Test
    void listens_on_loopback_only() throws Exception {
        try (var database = EmbeddedDatabase.start(folder, PROGRAMS, Durability.NONE)) {
            int port = URI.create(database.url().substring("jdbc:".length())).getPort();
            for (var network : NetworkInterface.networkInterfaces().toList()) {
                for (InetAddress address : network.inetAddresses().toList()) {
                    if (!address.isLoopbackAddress()) {
                        assertThatThrownBy(() -> new Socket(address, port).close())
                                .isInstanceOf(java.io.IOException.class);
                    }
                }
            }
        }
    }

    /** Run as a process of its own by the test of {@code kill -9}. */
    static final class Owner {
        public static void main(String[] folder) throws Exception {
            var database = EmbeddedDatabase.start(Path.of(folder[0]), PROGRAMS, Durability.EACH_COMMIT);
            run(database, "create table tambon.kept (id int primary key)");
            run(database, "insert into tambon.kept values (1)");
            System.out.println(database.url());
            new java.util.concurrent.CountDownLatch(1).await();
        }
    }

    private Process child() throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Owner.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static boolean eventuallyRefuses(int port) throws InterruptedException {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < giveUp) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
            } catch (java.io.IOException refused) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return false;
    }

    private static void run(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getInt(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
