package tambon.search.index;

import tambon.search.text.Roman;
import tambon.search.text.Script;
import tambon.search.text.Sound;
import tambon.search.text.Word;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import static java.util.stream.Collectors.joining;

/** Neighbouring letters of a text's sound: what is left in common when a word is badly misspelt or cut. */
final class Grams {

    private static final int MOST_LETTERS = 60;

    private Grams() {}

    /** Of the Thai words by sound, of all words by romanisation. */
    static Set<String> of(List<Word> words) {
        var grams = new LinkedHashSet<String>(thai(words));
        grams.addAll(latin(words));
        return grams;
    }

    static Set<String> thai(List<Word> words) {
        var thai = words.stream()
                .filter(word -> word.script() == Script.THAI)
                .map(Word::text)
                .collect(joining());
        var grams = new LinkedHashSet<String>();
        var sound = Sound.of(thai);
        add(sound, 2, grams);
        add(sound, 3, grams);
        return grams;
    }

    static Set<String> latin(List<Word> words) {
        var grams = new LinkedHashSet<String>();
        add(Roman.of(words.stream().map(Joined::latin).collect(joining())), 3, grams);
        return grams;
    }

    private static void add(String text, int size, Set<String> grams) {
        int end = Math.min(text.length(), MOST_LETTERS);
        for (int i = 0; i + size <= end; i++) {
            grams.add(text.substring(i, i + size));
        }
    }
}
