package tambon.search.text;

/**
 * How a Thai text sounds, roughly: a key that stays the same under the mistakes people make in writing.
 * Tone marks, silenced letters, ะ and ็ go; letters of one sound become one (ณ น, ศ ษ ส, ถ ท ธ …; ร ล); long and
 * short vowels become one; ใ ไ ัย become one; the second consonant of a cluster goes (กระ กะ, ปลา ปา).
 */
public final class Sound {

    /** Letters of one sound, the first standing for all. */
    private static final String SAME = "คขฃฅฆ ชฉฌ สซศษ ยญ ดฎ ตฏ ทฐฑฒถธ นณ พผภ ฟฝ ลรฬฤฦ ฮห ิี ึื ุู ไใ";

    private static final String SAME_AT_THE_END = "กค บปพฟ ดตทจชส นล";

    private static final char[] STANDS_FOR = table(SAME);
    private static final char[] ENDS_AS = table(SAME_AT_THE_END);
    private static final String TAKES_SECOND = "กคจตทปพสบฟ";
    private static final String SONORANT = "งนมยลว";

    private Sound() {}

    /** @param thai in its one {@link Spelling}, Thai letters only */
    public static String of(String thai) {
        var plain = classes(withoutMarks(thai));
        var out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            char next = i + 1 < plain.length() ? plain.charAt(i + 1) : ' ';
            char last = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
            boolean silentLead = c == 'ฮ' && SONORANT.indexOf(next) >= 0 || c == 'อ' && i == 0 && next == 'ย';
            boolean clusterSecond =
                    c == 'ล' && TAKES_SECOND.indexOf(last) >= 0 && next != ' ' && !ThaiLetters.isLeadingVowel(next);
            boolean echo = c == last || c == 'ะ';
            boolean yAfterAi = c == 'ย' && i >= 2 && plain.charAt(i - 2) == 'ไ';
            if (!(silentLead || clusterSecond || echo || yAfterAi)) {
                out.append(c);
            }
        }
        foldEnding(out);
        return out.toString();
    }

    /** At the end of a word only six sounds of consonants are left: งอป งอบ, กวล กวน, รด รส. */
    private static void foldEnding(StringBuilder out) {
        int last = out.length() - 1;
        if (last > 0) {
            int at = out.charAt(last) - '\u0E00';
            out.setCharAt(last, at >= 0 && at < ENDS_AS.length ? ENDS_AS[at] : out.charAt(last));
        }
    }

    private static String withoutMarks(String thai) {
        var out = new StringBuilder(thai.length());
        for (int i = 0; i < thai.length(); i++) {
            char c = thai.charAt(i);
            if (c == ThaiLetters.KARAN) {
                dropSilenced(out);
            } else if (c == ThaiLetters.SARA_AM) {
                out.append("\u0E31ม");
            } else if (c != '\u0E47' && c != '\u0E3A' && !ThaiLetters.isUpperMark(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Takes back the consonant under ์, with its vowel mark. */
    private static void dropSilenced(StringBuilder out) {
        if (!out.isEmpty() && ThaiLetters.isVowelMark(out.charAt(out.length() - 1))) {
            out.setLength(out.length() - 1);
        }
        if (!out.isEmpty() && ThaiLetters.isConsonant(out.charAt(out.length() - 1))) {
            out.setLength(out.length() - 1);
        }
    }

    private static char[] table(String groups) {
        var table = new char[0x80];
        for (int i = 0; i < table.length; i++) {
            table[i] = (char) ('\u0E00' + i);
        }
        for (var group : groups.split(" ")) {
            group.chars().forEach(c -> table[c - 0x0E00] = group.charAt(0));
        }
        return table;
    }

    private static String classes(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int at = text.charAt(i) - '\u0E00';
            out.append(at >= 0 && at < STANDS_FOR.length ? STANDS_FOR[at] : text.charAt(i));
        }
        foldAi(out);
        foldDoubleR(out, text);
        return out.toString();
    }

    /** ัย sounds as ไ, which is written in front. */
    private static void foldAi(StringBuilder out) {
        for (int at = out.indexOf("\u0E31ย"); at > 0; at = out.indexOf("\u0E31ย")) {
            out.delete(at, at + 2).insert(at - 1, 'ไ');
        }
    }

    /** รร sounds as ั. */
    private static void foldDoubleR(StringBuilder out, String before) {
        if (before.contains("รร")) {
            for (int at = out.indexOf("ลล"); at >= 0; at = out.indexOf("ลล")) {
                out.replace(at, at + 2, "\u0E31");
            }
        }
    }
}
