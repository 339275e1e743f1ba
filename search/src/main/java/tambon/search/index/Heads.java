package tambon.search.index;

import tambon.search.text.Roman;
import tambon.search.text.Script;
import tambon.search.text.Sound;
import tambon.search.text.Word;
import tambon.search.text.Words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import static java.util.stream.Collectors.joining;

/**
 * What a name says the product is. A Thai name begins with it (ปลาส้มกว๊านพะเยา is ปลาส้ม); an English one ends with it, before what it
 * is made of or for (coconut bowl; body scrub with coffee).
 */
final class Heads {

    private static final int MOST_WORDS = 24;
    private static final int HEAD_WORDS = 4;
    private static final int WHOLE_NAME = 80;
    private static final int WHOLE_KEYWORD = 30;
    private static final int HEAD_OF_NAME = 30;
    private static final Pattern ENGLISH_TAIL = Pattern.compile("(?i)[,;:(–—]|\\b(with|for|from|in|of|and|by|on)\\b");

    private Heads() {}

    /** Tokens of {@link Field#HEAD} for a name. */
    static Set<String> of(String name) {
        var heads = new LinkedHashSet<String>();
        var words = Words.of(name, MOST_WORDS);
        if (words.isEmpty()) {
            return heads;
        }
        heads.add('=' + key(words));
        if (isThai(words)) {
            var latin = new StringBuilder();
            for (int count = 1; count <= Math.min(HEAD_WORDS, words.size()); count++) {
                heads.add('^' + key(words.subList(0, count)));
                latin.append(Joined.latin(words.get(count - 1)));
                heads.add('^' + Roman.of(latin.toString()));
            }
            if (words.size() <= HEAD_WORDS) {
                heads.add('=' + Roman.of(latin.toString()));
            }
        } else {
            var core = core(name);
            for (int count = 1; count <= Math.min(HEAD_WORDS, core.size()); count++) {
                heads.add('^' + key(core.subList(core.size() - count, core.size())));
            }
        }
        return heads;
    }

    static Set<String> ofKeywords(List<String> keywords) {
        var heads = new LinkedHashSet<String>();
        for (var keyword : keywords) {
            var words = Words.of(keyword, MOST_WORDS);
            if (!words.isEmpty()) {
                heads.add('#' + key(words));
            }
        }
        return heads;
    }

    /** What a product earns on top whose whole name, head or keyword is the typed text or one of its synonyms. */
    static List<Slot> extras(List<Word> typed, Collection<List<Word>> synonyms) {
        var keys = new ArrayList<String>();
        keys.add(key(typed));
        synonyms.forEach(synonym -> keys.add(key(synonym)));
        keys.removeIf(String::isEmpty);
        return keys.isEmpty()
                ? List.of()
                : List.of(slot('=', keys, WHOLE_NAME), new Slot(heads(typed, keys)), slot('#', keys, WHOLE_KEYWORD));
    }

    /** A product may be all that was typed, or what it begins with, or in English ends with. */
    private static List<Clause> heads(List<Word> typed, List<String> keys) {
        var ways = new ArrayList<>(slot('^', keys, HEAD_OF_NAME).ways());
        var telling = typed.stream().filter(word -> !Weights.isIdle(word)).toList();
        int n = telling.size();
        int shortest = n > 0 && Stopwords.isGenus(telling.getFirst().text()) ? 2 : 1;
        for (int count = shortest; count <= Math.min(HEAD_WORDS, n) && n > 1; count++) {
            int points = HEAD_OF_NAME - Math.max(1, 3 * (HEAD_WORDS - count));
            addHead(telling.subList(0, count), points, ways);
            if (!isThai(telling)) {
                addHead(telling.subList(n - count, n), points, ways);
            }
        }
        return ways;
    }

    private static void addHead(List<Word> words, int points, List<Clause> ways) {
        var key = key(words);
        if (!key.isEmpty()) {
            ways.add(Clause.of(Field.HEAD, '^' + key, worth(key, points)));
        }
    }

    private static Slot slot(char mark, List<String> keys, int points) {
        var ways = new ArrayList<Clause>();
        for (int i = 0; i < keys.size(); i++) {
            int whole = i == 0 ? points : points * 4 / 10;
            ways.add(Clause.of(Field.HEAD, mark + keys.get(i), worth(keys.get(i), whole)));
        }
        return new Slot(ways);
    }

    /** A romanisation says less, and the less the shorter it is. */
    private static int worth(String key, int points) {
        return key.charAt(0) < 0x80 ? Math.max(1, points * Ways.trust(key) / 150) : points;
    }

    /** The words of an English name up to its first comma or preposition; all of it, if it begins with one. */
    static List<Word> core(String name) {
        var tail = ENGLISH_TAIL.matcher(name);
        while (tail.find()) {
            var core = Words.of(name.substring(0, tail.start()), MOST_WORDS);
            if (!core.isEmpty()) {
                return core;
            }
        }
        return Words.of(name, MOST_WORDS);
    }

    static boolean isThai(List<Word> words) {
        return words.stream().anyMatch(word -> word.script() == Script.THAI);
    }

    /** Thai by sound, with Latin words and numbers as they are; without Thai romanised. */
    private static String key(List<Word> words) {
        var joined = words.stream().map(Word::text).collect(joining());
        return isThai(words) ? Sound.of(joined) : Roman.of(joined);
    }
}
