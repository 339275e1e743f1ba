package tambon.search.text;

/** Which Thai characters are what. Unicode block 0E00–0E7F. */
final class ThaiLetters {

    static final char SARA_AM = 'ำ';
    static final char SARA_AA = 'า';
    static final char NIKHAHIT = '\u0E4D';
    static final char KARAN = '\u0E4C';

    private ThaiLetters() {}

    /** A letter, vowel or mark; not the digits, ๆ, ฯ and ฿. */
    static boolean isThai(char c) {
        return c >= 'ก' && c <= '\u0E3A' && c != 'ฯ' || c >= 'เ' && c <= '\u0E4E' && c != 'ๆ';
    }

    static boolean isConsonant(char c) {
        return c >= 'ก' && c <= 'ฮ' && c != 'ฤ' && c != 'ฦ';
    }

    /** เ แ โ ใ ไ: written before the consonant they follow in speech. */
    static boolean isLeadingVowel(char c) {
        return c >= 'เ' && c <= 'ไ';
    }

    /** Vowels written above or below, which stand directly on a consonant. */
    static boolean isVowelMark(char c) {
        return c == '\u0E31' || c >= '\u0E34' && c <= '\u0E3A' || c == '\u0E47' || c == NIKHAHIT;
    }

    /** ่ ้ ๊ ๋ */
    static boolean isTone(char c) {
        return c >= '\u0E48' && c <= '\u0E4B';
    }

    /** A tone mark, or the mark that silences a letter. */
    static boolean isUpperMark(char c) {
        return isTone(c) || c == KARAN || c == '\u0E4E';
    }

    /** A vowel that follows its consonant: ะ ั า ำ ิ … ู */
    static boolean isFollowingVowel(char c) {
        return c >= 'ะ' && c <= '\u0E39';
    }
}
