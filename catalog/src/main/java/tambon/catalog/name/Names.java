package tambon.catalog.name;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as people write them, cleaned, and as software compares them. */
public final class Names {

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s\\u200B-\\u200D\\uFEFF]+");
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}&&[^\\n\\u200B-\\u200D\\uFEFF\\t\\r]]");
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern TOO_MANY_LINES = Pattern.compile("\\n{3,}");
    private static final Pattern LINE_END = Pattern.compile("[^\\S\\n]*(\\r\\n|\\r|\\n)[^\\S\\n]*");

    private Names() {}

    /** One line, composed, without unprintable characters and with single spaces between words. */
    public static String clean(String written) {
        return BLANKS.matcher(UNPRINTABLE.matcher(composed(written)).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** As {@link #clean}, line by line; at most one empty line between paragraphs. */
    public static String cleanText(String written) {
        var lines = LINE_END.matcher(composed(written)).replaceAll("\n");
        var printable = UNPRINTABLE.matcher(lines).replaceAll("");
        return TOO_MANY_LINES.matcher(printable).replaceAll("\n\n").strip();
    }

    /**
     * What two writings of one name have in common: letters and digits in lower case, without spaces and
     * punctuation. Vowels typed as two halves are one: เ เ is แ, and ํ า is ำ. Empty for a name of neither.
     */
    public static String key(String name) {
        var joined = composed(name).replace("เเ", "แ").replace("\u0E4D\u0E32", "\u0E33");
        return NOT_A_LETTER.matcher(joined.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** Cut to so many characters, never inside one. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most;
        while (end > 0 && belongsToTheOneBefore(text, end)) {
            end--;
        }
        return text.substring(0, end);
    }

    private static boolean belongsToTheOneBefore(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at))
                || switch (Character.getType(text.charAt(at))) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }

    private static String composed(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFC);
    }
}
