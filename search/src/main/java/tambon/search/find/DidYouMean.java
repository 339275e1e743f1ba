package tambon.search.find;

import org.jspecify.annotations.Nullable;
import tambon.search.index.Match;
import tambon.search.index.Matches;
import tambon.search.text.Roman;
import tambon.search.text.Romaniser;
import tambon.search.text.Script;
import tambon.search.text.Sound;
import tambon.search.text.Spelling;
import tambon.search.text.Word;
import tambon.search.text.Words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static java.util.stream.Collectors.joining;

/**
 * A likelier spelling, taken from the names of what was found: the piece of a name that differs least from
 * what was typed. No dictionary is needed, and nothing is proposed that finds nothing.
 */
final class DidYouMean {

    private static final int NAMES = 6;
    private static final int MOST_WORDS = 10;
    private static final int LONGEST = 40;
    private static final int SHORTEST = 3;
    private static final double MOST_DIFFERENT = 0.4;

    /** One wrong in so many. */
    private static final int SURE_LETTERS = 5;

    private DidYouMean() {}

    /** @param soundsRight whether only a spelling that sounds the same may be proposed */
    static @Nullable String of(String typed, Matches matches, boolean soundsRight) {
        var hits = matches.found();
        var text = letters(typed);
        if (hits.isEmpty()
                || text.length() < SHORTEST
                || text.length() > LONGEST
                || soundsRight && text.chars().noneMatch(c -> c >= 'ก' && c <= 'ฮ')
                || isWrittenSo(text, hits.getFirst())) {
            return null;
        }
        Map<String, Double> votes = new HashMap<>();
        var distance = new Distance(text);
        for (var match : hits.stream().limit(NAMES).toList()) {
            for (var name : List.of(match.card().nameTh(), match.card().nameEn())) {
                vote(text, distance, name, match, votes);
            }
        }
        return votes.entrySet().stream()
                .filter(vote -> !soundsRight || soundsSame(vote.getKey(), typed))
                .filter(vote -> !Spelling.of(vote.getKey()).equals(Spelling.of(typed)))
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** Whether this spelling is so near to what was typed that nothing else can have been meant: it sounds the same, or one letter in five differs. */
    static boolean isSurely(String spelling, String typed) {
        var meant = letters(spelling);
        var text = letters(typed);
        int longer = Math.max(meant.length(), text.length());
        return soundsSame(spelling, typed)
                || !text.isEmpty()
                        && text.length() <= Distance.LONGEST
                        && new Distance(text).add(meant) * SURE_LETTERS <= longer;
    }

    private static String letters(String text) {
        return Words.of(text, MOST_WORDS).stream().map(Word::text).collect(joining());
    }

    /** Whether the best hit has the very letters, spaces aside: then nothing is misspelt. */
    private static boolean isWrittenSo(String text, Match best) {
        return Spelling.of(best.card().nameTh()).replace(" ", "").contains(text)
                || Spelling.of(best.card().nameEn()).replace(" ", "").contains(text);
    }

    private static boolean soundsSame(String a, String b) {
        return sound(a).equals(sound(b)) || roman(a).equals(roman(b));
    }

    private static String roman(String text) {
        return Roman.of(Words.of(text, MOST_WORDS).stream()
                .map(word -> word.script() == Script.THAI ? Romaniser.of(word.text()) : word.text())
                .collect(joining()));
    }

    private static String sound(String text) {
        return Sound.of(Spelling.of(text).replace(" ", ""));
    }

    /** Each name votes for its piece that is nearest, the more the nearer it is. */
    private static void vote(String text, Distance distance, String name, Match match, Map<String, Double> votes) {
        var words = Words.of(name, 24);
        String best = null;
        double least = MOST_DIFFERENT;
        for (int first = 0; first < words.size(); first++) {
            int letters = 0;
            distance.begin();
            for (int last = first; last < words.size() && letters < text.length() * 2; last++) {
                var word = words.get(last).text();
                letters += word.length();
                double different = (double) distance.add(word) / Math.max(text.length(), letters);
                if (different < least) {
                    least = different;
                    best = shown(words.subList(first, last + 1));
                }
            }
        }
        if (best != null) {
            votes.merge(best, (1 - least) * (1 - least) * match.points(), Double::sum);
        }
    }

    /** With a space where there was something between two words. */
    private static String shown(List<Word> words) {
        var shown = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            boolean apart = i > 0 && words.get(i).run() != words.get(i - 1).run();
            shown.append(apart ? " " : "").append(words.get(i).text());
        }
        return shown.toString();
    }
}
