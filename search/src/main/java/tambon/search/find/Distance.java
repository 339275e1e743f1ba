package tambon.search.find;

/**
 * Levenshtein's distance of a text that grows from one that stays. A whole column of the usual table is in the bits of two words, so
 * a further letter costs a dozen steps, whatever was there before.
 *
 * @see <a href="https://doi.org/10.1145/316542.316550">Myers, A fast bit-vector algorithm for approximate string matching (1999)</a>
 */
final class Distance {

    /** Letters that the text that stays may have. */
    static final int LONGEST = Long.SIZE;

    private static final int ASCII = 0x80;
    private static final char THAI = '\u0E00';

    private final String from;

    /** Where in the text that stays each ASCII and each Thai letter stands, a bit for each place. */
    private final long[] ascii = new long[ASCII];

    private final long[] thai = new long[ASCII];

    /** Places of the column where the distance is one more than in the place before, and where it is one less. */
    private long more;

    private long less;
    private int distance;

    /** @param from the text that stays, of 1 to {@value #LONGEST} letters */
    Distance(String from) {
        this.from = from;
        for (int i = 0; i < from.length(); i++) {
            char c = from.charAt(i);
            if (c < ASCII) {
                ascii[c] |= 1L << i;
            } else if (isThai(c)) {
                thai[c - THAI] |= 1L << i;
            }
        }
        begin();
    }

    private static boolean isThai(char c) {
        return c >= THAI && c < THAI + ASCII;
    }

    /** The growing text is empty again. */
    void begin() {
        more = -1L;
        less = 0;
        distance = from.length();
    }

    /** Adds letters to the growing text; gives the distance of all of it. */
    int add(String letters) {
        int last = from.length() - 1;
        for (int i = 0; i < letters.length(); i++) {
            long same = places(letters.charAt(i));
            long vertical = same | less;
            long horizontal = (same & more) + more ^ more | same;
            long up = less | ~(horizontal | more);
            long down = more & horizontal;
            distance += (int) (up >>> last & 1) - (int) (down >>> last & 1);
            up = up << 1 | 1;
            more = down << 1 | ~(vertical | up);
            less = up & vertical;
        }
        return distance;
    }

    private long places(char c) {
        if (c < ASCII) {
            return ascii[c];
        }
        return isThai(c) ? thai[c - THAI] : placesOfForeign(c);
    }

    private long placesOfForeign(char c) {
        long places = 0;
        for (int i = 0; i < from.length(); i++) {
            places |= from.charAt(i) == c ? 1L << i : 0;
        }
        return places;
    }
}
