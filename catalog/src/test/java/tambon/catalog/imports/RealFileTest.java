package tambon.catalog.imports;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tambon.catalog.ImportGoods;
import tambon.catalog.ImportProgress;
import tambon.catalog.ImportProgress.State;
import tambon.infra.testing.WithDatabase;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The list of 5,639 real goods, where it lies beside the project; skipped, and said so, where it does not. */
@MicronautTest(transactional = false)
@Timeout(120)
class RealFileTest implements WithDatabase {

    private static final Path FILE = Path.of("../../shared/data/otop-food-products.csv");

    @Inject
    ImportGoods imports;

    @Test
    void five_thousand_real_rows_come_in_as_they_are_and_once() throws Exception {
        assumeTrue(Files.exists(FILE), () -> "SKIPPED: no " + FILE + " beside the project");

        var began = Instant.now();
        var first = imported();
        var took = Duration.between(began, Instant.now());
        var second = imported();

        System.out.println("real goods in " + took.toMillis() + " ms: " + first);
        assertThat(first.rows()).isEqualTo(5_639);
        assertThat(first.done()).isEqualTo(5_639);
        assertThat(first.rejected()).isEqualTo(99);
        assertThat(first.drafts()).isEqualTo(2_460);
        assertThat(first.published() + first.known()).isEqualTo(3_080);
        assertThat(second.published() + second.drafts() + second.newProducers()).isZero();
        assertThat(second.rejected()).isEqualTo(first.rejected());
    }

    private ImportProgress imported() throws Exception {
        long id;
        try (var file = Files.newInputStream(FILE)) {
            id = imports.start(file, FILE.getFileName().toString(), "test");
        }
        var progress = await().atMost(Duration.ofMinutes(5))
                .until(() -> imports.progress(id).orElseThrow(), now -> now.state() != State.RUNNING);
        assertThat(progress.state()).isEqualTo(State.DONE);
        return progress;
    }
}
