package tambon.storefront.page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

    private static final Pattern FACT = Pattern.compile("\\{[0-9]}");

    @Test
    void thai_and_english_say_the_same_things() {
        assertThat(Words.keys(Language.TH)).isEqualTo(Words.keys(Language.EN)).isNotEmpty();
    }

    @Test
    void and_with_the_same_facts() {
        for (var key : Words.keys(Language.TH)) {
            assertThat(facts(Language.TH, key)).as(key).isEqualTo(facts(Language.EN, key));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_said_twice(Language language) {
        var keys = lines(language).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void nobody_is_shouted_at(Language language) {
        assertThat(Words.keys(language))
                .allSatisfy(key ->
                        assertThat(Words.say(language, key)).doesNotContain("!").isNotBlank());
    }

    private static TreeSet<String> facts(Language language, String key) {
        var facts = new TreeSet<String>();
        FACT.matcher(Words.say(language, key)).results().forEach(found -> facts.add(found.group()));
        return facts;
    }

    private static List<String> lines(Language language) {
        try (var in = WordsTest.class.getResourceAsStream("/words/" + language.code() + ".properties")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
