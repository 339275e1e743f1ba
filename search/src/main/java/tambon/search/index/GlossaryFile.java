package tambon.search.index;

import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import static java.util.Objects.requireNonNull;

/** The glossary that comes with the program. */
@Factory
public final class GlossaryFile {

    @Singleton
    static Meanings meanings() {
        var glossary = read();
        return () -> glossary;
    }

    public static Glossary read() {
        var resource = requireNonNull(GlossaryFile.class.getResourceAsStream("/search/glossary.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return new Glossary(lines.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
