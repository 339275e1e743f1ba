package tambon.infra.database;

import tambon.infra.secret.SecretFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A MariaDB server of our own, for who has none: listens on loopback only, keeps its data in a folder
 * across restarts and crashes, and stops by itself once this process is gone, however it went.
 *
 * <p>The password is random, made at the first start, and readable by the owner alone.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** How much a crash of the machine (not of the process) may cost, against speed. */
    public enum Durability {
        /** Every commit is on disk before it is answered. */
        EACH_COMMIT(1),
        /** For tests: nothing is forced to disk. */
        NONE(0);

        private final int flush;

        Durability(int flush) {
            this.flush = flush;
        }
    }

    private static final String USER = "tambon";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    /**
     * Waits for the end of a pipe that only our process holds, then stops the server. So neither
     * {@code kill -9} nor a crash leaves a server behind, and it outlives our own orderly shutdown.
     */
    private static final String GUARD = """
            exec 3<&0; "$@" </dev/null 3<&- & p=$!; trap "kill $p" TERM INT
            { cat <&3 >/dev/null; kill $p 2>/dev/null; } & exec 3<&-
            wait $p; r=$?; while kill -0 $p 2>/dev/null; do wait $p; r=$?; done; kill %2 2>/dev/null; exit $r
            """;

    private final Process guard;
    private final int port;
    private final String password;
    private final FileChannel claim;

    private EmbeddedDatabase(Process guard, int port, String password, FileChannel claim) {
        this.guard = guard;
        this.port = port;
        this.password = password;
        this.claim = claim;
    }

    /**
     * Starts the server on {@code folder}, which is made if missing. Blocks until it answers.
     *
     * @param programs where the server's own files are unpacked, shared by all data folders of a machine
     * @throws UncheckedIOException if it does not come up within a minute; the message holds its log
     */
    public static EmbeddedDatabase start(Path folder, Path programs, Durability durability) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            var claim = claim(folder);
            var password = SecretFile.readOrMake(folder.resolve("database-password"));
            var program = MariaDbProgram.in(programs);
            var data = folder.resolve("mysql");
            if (!Files.exists(data.resolve("installed"))) {
                Files.createDirectories(data);
                program.install(data, System.getProperty("user.name"));
                Files.createFile(data.resolve("installed"));
            }
            var port = freePort();
            var guard = launch(program, folder, data, port, durability, accounts(folder, password));
            awaitAnswer(guard, port, folder.resolve("mariadb.log"));
            return new EmbeddedDatabase(guard, port, password, claim);
        } catch (IOException e) {
            throw new UncheckedIOException("the database in " + folder + " could not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the database started", e);
        }
    }

    public String url() {
        return "jdbc:mysql://127.0.0.1:" + port + "/tambon?sslMode=DISABLED";
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** Stops the server and waits until it has; without this call it stops when our process ends. */
    @Override
    public void close() {
        guard.destroy();
        try {
            if (!guard.waitFor(30, TimeUnit.SECONDS)) {
                guard.destroyForcibly();
            }
            claim.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot give back the data folder", e);
        }
    }

    /** One process a folder; the system gives it back when that process ends, however it ends. */
    private static FileChannel claim(Path folder) throws IOException {
        var channel =
                FileChannel.open(folder.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException ours) {
            // the same refusal, when the other one is in this very process
        }
        channel.close();
        throw new IOException("another process uses it. Stop that one first, or point both at one server with DB_URL");
    }

    /** Run by the server at each start. Kept in a file of its own so that no password stands in the process list. */
    private static Path accounts(Path folder, String password) throws IOException {
        var file = folder.resolve("accounts.sql");
        // A fresh server has a root account without a password at every local address: nobody needs it, so it goes
        // first.
        var sql = new StringBuilder("""
                delete from mysql.global_priv where user not in ('tambon', 'mariadb.sys');
                flush privileges;
                create database if not exists tambon;
                """);
        for (var host : List.of("127.0.0.1", "localhost")) {
            sql.append("create user if not exists '%s'@'%s' identified by '%s';%n".formatted(USER, host, password));
            sql.append("grant all on `tambon%%`.* to '%s'@'%s';%n".formatted(USER, host));
        }
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return Files.writeString(file, sql);
    }

    private static Process launch(
            MariaDbProgram program, Path folder, Path data, int port, Durability durability, Path accounts)
            throws IOException {
        var command = new ArrayList<>(List.of("/bin/sh", "-c", GUARD, "mariadb-guard"));
        command.addAll(List.of(
                program.server().toString(),
                "--no-defaults",
                "--basedir=" + program.base(),
                "--datadir=" + data,
                "--tmpdir=" + Files.createDirectories(folder.resolve("tmp")), // big sorts: not where others tidy up
                "--user=" + System.getProperty("user.name"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=", // TCP on loopback is enough; a socket's path may be too long
                "--pid-file=" + folder.resolve("mariadb.pid"),
                "--skip-ssl",
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_0900_as_ci",
                "--transaction-isolation=READ-COMMITTED",
                "--innodb-buffer-pool-size=" + System.getProperty("tambon.database.memory", "256M"),
                "--innodb-log-file-size=" + (durability == Durability.NONE ? "16M" : "64M"),
                "--innodb-flush-log-at-trx-commit=" + durability.flush,
                "--max-connections=200",
                "--performance-schema=OFF",
                "--init-file=" + accounts));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("mariadb.log").toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The server greets whoever connects; the first byte of the greeting means it is ready. */
    private static void awaitAnswer(Process guard, int port, Path log) throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < giveUp) {
            if (!guard.isAlive()) {
                throw new IOException("the server ended: " + Files.readString(log));
            }
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
                socket.setSoTimeout(1_000);
                if (socket.getInputStream().read() >= 0) {
                    return;
                }
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        throw new IOException("the server did not answer within " + START_LIMIT + ": " + Files.readString(log));
    }
}
