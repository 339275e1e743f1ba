package tambon.catalog.form;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Texts by field, as they are kept in a column: JSON in the order of the names. */
@Singleton
public class FieldTexts {

    private static final Argument<Map<String, String>> FIELDS = Argument.mapOf(String.class, String.class);

    private final JsonMapper json;

    FieldTexts(JsonMapper json) {
        this.json = json;
    }

    /** Equal for equal fields. */
    public String written(Map<String, String> fields) {
        try {
            return new String(json.writeValueAsBytes(FIELDS, new TreeMap<>(fields)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #written}; empty where nothing was. */
    public Map<String, String> read(String written) {
        if (written.isEmpty()) {
            return Map.of();
        }
        try {
            return json.readValue(written, FIELDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
