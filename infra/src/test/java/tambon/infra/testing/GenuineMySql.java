package tambon.infra.testing;

import org.jspecify.annotations.Nullable;
import tambon.infra.database.DatabaseAddress;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Oracle's MySQL 8.0 as a child process, for the Maven profile {@code mysql}: the proof that ours is not MariaDB's SQL only. */
final class GenuineMySql implements AutoCloseable {

    private final Path home;
    private final Path folder;
    private @Nullable Process server;

    /** @param home the unpacked distribution, with {@code bin/mysqld} */
    GenuineMySql(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
    }

    DatabaseAddress start() throws IOException {
        try {
            return startOn(freePort());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while MySQL started", e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private DatabaseAddress startOn(int port) throws IOException, InterruptedException {
        var data = Files.createDirectories(folder.resolve("data"));
        var init = Files.writeString(folder.resolve("init.sql"), """
                create database if not exists tambon;
                create user if not exists 'tambon'@'%' identified by 'for-tests';
                grant all on `tambon%`.* to 'tambon'@'%';
                """);
        run("--initialize-insecure", data, List.of()).waitFor();
        var started = run(
                "--port=" + port,
                data,
                List.of(
                        "--bind-address=127.0.0.1",
                        "--socket=" + folder.resolve("m.sock"),
                        "--pid-file=" + folder.resolve("m.pid"),
                        "--mysqlx=OFF",
                        "--skip-name-resolve",
                        "--skip-log-bin",
                        "--character-set-server=utf8mb4",
                        "--collation-server=utf8mb4_0900_as_ci",
                        "--innodb-flush-log-at-trx-commit=0",
                        "--performance-schema=OFF",
                        "--max-connections=200",
                        "--init-file=" + init));
        server = started;
        awaitGreeting(started, port);
        return new DatabaseAddress(
                "jdbc:mysql://127.0.0.1:" + port + "/tambon?sslMode=DISABLED&allowPublicKeyRetrieval=true",
                "tambon",
                "for-tests");
    }

    private Process run(String first, Path data, List<String> more) throws IOException {
        var command = new java.util.ArrayList<>(List.of(
                home.resolve("bin/mysqld").toString(),
                "--no-defaults",
                first,
                "--user=" + System.getProperty("user.name"),
                "--basedir=" + home,
                "--datadir=" + data,
                "--innodb-redo-log-capacity=64M"));
        command.addAll(more);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("mysqld.log").toFile()))
                .start();
    }

    @Override
    public void close() {
        if (server == null) {
            return;
        }
        server.destroy();
        try {
            if (!server.waitFor(20, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException e) {
            server.destroyForcibly();
        }
    }

    /** The server greets whoever connects, once its init file has run; the first byte means it is ready. */
    private void awaitGreeting(Process server, int port) throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < giveUp && server.isAlive()) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setSoTimeout(1_000);
                if (socket.getInputStream().read() >= 0) {
                    return;
                }
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new IOException("MySQL did not start: " + Files.readString(folder.resolve("mysqld.log")));
    }
}
