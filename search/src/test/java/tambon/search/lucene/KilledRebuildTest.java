package tambon.search.lucene;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** A node that is killed while it makes its index anew finds the old one when it starts again. */
class KilledRebuildTest {

    @TempDir
    Path folder;

    /** The node that will be killed: adds to an index beside the one that answers, for ever. */
    static final class Node {

        public static void main(String[] args) {
            var home = new LuceneHome(Path.of(args[0]));
            home.current();
            var next = new LuceneIndex(home.another(), true);
            next.madeFrom("anew");
            for (long position = 1; true; position++) {
                next.take(List.of(), List.of(), position);
                next.commit();
                if (position == 3) {
                    System.out.println("HALF BUILT");
                }
            }
        }
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void the_old_index_is_there_and_the_half_built_one_is_gone() throws Exception {
        var home = new LuceneHome(folder);
        try (var index = new LuceneIndex(home.current(), true)) {
            index.madeFrom("the rows");
            index.take(List.of(), List.of(), 77);
            index.commit();
        }
        kill(startNode());
        assertThat(folders()).as("with what was half built").hasSize(2);

        try (var index = new LuceneIndex(new LuceneHome(folder).current(), true)) {
            assertThat(index.position()).isEqualTo(77);
            assertThat(index.origin()).isEqualTo("the rows");
        }
        assertThat(folders()).hasSize(1);
    }

    private Process startNode() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Node.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static void kill(Process node) throws Exception {
        try (var said = node.inputReader()) {
            for (var line = said.readLine(); line != null && !line.equals("HALF BUILT"); line = said.readLine()) {
                continue;
            }
        }
        assertThat(node.isAlive()).isTrue();
        node.destroyForcibly().waitFor();
    }

    private List<Path> folders() throws IOException {
        try (var there = Files.list(folder)) {
            return there.filter(Files::isDirectory).toList();
        }
    }
}
