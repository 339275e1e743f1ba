package tambon.search.text;

import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/**
 * One spelling for what looks the same on screen: Thai marks in one order, เเ as แ, ํา as ำ, Thai digits as
 * Arabic ones, Latin letters lower case and without accents, and no invisible characters.
 */
public final class Spelling {

    private Spelling() {}

    public static String of(String raw) {
        var text = foldForeign(raw);
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            put(out, text.charAt(i));
        }
        return out.toString();
    }

    private static void put(StringBuilder out, char c) {
        char last = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
        if (c < 0x80) {
            out.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c < ' ' ? ' ' : c);
        } else if (c >= '๐' && c <= '๙') {
            out.append((char) ('0' + c - '๐'));
        } else if (c == 'เ' && last == 'เ') {
            out.setCharAt(out.length() - 1, 'แ');
        } else if (c == 'ๅ') {
            put(out, ThaiLetters.SARA_AA);
        } else if (c == ThaiLetters.SARA_AA && endsWithNikhahit(out)) {
            joinSaraAm(out);
        } else if (ThaiLetters.isVowelMark(c) && ThaiLetters.isUpperMark(last)) {
            insertBeforeLast(out, c);
        } else if (ThaiLetters.isTone(c) && last == ThaiLetters.SARA_AM) {
            insertBeforeLast(out, c);
        } else if (isMark(c) && (c == last || ThaiLetters.isTone(c) && ThaiLetters.isTone(last))) {
            return; // typed twice
        } else if (Character.getType(c) == Character.FORMAT) {
            return;
        } else {
            out.append(Character.isISOControl(c) ? ' ' : c);
        }
    }

    private static boolean isMark(char c) {
        return ThaiLetters.isVowelMark(c) || ThaiLetters.isUpperMark(c);
    }

    private static boolean endsWithNikhahit(StringBuilder out) {
        int n = out.length();
        return n > 0 && out.charAt(n - 1) == ThaiLetters.NIKHAHIT
                || n > 1 && out.charAt(n - 2) == ThaiLetters.NIKHAHIT && ThaiLetters.isTone(out.charAt(n - 1));
    }

    private static void joinSaraAm(StringBuilder out) {
        out.deleteCharAt(out.lastIndexOf(String.valueOf(ThaiLetters.NIKHAHIT))).append(ThaiLetters.SARA_AM);
    }

    private static void insertBeforeLast(StringBuilder out, char c) {
        if (out.length() < 2 || out.charAt(out.length() - 2) != c) {
            out.insert(out.length() - 1, c);
        }
    }

    /** ICU folding (UTR 30) for everything that is neither ASCII nor Thai: width, case, accents, ligatures. */
    private static String foldForeign(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c >= 0x80 && (c < '\u0E00' || c > '\u0E7F')) {
                return foldPieces(raw, i);
            }
        }
        return raw;
    }

    /** Thai pieces stay as they are: the folding would take ำ apart and drop marks. */
    private static String foldPieces(String raw, int from) {
        var out = new StringBuilder(raw.length()).append(raw, 0, from);
        int start = from;
        while (start < raw.length()) {
            int end = start;
            boolean thai = isThaiBlock(raw.charAt(start));
            while (end < raw.length() && isThaiBlock(raw.charAt(end)) == thai) {
                end++;
            }
            var piece = raw.substring(start, end);
            out.append(thai ? piece : ICUFoldingFilter.NORMALIZER.normalize(piece));
            start = end;
        }
        return out.toString();
    }

    private static boolean isThaiBlock(char c) {
        return c >= '\u0E00' && c <= '\u0E7F';
    }
}
