package tambon.search.text;

import org.jspecify.annotations.Nullable;

/** What a word is written in. */
public enum Script {
    THAI,
    LATIN,
    NUMBER;

    /** The script of this character; null for what separates words. */
    static @Nullable Script of(char c) {
        if (ThaiLetters.isThai(c)) {
            return THAI;
        }
        if (c >= '0' && c <= '9') {
            return NUMBER;
        }
        return c != 'ๆ' && c != 'ฯ' && Character.isLetterOrDigit(c) ? LATIN : null;
    }

    /** Whether all of it is Thai letters and marks. */
    public static boolean isThai(String text) {
        return text.chars().allMatch(c -> ThaiLetters.isThai((char) c));
    }
}
