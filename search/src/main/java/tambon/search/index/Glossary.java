package tambon.search.index;

import org.jspecify.annotations.Nullable;
import tambon.search.text.Script;
import tambon.search.text.Sound;
import tambon.search.text.Word;
import tambon.search.text.Words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import static java.util.stream.Collectors.joining;

/**
 * What means the same: synonyms, English for Thai, by-names of places.
 *
 * <p>One rule a line: {@code ไหม, silk} means the same both ways; {@code ของฝาก => ขนม, ผ้า} only finds more
 * of the left by the right. {@code #} begins a remark.
 */
public final class Glossary {

    public static final Glossary EMPTY = new Glossary(Stream.of());
    private static final int LONGEST_TERM = 8;
    private static final int MOST_SYNONYMS = 12;

    /** A sound of fewer letters has too many spellings. */
    private static final int SHORTEST_SOUND = 4;

    private final Map<String, Set<List<Word>>> synonyms = new HashMap<>();
    private final Map<String, Set<List<Word>>> bySound = new HashMap<>();
    private final Map<String, String> termBySound = new HashMap<>();

    /** @param rules lines */
    public Glossary(Stream<String> rules) {
        rules.map(rule -> rule.replaceFirst("#.*", "").strip())
                .filter(rule -> !rule.isEmpty())
                .forEach(this::add);
    }

    /**
     * Words in a row that have synonyms.
     *
     * @param first index of the first word
     */
    record Meaning(int first, int count, Set<List<Word>> synonyms) {}

    /** Every run of words with a meaning, the longer hiding what lies within them. */
    List<Meaning> meanings(List<Word> words) {
        var found = new ArrayList<Meaning>();
        int covered = 0;
        for (int first = 0; first < words.size(); first++) {
            for (int count = Math.min(LONGEST_TERM, words.size() - first); count > 0; count--) {
                var same = meaning(key(words.subList(first, first + count)));
                if (same != null && first + count > covered) {
                    found.add(new Meaning(first, count, same));
                    covered = first + count;
                    break;
                }
            }
        }
        return found;
    }

    /** Whether a rule has two terms or more that differ, or something on each side of its arrow. */
    public static boolean saysSomething(String rule) {
        return !rule.contains("#")
                && !new Glossary(Stream.of(rule)).synonyms.values().stream().allMatch(Set::isEmpty);
    }

    /** Of a term as it is spelt, else of one that sounds the same. */
    private @Nullable Set<List<Word>> meaning(String term) {
        var same = synonyms.get(term);
        return same == null ? bySound.get(sound(term)) : same;
    }

    boolean isTerm(List<Word> words) {
        return synonyms.containsKey(key(words));
    }

    /** A term that sounds so; null without one. */
    @Nullable
    String termSoundingAs(List<Word> words) {
        return termBySound.get(sound(key(words)));
    }

    private static String sound(String term) {
        var sound = Sound.of(term);
        return sound.length() >= SHORTEST_SOUND && Script.isThai(sound) ? sound : "";
    }

    private void add(String rule) {
        int arrow = rule.indexOf("=>");
        var right = terms(arrow < 0 ? rule : rule.substring(arrow + 2));
        var left = arrow < 0 ? right : terms(rule.substring(0, arrow));
        for (var term : left) {
            var same = synonyms.computeIfAbsent(key(term), k -> new LinkedHashSet<>());
            right.stream()
                    .filter(other -> !key(other).equals(key(term)) && same.size() < MOST_SYNONYMS)
                    .forEach(same::add);
            var sound = sound(key(term));
            if (!sound.isEmpty()) {
                bySound.putIfAbsent(sound, same);
                termBySound.putIfAbsent(sound, key(term));
            }
        }
    }

    private static List<List<Word>> terms(String listed) {
        return Stream.of(listed.split(","))
                .map(term -> Words.of(term, LONGEST_TERM))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static String key(List<Word> words) {
        return words.stream().map(Word::text).collect(joining());
    }
}
