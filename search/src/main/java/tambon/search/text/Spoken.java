package tambon.search.text;

import java.util.BitSet;

/**
 * A Thai word as it is heard: without tone marks and silenced letters; รร as ั, ฤ as ริ, ำ as ัม.
 *
 * @param begun where a tone mark stood, which only the first sound of a syllable can carry
 */
record Spoken(String text, BitSet begun) {

    static Spoken of(String thai) {
        var out = new StringBuilder(thai.length() + 2);
        var begun = new BitSet();
        for (int i = 0; i < thai.length(); i++) {
            char c = thai.charAt(i);
            if (c == ThaiLetters.KARAN) {
                dropSilenced(out);
            } else if (c == ThaiLetters.SARA_AM) {
                out.append("\u0E31ม");
            } else if (c == 'ฤ') {
                out.append(out.isEmpty() ? "ร\u0E36" : "ร\u0E34");
            } else if (ThaiLetters.isTone(c)) {
                markBegun(out, begun);
            } else if (!ThaiLetters.isUpperMark(c) && c != '\u0E3A') {
                out.append(c);
            }
        }
        var heard = out.toString();
        return heard.contains("รร") ? new Spoken(doubleR(heard), new BitSet()) : new Spoken(heard, begun);
    }

    boolean begins(int index) {
        return begun.get(index);
    }

    /** Whether a vowel stands here that belongs to the consonant before it. */
    static boolean follows(String text, int at) {
        return at < text.length() && (ThaiLetters.isFollowingVowel(text.charAt(at)) || text.charAt(at) == '\u0E47');
    }

    private static void dropSilenced(StringBuilder out) {
        if (!out.isEmpty() && ThaiLetters.isVowelMark(out.charAt(out.length() - 1))) {
            out.setLength(out.length() - 1);
        }
        out.setLength(Math.max(0, out.length() - 1));
    }

    /** In a cluster (กล้วย) the mark stands on the second consonant, which then begins nothing: the first is marked as well. */
    private static void markBegun(StringBuilder out, BitSet begun) {
        int at = out.length() - 1;
        if (at >= 0 && ThaiLetters.isVowelMark(out.charAt(at))) {
            at--;
        }
        if (at >= 0) {
            begun.set(at);
        }
    }

    /** พรรณ phan, ธรรม tham, but บรร at the end ban. */
    private static String doubleR(String heard) {
        int at = heard.indexOf("รร");
        boolean closes =
                at + 2 == heard.length() || !ThaiLetters.isConsonant(heard.charAt(at + 2)) || follows(heard, at + 3);
        return heard.substring(0, at) + '\u0E31' + (closes ? "น" : "") + heard.substring(at + 2);
    }
}
