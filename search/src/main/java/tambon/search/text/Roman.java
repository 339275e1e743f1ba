package tambon.search.text;

import java.util.HashMap;
import java.util.Map;

/**
 * One key for the ways people romanise a Thai word, and for Latin text as such: namphrik, nam prik and num
 * plik meet. {@link #of} keeps the vowels, roughly; {@link #bones} only the consonants.
 */
public final class Roman {

    private static final int LONGEST_VOWEL = 3;

    /** Vowel: the ways it is written. */
    private static final String SPELLINGS = """
            a: a aa; e: e ae oe er ea; ai: ai ay aai aay aey ei ey; ao: ao au aw aao aow; i: i ee ii ie y;
            ia: ia iaa; o: o oh; oi: oi oy ooi; u: u oo ou uu ue eu uue ueu eeu; ua: ua uea eua uaa;
            ui: oei oey oui ui uy uay uai uei; io: iu io iw iao eo iew ew eow aeo aew""";

    private static final Map<String, String> VOWELS = spellings();

    private Roman() {}

    /** @param latin Latin letters, lower case, no spaces */
    public static String of(String latin) {
        var out = new StringBuilder(latin.length());
        int i = 0;
        while (i < latin.length()) {
            i = vowel(latin.charAt(i)) ? vowels(latin, i, out) : consonant(latin, i, out);
        }
        return out.toString();
    }

    /** The consonants of a key made by {@link #of}. */
    public static String bones(String key) {
        var out = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (!vowel(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean vowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
    }

    /** Aspirated as plain, voiced as unvoiced; r as l, and silent after a vowel (moo yor, hor mok); h only where it begins a word. */
    private static int consonant(String s, int i, StringBuilder out) {
        char c = s.charAt(i);
        char next = i + 1 < s.length() ? s.charAt(i + 1) : ' ';
        boolean sibilant = (c == 's' || c == 'c') && next == 'h';
        boolean soft = c == 'c' && (next == 'e' || next == 'i' || next == 'y');
        boolean twin = c == 'b' && next == 'p'
                || c == 'd' && next == 't'
                || c == 'g' && next == 'k'
                || c == 'c' && next == 'k';
        boolean nasal = c == 'n' && next == 'g';
        boolean glide = c == 'y' && !vowel(next);
        char sound = switch (c) {
            case 'b', 'p' -> 'p';
            case 'd', 't' -> 't';
            case 'g', 'k', 'q' -> 'k';
            case 'c' -> sibilant ? 'j' : soft ? 's' : 'k';
            case 's' -> sibilant ? 'j' : 's';
            case 'z' -> 's';
            case 'v', 'w' -> 'w';
            case 'r', 'l' -> 'l';
            case 'y' -> glide ? 'i' : 'y';
            case 'x' -> 'k';
            case 'n' -> nasal ? 'g' : 'n';
            default -> c;
        };
        boolean silentR = c == 'r' && i > 0 && vowel(s.charAt(i - 1)) && !vowel(next);
        if (c == 'h' && i > 0 || silentR) {
            return i + 1;
        }
        if (out.isEmpty() || out.charAt(out.length() - 1) != sound) {
            out.append(sound);
        }
        return i + (sibilant || twin || nasal || next == 'h' && "ptkg".indexOf(c) >= 0 ? 2 : 1);
    }

    /** A vowel or several; aw is o before a consonant (thawt ทอด), else ao (khaw ข้าว). */
    private static int vowels(String s, int from, StringBuilder out) {
        int to = from;
        while (to < s.length() && (vowel(s.charAt(to)) || glides(s, from, to))) {
            to++;
        }
        int at = from;
        while (at < to) {
            int end = Math.min(to, at + LONGEST_VOWEL);
            while (end > at + 1 && !VOWELS.containsKey(s.substring(at, end))) {
                end--;
            }
            var written = s.substring(at, end);
            boolean openO = written.equals("aw") && to < s.length();
            out.append(openO ? "o" : VOWELS.getOrDefault(written, written));
            at = end;
        }
        return to;
    }

    private static Map<String, String> spellings() {
        var sounds = new HashMap<String, String>();
        for (var group : SPELLINGS.split(";")) {
            var both = group.strip().split(":");
            for (var spelling : both[1].strip().split(" ")) {
                sounds.put(spelling, both[0]);
            }
        }
        return Map.copyOf(sounds);
    }

    /** y and w that end a vowel: not those that begin the next syllable. */
    private static boolean glides(String s, int from, int at) {
        char c = s.charAt(at);
        boolean ends = at + 1 == s.length() || !vowel(s.charAt(at + 1));
        return at > from && (c == 'y' || c == 'w') && ends;
    }
}
