package tambon.infra.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A random secret that is made once, lives in a file only its owner may read, and never in the repository. */
public final class SecretFile {

    private static final int BYTES = 48;

    private SecretFile() {}

    /**
     * The secret in {@code file}, made now if there is none: 48 random bytes as 64 URL-safe characters.
     * Two processes that start at once agree on one.
     *
     * @throws UncheckedIOException if the folder cannot be written
     */
    public static String readOrMake(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a secret in " + file, e);
        }
    }

    private static void make(Path file) throws IOException {
        var folder = Files.createDirectories(file.toAbsolutePath().getParent());
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(folder, ".secret", "", ownerOnly);
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        Files.writeString(draft, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        try {
            Files.createLink(file, draft); // fails where a twin was faster, unlike a move
        } catch (FileAlreadyExistsException twin) {
            return;
        } catch (UnsupportedOperationException noLinks) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return;
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
