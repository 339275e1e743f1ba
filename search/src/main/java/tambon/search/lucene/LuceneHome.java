package tambon.search.lucene;

import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The folder of indexes: one that answers, named in the file {@code current}, and now and then one in the making. */
final class LuceneHome {

    private static final String CURRENT = "current";

    private final Path folder;

    LuceneHome(Path folder) {
        try {
            this.folder = Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one that answers; a new, empty one where there is none yet. Others, left by a crash, are removed. */
    Path current() {
        try {
            var name = currentName();
            if (name == null) {
                name = newName();
                point(name);
            }
            try (var others = Files.list(folder)) {
                for (var other : others.filter(Files::isDirectory).toList()) {
                    if (!other.getFileName().toString().equals(name)) {
                        IOUtils.rm(other);
                    }
                }
            }
            return folder.resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path another() {
        return folder.resolve(newName());
    }

    /** From now on, also after a restart, {@code next} is the current one. */
    void point(Path next) {
        try {
            point(next.getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(Path index) {
        try {
            IOUtils.rm(index);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable String currentName() throws IOException {
        var file = folder.resolve(CURRENT);
        if (!Files.exists(file)) {
            return null;
        }
        var name = Files.readString(file).strip();
        return Files.isDirectory(folder.resolve(name)) ? name : null;
    }

    private static String newName() {
        return "index-" + Long.toString(System.nanoTime() & Long.MAX_VALUE, Character.MAX_RADIX);
    }

    private void point(String name) throws IOException {
        var written = Files.writeString(folder.resolve(CURRENT + ".new"), name);
        Files.move(
                written, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
