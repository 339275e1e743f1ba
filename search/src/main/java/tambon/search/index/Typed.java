package tambon.search.index;

import tambon.search.text.Roman;
import tambon.search.text.Word;
import tambon.search.text.Words;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How names begin, letter by letter, for completing what is being typed. Tone marks and spaces do not
 * count; after {@code @} the romanised form.
 */
public final class Typed {

    static final int LONGEST = 12;
    private static final int MOST_WORDS = 12;
    private static final int THAI_STARTS = 4;
    private static final int ROMAN_STARTS = 2;

    private Typed() {}

    /** Tokens of {@link Field#TYPED} for what is being typed. */
    public static Set<String> prefixes(String typed) {
        return prefixes(Words.of(typed, MOST_WORDS));
    }

    /** All tokens of {@link Field#TYPED} under which this name is found. */
    public static Set<String> beginnings(String name) {
        var tokens = new LinkedHashSet<String>();
        addBeginnings(Words.of(name, MOST_WORDS), true, tokens);
        return tokens;
    }

    /** Whether one of the names begins so, and not only a later word of it. */
    public static boolean begins(Card card, Collection<String> prefixes) {
        return begins(card.nameTh(), prefixes) || begins(card.nameEn(), prefixes);
    }

    private static boolean begins(String name, Collection<String> prefixes) {
        var whole = prefixes(name.substring(0, Math.min(name.length(), 3 * LONGEST)));
        return prefixes.stream().anyMatch(prefix -> whole.stream().anyMatch(token -> token.startsWith(prefix)));
    }

    /** What somebody has typed so far, as tokens: as it is and romanised. Empty for nothing that could begin a name. */
    static Set<String> prefixes(List<Word> typed) {
        var tokens = new LinkedHashSet<String>();
        var text = toneless(joined(typed, 0));
        if (!text.isEmpty()) {
            tokens.add(cut(text));
            if (text.chars().allMatch(c -> c < 0x80)) {
                tokens.add('@' + cut(Roman.of(joined(typed, 0))));
            }
        }
        return tokens;
    }

    static void addBeginnings(List<Word> name, boolean alsoRoman, Collection<String> tokens) {
        for (int first = 0; first < Math.min(name.size(), THAI_STARTS); first++) {
            addEdges("", toneless(joined(name, first)), tokens);
        }
        if (alsoRoman) {
            for (int first = 0; first < Math.min(name.size(), ROMAN_STARTS); first++) {
                var latin = new StringBuilder();
                name.subList(first, name.size()).forEach(word -> latin.append(Joined.latin(word)));
                addEdges("@", Roman.of(latin.toString()), tokens);
            }
        }
    }

    private static void addEdges(String mark, String text, Collection<String> tokens) {
        for (int end = 1; end <= Math.min(text.length(), LONGEST); end++) {
            tokens.add(mark + text.substring(0, end));
        }
    }

    private static String joined(List<Word> words, int first) {
        var text = new StringBuilder();
        for (int i = first; i < words.size() && text.length() < 3 * LONGEST; i++) {
            text.append(words.get(i).text());
        }
        return text.toString();
    }

    /** Without ่ ้ ๊ ๋ ์ and ็, which people add last or leave out. */
    private static String toneless(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '\u0E47' || c > '\u0E4E') {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
