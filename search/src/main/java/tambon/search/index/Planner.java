package tambon.search.index;

import tambon.search.text.Roman;
import tambon.search.text.Script;
import tambon.search.text.Word;
import tambon.search.text.Words;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import static java.util.stream.Collectors.joining;

/**
 * Turns what somebody typed into a {@link Plan}: for each word the ways a product may have it, and what each is worth.
 *
 * <p>A word itself in the name is worth 100. That it only sounds the same is worth the more the longer
 * the word is: ไหม and ไม้ sound alike to {@link tambon.search.text.Sound}, and mean nothing to each other;
 * กระเป๋า and กะเป๋า are one.
 */
@Singleton
public class Planner {

    private static final int MOST_WORDS = 12;
    private static final int IN_NAME = 100;
    private static final int TOGETHER = 10;
    private static final int IN_KEYWORDS = 70;
    private static final int IN_PLACE = 65;
    private static final int IN_SELLER = 55;
    private static final int IN_STORY = 30;
    private static final int SYNONYM = 85;
    private static final int SYNONYM_ELSEWHERE = 60;
    private static final int BEGINS_A_WORD = 45;
    private static final int BEGINS_SO = 60;
    private static final int WHOLE_NAME = 80;
    private static final int HEAD_OF_NAME = 25;
    private static final int MOST_PER_GRAM = 60;
    private static final double SHARE_OF_BEST = 0.28;
    private static final double NEAR_ENOUGH = 0.30;
    private static final double NEAR_SHARE = 0.55;

    /** Worth of a sound or romanisation of this many letters; longer ones as the last. */
    private static final int[] TRUST = {0, 10, 25, 40, 55, 65, 75};

    private final Glossary glossary;

    public Planner(Glossary glossary) {
        this.glossary = glossary;
    }

    /** For goods that have every word, or of a long text most words. */
    public Plan exact(String text) {
        var words = words(text);
        if (words.isEmpty()) {
            return text.isBlank() ? Plan.EVERYTHING : Plan.NOTHING;
        }
        var ways = waysPerWord(words);
        var needed = new ArrayList<Slot>();
        var extras = new ArrayList<Slot>(headExtras(words));
        boolean onlyStopwords = words.stream().allMatch(Planner::idle);
        for (int i = 0; i < words.size(); i++) {
            if (onlyStopwords || !idle(words.get(i))) {
                needed.add(new Slot(ways.get(i)));
            } else {
                extras.add(new Slot(faint(ways.get(i))));
            }
        }
        int n = needed.size();
        int enough = n <= 3 ? n : (int) Math.ceil(0.7 * n);
        return new Plan(needed, enough, 1, SHARE_OF_BEST, extras, n * IN_NAME);
    }

    /** For goods that have some of the words, or whose names only resemble what was typed. */
    public Plan near(String text) {
        var words = words(text);
        var grams = grams(words);
        if (words.isEmpty() || grams.isEmpty()) {
            return Plan.NOTHING;
        }
        var slots = new ArrayList<Slot>();
        waysPerWord(words).forEach(ways -> slots.add(new Slot(ways)));
        int full = 2 * IN_NAME * words.size();
        int perGram = Math.clamp(full / 2 / grams.size(), 1, MOST_PER_GRAM);
        grams.stream()
                .limit(Plan.MOST_SLOTS - slots.size() - 4L)
                .forEach(gram -> slots.add(new Slot(List.of(Clause.of(Field.GRAM, gram, perGram)))));
        return new Plan(slots, 1, (int) (full * NEAR_ENOUGH), NEAR_SHARE, headExtras(words), full);
    }

    /** Tokens of {@link Field#TYPED} for what is being typed. */
    public Set<String> prefixes(String typed) {
        return Typed.prefixes(Words.of(typed, MOST_WORDS));
    }

    /** All tokens of {@link Field#TYPED} under which this name is found. */
    public Set<String> beginnings(String name) {
        var tokens = new LinkedHashSet<String>();
        Typed.addBeginnings(Words.of(name, MOST_WORDS), true, tokens);
        return tokens;
    }

    /** Whether one of the names begins so, and not only a later word of it. */
    public boolean begins(Card card, Collection<String> prefixes) {
        return begins(card.nameTh(), prefixes) || begins(card.nameEn(), prefixes);
    }

    private static boolean begins(String name, Collection<String> prefixes) {
        var whole = Typed.prefixes(Words.of(name, MOST_WORDS));
        return prefixes.stream().anyMatch(prefix -> whole.stream().anyMatch(token -> token.startsWith(prefix)));
    }

    private static List<Word> words(String text) {
        return Words.of(text, MOST_WORDS);
    }

    private static Set<String> grams(List<Word> words) {
        var thai = Grams.thai(words);
        return thai.isEmpty() ? Grams.latin(words) : thai;
    }

    private static boolean idle(Word word) {
        return word.script() == Script.NUMBER || Stopwords.isOne(word.text());
    }

    /** What a word is worth that is not needed: a tenth. */
    private static List<Clause> faint(List<Clause> ways) {
        return ways.stream()
                .map(way -> new Clause(way.field(), way.tokens(), Math.max(1, way.points() / 10)))
                .toList();
    }

