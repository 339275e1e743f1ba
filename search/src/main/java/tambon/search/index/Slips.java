package tambon.search.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Sounds and romanisations with one letter left out, by which words meet that differ in one letter: after {@code -} with one letter
 * left out, without the mark whole.
 */
final class Slips {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 14;

    /** Shorter words become too many others when a letter is replaced. */
    private static final int SHORTEST_REPLACED = 5;

    private Slips() {}

    /** Tokens of {@link Field#SLIP} for a word; none for one too short to be told from others by a letter, or too long to be one. */
    static Set<String> of(String key) {
        var slips = new LinkedHashSet<String>();
        if (fits(key)) {
            slips.add(key);
            without(key).forEach(rest -> slips.add('-' + rest));
        }
        return slips;
    }

    /** Ways to have a word of which this one misses a letter, has one too many, or has one wrong. */
    static List<Clause> ways(String typed, int trust) {
        var ways = new ArrayList<Clause>();
        if (fits(typed)) {
            ways.add(Clause.of(Field.SLIP, '-' + typed, trust * 7 / 10));
            for (var rest : without(typed)) {
                ways.add(Clause.of(Field.SLIP, rest, trust * 65 / 100));
                if (typed.length() >= SHORTEST_REPLACED) {
                    ways.add(Clause.of(Field.SLIP, '-' + rest, trust * 55 / 100));
                }
            }
        }
        return ways;
    }

    private static boolean fits(String key) {
        return key.length() >= SHORTEST && key.length() <= LONGEST;
    }

    private static Set<String> without(String key) {
        var rests = new LinkedHashSet<String>();
        for (int i = 0; i < key.length(); i++) {
            rests.add(key.substring(0, i) + key.substring(i + 1));
        }
        return rests;
    }
}
