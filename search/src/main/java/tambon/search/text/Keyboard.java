package tambon.search.text;

import java.util.Locale;
import java.util.Optional;

/** What keys mean on the other layout: Thai Kedmanee and US English. */
public final class Keyboard {

    private static final String ENGLISH =
            "1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./" + "!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?`~";
    private static final String THAI =
            "ๅ/-ภถ\u0E38\u0E36คตจขชๆไำพะ\u0E31\u0E35รนยบลฃฟหกดเ\u0E49\u0E48าสวงผปแอ\u0E34\u0E37ทมใฝ"
                    + "+๑๒๓๔\u0E39฿๕๖๗๘๙๐\"ฎฑธ\u0E4D\u0E4Aณฯญฐ,ฅฤฆฏโฌ\u0E47\u0E4Bษศซ.()ฉฮ\u0E3A\u0E4C?ฒฬฦ_%";

    private Keyboard() {}

    /** What was meant, if the English layout was on while Thai was typed; empty where that gives no Thai. */
    public static Optional<String> typedAsEnglish(String text) {
        if (text.chars().anyMatch(c -> ThaiLetters.isThai((char) c))) {
            return Optional.empty();
        }
        var meant = translate(text, ENGLISH, THAI);
        return looksThai(meant) ? Optional.of(meant) : Optional.empty();
    }

    /** What was meant, if the Thai layout was on while English was typed; empty where that gives no words. */
    public static Optional<String> typedAsThai(String text) {
        if (text.chars().anyMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z')) {
            return Optional.empty();
        }
        var meant = translate(text, THAI, ENGLISH);
        return looksEnglish(meant) ? Optional.of(meant) : Optional.empty();
    }

    private static String translate(String text, String from, String to) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int at = from.indexOf(text.charAt(i));
            out.append(at < 0 ? text.charAt(i) : to.charAt(at));
        }
        return out.toString();
    }

    /** Mostly Thai letters, every mark on a letter that can carry it, no vowel hanging in the air. */
    static boolean looksThai(String text) {
        int letters = 0;
        char last = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean mark = ThaiLetters.isVowelMark(c) || ThaiLetters.isUpperMark(c) || c == 'ะ' || c == 'า' || c == 'ำ';
            boolean carries = ThaiLetters.isConsonant(last)
                    || ThaiLetters.isVowelMark(last)
                    || ThaiLetters.isTone(last)
                    || last == 'า' && c == 'ะ'
                    || last == 'ฤ';
            boolean hangs = ThaiLetters.isLeadingVowel(last) && !ThaiLetters.isConsonant(c) && c != 'ฤ';
            if (mark && !carries || hangs || mark && c == last) {
                return false;
            }
            letters += ThaiLetters.isThai(c) ? 1 : 0;
            last = c;
        }
        return letters >= 2
                && !ThaiLetters.isLeadingVowel(last)
                && letters * 4 >= text.strip().length() * 3;
    }

    private static boolean looksEnglish(String text) {
        long letters = text.chars()
                .filter(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z')
                .count();
        long vowels = text.toLowerCase(Locale.ROOT)
                .chars()
                .filter(c -> "aeiouy".indexOf(c) >= 0)
                .count();
        return letters >= 2 && vowels > 0 && letters * 4 >= text.strip().length() * 3L;
    }
}
