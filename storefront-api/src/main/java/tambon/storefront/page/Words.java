package tambon.storefront.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * Every word the pages say, by key, in Thai and English: {@code words/th.properties} and
 * {@code words/en.properties}. A test holds the two to the same keys.
 */
public final class Words {

    private static final Map<Language, Properties> ALL = load();

    private Words() {}

    /**
     * The text for {@code key}; {@code {0}}, {@code {1}} … are replaced by {@code facts} as they are
     * (numbers come already written).
     *
     * @throws IllegalArgumentException if nobody wrote that text
     */
    public static String say(Language language, String key, Object... facts) {
        var text = Objects.requireNonNull(ALL.get(language)).getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no word for " + key);
        }
        return facts.length == 0 ? text : new MessageFormat(text.replace("'", "''"), Locale.ROOT).format(facts);
    }

    /** Whether there are words for {@code key}; for keys made of what others sent. */
    public static boolean has(String key) {
        return Objects.requireNonNull(ALL.get(Language.TH)).containsKey(key);
    }

    /** The text for a key that comes from data and may be newer than the words. */
    public static Optional<String> find(Language language, String key) {
        return Optional.ofNullable(Objects.requireNonNull(ALL.get(language)).getProperty(key));
    }

    /** All keys of a language. */
    static java.util.Set<String> keys(Language language) {
        return Objects.requireNonNull(ALL.get(language)).stringPropertyNames();
    }

    private static Map<Language, Properties> load() {
        var all = new EnumMap<Language, Properties>(Language.class);
        for (var language : Language.values()) {
            var words = new Properties();
            var file = "/words/" + language.code() + ".properties";
            try (var in = Objects.requireNonNull(Words.class.getResourceAsStream(file), file);
                    var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                words.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
            all.put(language, words);
        }
        return all;
    }
}
