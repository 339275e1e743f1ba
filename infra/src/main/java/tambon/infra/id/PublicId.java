package tambon.infra.id;

import java.util.OptionalLong;

/**
 * How an id is written where people and browsers see it: 13 characters of Crockford's base 32, lower
 * case. JavaScript would round the number itself; this form also survives being read aloud.
 *
 * @see <a href="https://www.crockford.com/base32.html">Base 32 by Douglas Crockford</a>
 */
public final class PublicId {

    public static final int LENGTH = 13;
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private PublicId() {}

    public static String of(long id) {
        if (id < 0) {
            throw new IllegalArgumentException("ids are positive, was " + id);
        }
        var written = new char[LENGTH];
        for (int i = LENGTH - 1, shift = 0; i >= 0; i--, shift += 5) {
            written[i] = ALPHABET.charAt((int) (id >>> shift & 31));
        }
        return new String(written);
    }

    /** The id that {@code text} writes, upper or lower case; empty if it writes none. */
    public static OptionalLong parse(String text) {
        if (text.length() != LENGTH) {
            return OptionalLong.empty();
        }
        long id = 0;
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(i);
            int digit = ALPHABET.indexOf(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
            if (digit < 0 || i == 0 && digit > 7) {
                return OptionalLong.empty();
            }
            id = id << 5 | digit;
        }
        return OptionalLong.of(id);
    }
}
