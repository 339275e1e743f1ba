package tambon.search.index;

import tambon.search.text.Roman;
import tambon.search.text.Romaniser;
import tambon.search.text.Script;
import tambon.search.text.Sound;
import tambon.search.text.Word;

import java.util.ArrayList;
import java.util.List;

/**
 * One to three neighbouring words taken as one. Dictionaries disagree about where Thai words end; joined, what
 * one of them cuts and another does not still meets.
 *
 * @param first index of the first word
 * @param count of words
 */
record Joined(int first, int count, String text, boolean thai, String latin) {

    static final int MOST_WORDS = 3;
    private static final int LONGEST = 40;

    /** All neighbours of at most {@code most} words. */
    static List<Joined> of(List<Word> words, int most) {
        var latin = words.stream().map(Joined::latin).toList();
        var all = new ArrayList<Joined>();
        for (int first = 0; first < words.size(); first++) {
            var text = new StringBuilder();
            var roman = new StringBuilder();
            boolean thai = true;
            for (int count = 1; count <= most && first + count <= words.size(); count++) {
                var word = words.get(first + count - 1);
                text.append(word.text());
                roman.append(latin.get(first + count - 1));
                thai &= word.script() == Script.THAI;
                if (text.length() > LONGEST) {
                    break;
                }
                all.add(new Joined(first, count, text.toString(), thai, roman.toString()));
            }
        }
        return all;
    }

    static String latin(Word word) {
        return switch (word.script()) {
            case THAI -> Romaniser.of(word.text());
            case LATIN, NUMBER -> word.text();
        };
    }

    String sound() {
        return Sound.of(text);
    }

    String roman() {
        return Roman.of(latin);
    }
}
