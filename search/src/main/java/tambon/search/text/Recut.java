package tambon.search.text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts misspelt Thai into the words it sounds like: กลวยอบ is กล้วย and อบ to whoever reads it aloud, but กล and วยอบ to a
 * dictionary. Of all ways to cut, the one with the fewest words and the fewest letters that belong to none.
 */
public final class Recut {

    private static final int LONGEST_TEXT = 60;
    private static final int LONGEST_WORD = 18;
    private static final int ONE_WORD = 10;
    private static final int ONE_UNKNOWN_LETTER = 12;

    private Recut() {}

    /** As {@link Words#of}, with the Thai parts cut by sound. */
    public static List<Word> of(String raw, int most) {
        var words = new ArrayList<Word>();
        var pending = new StringBuilder();
        int run = 0;
        for (var word : Words.of(raw, most)) {
            if (!pending.isEmpty() && (word.run() != run || word.script() != Script.THAI)) {
                add(pending, run, words);
            }
            if (word.script() == Script.THAI) {
                pending.append(word.text());
            } else {
                words.add(word);
            }
            run = word.run();
        }
        add(pending, run, words);
        return words.size() <= most ? words : words.subList(0, most);
    }

    /** The text with each piece as the dictionary spells it that sounds so; null if that changes nothing. */
    public static @Nullable String spelt(String raw, int most) {
        var spelt = new StringBuilder();
        boolean changed = false;
        int run = 0;
        for (var word : of(raw, most)) {
            var spelling = word.script() == Script.THAI ? ThaiDictionary.spelling(word.text()) : null;
            changed |= spelling != null;
            spelt.append(!spelt.isEmpty() && word.run() != run ? " " : "")
                    .append(spelling == null ? word.text() : spelling);
            run = word.run();
        }
        return changed ? spelt.toString() : null;
    }

    private static void add(StringBuilder pending, int run, List<Word> words) {
        if (!pending.isEmpty()) {
            cut(pending.toString()).forEach(text -> words.add(new Word(text, Script.THAI, run)));
            pending.setLength(0);
        }
    }

    static List<String> cut(String thai) {
        int length = thai.length();
        if (length > LONGEST_TEXT) {
            return List.of(thai);
        }
        var cost = new int[length + 1];
        var before = new int[length + 1];
        var known = new boolean[length + 1];
        Arrays.fill(cost, Integer.MAX_VALUE / 2);
        cost[0] = 0;
        for (int end = 1; end <= length; end++) {
            for (int start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
                boolean word =
                        canStand(thai, start, end) && ThaiDictionary.hasSound(Sound.of(thai.substring(start, end)));
                if (word || start == end - 1) {
                    int here = cost[start] + (word ? ONE_WORD : ONE_UNKNOWN_LETTER);
                    if (here < cost[end]) {
                        cost[end] = here;
                        before[end] = start;
                        known[end] = word;
                    }
                }
            }
        }
        return pieces(thai, before, known);
    }

    /** Unknown letters in a row are one piece. */
    private static List<String> pieces(String thai, int[] before, boolean[] known) {
        var pieces = new ArrayList<String>();
        int end = thai.length();
        while (end > 0) {
            int start = before[end];
            if (!known[end]) {
                while (start > 0 && !known[start]) {
                    start = before[start];
                }
            }
            pieces.addFirst(thai.substring(start, end));
            end = start;
        }
        return pieces;
    }

    private static boolean canStand(String thai, int start, int end) {
        char first = thai.charAt(start);
        char last = thai.charAt(end - 1);
        char next = end < thai.length() ? thai.charAt(end) : 'ก';
        return end - start > 1
                && (ThaiLetters.isConsonant(first) || ThaiLetters.isLeadingVowel(first) || first == 'ฤ')
                && !ThaiLetters.isLeadingVowel(last)
                && (ThaiLetters.isConsonant(next) || ThaiLetters.isLeadingVowel(next) || next == 'ฤ');
    }
}
