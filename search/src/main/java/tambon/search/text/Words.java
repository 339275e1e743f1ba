package tambon.search.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Cuts text into words. Thai, which has no spaces, by ICU's dictionary; a single consonant that the
 * dictionary leaves over joins its neighbour. Latin words lose a plural's s. Safe for many threads.
 */
public final class Words {

    private static final int MOST_SPARE = 64;
    private static final BreakIterator ORIGINAL = BreakIterator.getWordInstance(new ULocale("th"));
    private static final ConcurrentLinkedQueue<BreakIterator> SPARE = new ConcurrentLinkedQueue<>();

    private Words() {}

    /** At most {@code most} words; the rest is not looked at. */
    public static List<Word> of(String raw, int most) {
        var text = Spelling.of(raw);
        var words = new ArrayList<Word>();
        int run = 0;
        int start = 0;
        while (start < text.length() && words.size() < most) {
            var script = Script.of(text.charAt(start));
            int end = start + 1;
            while (end < text.length() && Script.of(text.charAt(end)) == script) {
                end++;
            }
            if (script == null) {
                run++;
            } else if (script == Script.THAI) {
                addThai(text.substring(start, end), run, words);
            } else {
                words.add(new Word(plain(text.substring(start, end), script), script, run));
            }
            start = end;
        }
        return words.size() <= most ? words : words.subList(0, most);
    }

    /** Whether all Thai words among them are in the dictionary. */
    public static boolean areKnown(List<Word> words) {
        return words.stream().allMatch(word -> word.script() != Script.THAI || ThaiDictionary.hasWord(word.text()));
    }

    private static void addThai(String text, int run, List<Word> words) {
        var cuts = SPARE.poll();
        if (cuts == null) {
            cuts = (BreakIterator) ORIGINAL.clone();
        }
        cuts.setText(text);
        var pending = new StringBuilder();
        int first = words.size();
        int from = cuts.first();
        for (int to = cuts.next(); to != BreakIterator.DONE; from = to, to = cuts.next()) {
            pending.append(text, from, to);
            if (pending.length() > 1 || !ThaiLetters.isConsonant(pending.charAt(0))) {
                words.add(new Word(pending.toString(), Script.THAI, run));
                pending.setLength(0);
            }
        }
        if (!pending.isEmpty()) {
            var before = words.size() > first ? words.removeLast().text() : "";
            words.add(new Word(before + pending, Script.THAI, run));
        }
        if (SPARE.size() < MOST_SPARE) {
            SPARE.add(cuts);
        }
    }

    private static String plain(String word, Script script) {
        int n = word.length();
        if (script != Script.LATIN || n < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
            return word;
        }
        if (word.endsWith("ies") && n > 4) {
            return word.substring(0, n - 3) + "y";
        }
        boolean hissing =
                word.endsWith("shes") || word.endsWith("ches") || word.endsWith("xes") || word.endsWith("sses");
        return word.substring(0, n - (hissing ? 2 : 1));
    }
}
