package tambon.search.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import static java.util.Objects.requireNonNull;

/** The glossary that comes with the program. */
public final class GlossaryFile {

    private GlossaryFile() {}

    public static Glossary read() {
        return new Glossary(rules().stream());
    }

    /** Its rules, line by line. */
    public static List<String> rules() {
        var resource = requireNonNull(GlossaryFile.class.getResourceAsStream("/search/glossary.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
