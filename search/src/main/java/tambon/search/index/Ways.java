package tambon.search.index;

import org.jspecify.annotations.Nullable;
import tambon.search.text.Roman;
import tambon.search.text.Word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import static java.util.stream.Collectors.joining;

/**
 * The ways a product may have each word that somebody typed, and what each is worth.
 *
 * <p>A word itself in the name is worth 100. That it only sounds the same is worth the more the longer
 * the word is: ไหม and ไม้ sound alike to {@link tambon.search.text.Sound}, and mean nothing to each other;
 * กระเป๋า and กะเป๋า are one.
 */
final class Ways {

    static final int IN_NAME = 100;
    private static final int TOGETHER = 10;
    private static final int IN_KEYWORDS = 70;
    private static final int IN_PLACE = 70;
    private static final int IN_SELLER = 55;
    private static final int IN_STORY = 30;
    private static final int SYNONYM = 85;
    private static final int SYNONYM_ELSEWHERE = 60;
    private static final int BEGINS_A_WORD = 45;
    private static final int BEGINS_SO = 60;
    private static final int SHORTEST_BEGINNING = 3;

    /** Worth of a sound or romanisation of this many letters; longer ones as the last. */
    private static final int[] TRUST = {0, 10, 25, 40, 55, 65, 75};

    private final Meanings meanings;

    Ways(Meanings meanings) {
        this.meanings = meanings;
    }

    /** For each word, alone and together with its neighbours. */
    List<List<Clause>> perWord(List<Word> words) {
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

    /** How much a product that sounds so is to be trusted to be what was meant, in percent. */
    static int trust(String key) {
        return TRUST[Math.min(key.length(), TRUST.length - 1)];
    }

    /** The last word may be unfinished; all of it may be the beginning of a name. */
    private static void addBeginnings(List<Word> words, List<List<Clause>> ways) {
        for (var prefix : Typed.prefixes(words)) {
            if (tellsEnough(prefix)) {
                ways.forEach(way -> way.add(Clause.of(Field.TYPED, prefix, BEGINS_SO)));
            }
        }
        for (var prefix : Typed.prefixes(List.of(words.getLast()))) {
            if (tellsEnough(prefix)) {
                ways.getLast().add(Clause.of(Field.TYPED, prefix, BEGINS_A_WORD));
            }
        }
    }

    /** Romanised, names have few different beginnings: it takes a letter more than the mark alone. */
    private static boolean tellsEnough(String prefix) {
        int shortest = prefix.startsWith("@") ? SHORTEST_BEGINNING + 2 : SHORTEST_BEGINNING;
        return prefix.length() >= shortest && prefix.length() < Typed.LONGEST;
    }

    /** What the words mean all together; empty if they have no synonyms. */
    Set<List<Word>> wholeMeanings(List<Word> words) {
        return meanings.now().meanings(words).stream()
                .filter(meant -> meant.count() == words.size())
                .findFirst()
                .map(Glossary.Meaning::synonyms)
                .orElse(Set.of());
    }

    boolean isTerm(List<Word> words) {
        return meanings.now().isTerm(words);
    }

    @Nullable
    String termSoundingAs(List<Word> words) {
        return meanings.now().termSoundingAs(words);
    }

    private void addSynonyms(List<Word> words, List<List<Clause>> ways) {
        for (var meant : meanings.now().meanings(words)) {
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

    /** Also words of which one letter differs. */
    static void addSlips(List<Word> words, List<List<Clause>> ways) {
        for (var joined : Joined.of(words, Joined.MOST_WORDS)) {
            var key = joined.thai() ? joined.sound() : joined.roman();
            var slips = Slips.ways(key, trust(key));
            for (int i = joined.first(); i < joined.first() + joined.count(); i++) {
                ways.get(i).addAll(slips);
            }
        }
    }
}
