package tambon.infra.secret;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import static org.assertj.core.api.Assertions.assertThat;

class SecretFileTest {

    @TempDir
    Path folder;

    @Test
    void is_made_once_and_only_its_owner_may_read_it() throws Exception {
        var file = folder.resolve("deep/down/secret");

        var secret = SecretFile.readOrMake(file);

        assertThat(secret).hasSize(64);
        assertThat(SecretFile.readOrMake(file)).isEqualTo(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(SecretFile.readOrMake(folder.resolve("another"))).isNotEqualTo(secret);
    }

    @Test
    void processes_that_start_at_once_agree_on_one() throws Exception {
        var file = folder.resolve("shared");
        Callable<String> start = () -> SecretFile.readOrMake(file);

        var seen = new HashSet<String>();
        try (var starts = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : starts.invokeAll(Collections.nCopies(50, start))) {
                seen.add(one.get());
            }
        }

        assertThat(seen).hasSize(1);
        assertThat(Files.list(folder)).hasSize(1);
    }
}