    private List<List<Clause>> waysPerWord(List<Word> words) {
        var ways = new ArrayList<List<Clause>>();
        words.forEach(word -> ways.add(new ArrayList<>()));
        for (var joined : Joined.of(words, Joined.MOST_WORDS)) {
            var found = waysOf(joined);
            for (int i = joined.first(); i < joined.first() + joined.count(); i++) {
                ways.get(i).addAll(found);
            }
        }
        addBeginnings(words, ways);
        addSynonyms(words, ways);
        return ways;
    }

    private static List<Clause> waysOf(Joined joined) {
        var ways = new ArrayList<Clause>();
        int more = joined.count() > 1 ? TOGETHER : 0;
        ways.add(Clause.of(Field.NAME, joined.text(), IN_NAME + more));
        ways.add(Clause.of(Field.PLACE, joined.text(), IN_PLACE + more));
        if (joined.count() < 3) {
            ways.add(Clause.of(Field.MORE, joined.text(), IN_KEYWORDS + more));
            ways.add(Clause.of(Field.SELLER, joined.text(), IN_SELLER + more));
        }
        if (joined.count() == 1 && joined.text().length() > 1) {
            ways.add(Clause.of(Field.STORY, joined.text(), IN_STORY));
        }
        if (joined.thai() && !joined.sound().isEmpty()) {
            addSounds(joined.sound(), joined.count(), more, ways);
        }
        addRomans(joined, more, ways);
        return ways;
    }

    private static void addSounds(String sound, int count, int more, List<Clause> ways) {
        int trust = trust(sound);
        ways.add(Clause.of(Field.SOUND, sound, trust + more));
        if (trust >= 40) {
            ways.add(Clause.of(Field.PLACE, '~' + sound, trust * 6 / 10));
            if (count < 3) {
                ways.add(Clause.of(Field.MORE, '~' + sound, trust * 7 / 10));
                ways.add(Clause.of(Field.SELLER, '~' + sound, trust * 5 / 10));
            }
        }
    }

    private static void addRomans(Joined joined, int more, List<Clause> ways) {
        var roman = joined.roman();
        int trust = joined.thai() ? trust(roman) * 6 / 10 : trust(roman);
        if (roman.isEmpty() || trust < 25) {
            return;
        }
        ways.add(Clause.of(Field.ROMAN, roman, trust + more));
        if (!joined.thai()) {
            ways.add(Clause.of(Field.PLACE, '@' + roman, Math.max(1, trust * 8 / 10)));
            if (joined.count() < 3) {
                ways.add(Clause.of(Field.MORE, '@' + roman, trust * 7 / 10));
                ways.add(Clause.of(Field.SELLER, '@' + roman, trust * 5 / 10));
            }
            var bones = Roman.bones(roman);
            if (bones.length() >= 3) {
                ways.add(Clause.of(Field.ROMAN, '-' + bones, trust(bones) * 6 / 10 + more));
            }
        }
    }

    private static int trust(String key) {
        return TRUST[Math.min(key.length(), TRUST.length - 1)];
    }

    /** The last word may be unfinished; all of it may be the beginning of a name. */
    private static void addBeginnings(List<Word> words, List<List<Clause>> ways) {
        for (var prefix : Typed.prefixes(words)) {
            if (prefix.length() >= 3 && prefix.length() < Typed.LONGEST) {
                ways.forEach(way -> way.add(Clause.of(Field.TYPED, prefix, BEGINS_SO)));
            }
        }
        for (var prefix : Typed.prefixes(List.of(words.getLast()))) {
            if (prefix.length() >= 3 && prefix.length() < Typed.LONGEST) {
                ways.getLast().add(Clause.of(Field.TYPED, prefix, BEGINS_A_WORD));
            }
        }
    }

    private void addSynonyms(List<Word> words, List<List<Clause>> ways) {
        for (var meant : glossary.meanings(words)) {
            for (int i = meant.first(); i < meant.first() + meant.count(); i++) {
                for (var synonym : meant.synonyms()) {
                    ways.get(i).addAll(synonymWays(synonym));
                }
            }
        }
    }

    private static List<Clause> synonymWays(List<Word> synonym) {
        var pieces = new ArrayList<String>();
        for (int i = 0; i < synonym.size(); i += Joined.MOST_WORDS) {
            pieces.add(synonym.subList(i, Math.min(i + Joined.MOST_WORDS, synonym.size())).stream()
                    .map(Word::text)
                    .collect(joining()));
        }
        var ways = new ArrayList<Clause>();
        ways.add(new Clause(Field.NAME, pieces, SYNONYM));
        if (synonym.size() <= 2) {
            ways.add(new Clause(Field.MORE, pieces, SYNONYM_ELSEWHERE));
        }
        ways.add(Clause.of(Field.PLACE, synonym.stream().map(Word::text).collect(joining()), SYNONYM_ELSEWHERE));
        if (synonym.size() == 1 && synonym.getFirst().text().length() > 1) {
            ways.add(Clause.of(Field.STORY, synonym.getFirst().text(), IN_STORY));
        }
        return ways;
    }

    private static List<Slot> headExtras(List<Word> words) {
        var extras = new ArrayList<Slot>();
        var key = GoodsAnalysis.key(words);
        if (!key.isEmpty()) {
            extras.add(new Slot(List.of(Clause.of(Field.HEAD, '=' + key, WHOLE_NAME))));
            extras.add(new Slot(List.of(Clause.of(Field.HEAD, '^' + key, HEAD_OF_NAME))));
        }
        return extras;
    }
}
