package tambon.search.index;

import org.jspecify.annotations.Nullable;
import tambon.search.text.Recut;
import tambon.search.text.Word;
import tambon.search.text.Words;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns what somebody typed into a {@link Plan}: strictly, or in one of three ways more generously. */
@Singleton
public class Planner {

    private static final int MOST_WORDS = 12;
    private static final int MOST_PER_GRAM = 60;
    private static final double SHARE_OF_BEST = 0.66;

    /** Thai names are found by how they are romanised, which is worth less than what is written so. */
    private static final double SHARE_OF_BEST_LATIN = 0.50;

    private static final double PART_ENOUGH = 0.30;
    private static final double PART_SHARE = 0.40;

    /** In percent of the full points: more than any standing is worth. */
    private static final int WHOLE = 60;

    private static final double NEAR_ENOUGH = 0.30;
    private static final double NEAR_SHARE = 0.55;

    private final Ways ways;
    private final AreaNames areas;

    public Planner(Meanings meanings, AreaNames areas) {
        ways = new Ways(meanings);
        this.areas = areas;
    }

    /** For goods that have every word, or of a long text most words. */
    public Plan exact(String text) {
        var words = Words.of(text, MOST_WORDS);
        return words.isEmpty() ? blank(text) : all(words, ways.perWord(words));
    }

    /** For goods that have every word or one that differs by a letter, Thai being cut as it sounds. */
    public Plan misspelt(String text) {
        var words = Recut.of(text, MOST_WORDS);
        if (words.isEmpty()) {
            return blank(text);
        }
        var perWord = ways.perWord(words);
        Ways.addSlips(words, perWord);
        return all(words, perWord);
    }

    /**
     * For goods that have what the text asks for in the main, if not every word.
     *
     * @param wholeFirst whether those that have every word come before all others, however they stand
     */
    public Plan partly(String text, boolean wholeFirst) {
        var words = Words.of(text, MOST_WORDS);
        return words.isEmpty() ? blank(text) : some(text, words, ways.perWord(words), wholeFirst);
    }

    /** As {@link #partly}, with words read as {@link #misspelt} reads them. */
    public Plan misspeltPartly(String text) {
        var words = Recut.of(text, MOST_WORDS);
        if (words.isEmpty()) {
            return blank(text);
        }
        var perWord = ways.perWord(words);
        Ways.addSlips(words, perWord);
        return some(text, words, perWord, true);
    }

    private Plan some(String text, List<Word> words, List<List<Clause>> perWord, boolean wholeFirst) {
        var weights = Weights.of(text, words, areas);
        var slots = new ArrayList<Slot>();
        var extras = new ArrayList<Slot>(extras(words));
        for (int i = 0; i < words.size(); i++) {
            if (weights.of(i) > 0) {
                slots.add(new Slot(scaled(weights.isMain(i) ? told(perWord.get(i)) : perWord.get(i), weights.of(i))));
            } else {
                extras.add(new Slot(faint(perWord.get(i))));
            }
        }
        int full = weights.sum() * Ways.IN_NAME / 100;
        return new Plan(
                slots, 1, (int) (full * PART_ENOUGH), PART_SHARE, extras, full, wholeFirst ? full * WHOLE / 100 : 0);
    }

    /** For goods that have some of the words, or whose names only resemble what was typed. */
    public Plan near(String text) {
        var words = Words.of(text, MOST_WORDS);
        var grams = grams(words);
        if (words.isEmpty() || grams.isEmpty()) {
            return Plan.NOTHING;
        }
        var slots = new ArrayList<Slot>();
        ways.perWord(words).forEach(way -> slots.add(new Slot(way)));
        int full = 2 * Ways.IN_NAME * words.size();
        int perGram = Math.clamp(full / 2 / grams.size(), 1, MOST_PER_GRAM);
        grams.stream()
                .limit(Plan.MOST_SLOTS - slots.size() - 4L)
                .forEach(gram -> slots.add(new Slot(List.of(Clause.of(Field.GRAM, gram, perGram)))));
        return new Plan(slots, 1, (int) (full * NEAR_ENOUGH), NEAR_SHARE, extras(words), full, 0);
    }

    /** How many words of a text say something. */
    public int tellingWords(String text) {
        return (int) Words.of(text, MOST_WORDS).stream()
                .filter(word -> !Weights.isIdle(word))
                .count();
    }

    /** How a text is spelt of which only the sound is known, as a whole or by its words; null if it is spelt right or stays unknown. */
    public @Nullable String spelling(String text) {
        var words = Words.of(text, MOST_WORDS);
        var term = ways.termSoundingAs(words);
        if (ways.isTerm(words) || term == null && Words.areKnown(words)) {
            return null;
        }
        return term == null ? Recut.spelt(text, MOST_WORDS) : term;
    }

    private static Plan blank(String text) {
        return text.isBlank() ? Plan.EVERYTHING : Plan.NOTHING;
    }

    private Plan all(List<Word> words, List<List<Clause>> perWord) {
        var needed = new ArrayList<Slot>();
        var extras = new ArrayList<Slot>(extras(words));
        boolean onlyStopwords = words.stream().allMatch(Weights::isIdle);
        for (int i = 0; i < words.size(); i++) {
            if (onlyStopwords || !Weights.isIdle(words.get(i))) {
                needed.add(new Slot(perWord.get(i)));
            } else {
                extras.add(new Slot(faint(perWord.get(i))));
            }
        }
        int n = needed.size();
        int enough = n <= 3 ? n : (int) Math.ceil(0.7 * n);
        double share = Heads.isThai(words) ? SHARE_OF_BEST : SHARE_OF_BEST_LATIN;
        return new Plan(needed, enough, 1, share, extras, n * Ways.IN_NAME, 0);
    }

    /** A text that as a whole has synonyms earns by them what it earns by itself. */
    private List<Slot> extras(List<Word> words) {
        return Heads.extras(words, ways.wholeMeanings(words));
    }

    private static Set<String> grams(List<Word> words) {
        var thai = Grams.thai(words);
        return thai.isEmpty() ? Grams.latin(words) : thai;
    }

    /** A product is not yet what its story mentions. */
    private static List<Clause> told(List<Clause> ways) {
        return ways.stream().filter(way -> way.field() != Field.STORY).toList();
    }

    /** What a word is worth that is not needed: a tenth. */
    private static List<Clause> faint(List<Clause> ways) {
        return scaled(ways, 10);
    }

    private static List<Clause> scaled(List<Clause> ways, int percent) {
        return ways.stream()
                .map(way -> new Clause(way.field(), way.tokens(), Math.max(1, way.points() * percent / 100)))
                .toList();
    }
}
