package tambon;

import org.junit.jupiter.api.Test;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A node has every class that our code names. Other tests cannot see one missing: they run with the tests' libraries too, and a library
 * that one module asks for only in tests is taken away from all.
 */
class RuntimeClassPathTest {

    private static final ToolProvider JDEPS = ToolProvider.findFirst("jdeps").orElseThrow();

    @Test
    void nothing_is_missing_where_a_node_runs() throws IOException {
        var classPath = Files.readString(Path.of("target/runtime-classpath")).strip();
        var ours = new ArrayList<>(List.of("target/classes"));
        for (var entry : classPath.split(File.pathSeparator)) {
            if (isOurs(Path.of(entry))) {
                ours.add(entry);
            }
        }

        assertThat(ours).hasSize(5);
        assertThat(missing(classPath, ours)).isEmpty();
    }

    private static boolean isOurs(Path entry) {
        var name = entry.getFileName().toString();
        return name.equals("classes") || name.matches("(infra|catalog|orders|search)-.*[.]jar");
    }

    /** Except the notes for the API's description, which are read when it is built. */
    private static List<String> missing(String classPath, List<String> ours) {
        var arguments =
                new ArrayList<>(List.of("--multi-release", "base", "--missing-deps", "--class-path", classPath));
        arguments.addAll(ours);
        var out = new StringWriter();
        JDEPS.run(new PrintWriter(out, true), new PrintWriter(out, true), arguments.toArray(String[]::new));
        return out.toString()
                .lines()
                .filter(line -> line.startsWith("   ") && !line.contains("-> io.swagger.v3.oas.annotations."))
                .toList();
    }
}
