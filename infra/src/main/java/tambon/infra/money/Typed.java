package tambon.infra.money;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads amounts and counts as people write them, in forms and in files: with commas, spaces, a ฿, in Thai digits. */
public final class Typed {

    private static final char THAI_ZERO = '๐';
    private static final int MOST_CHARACTERS = 24;

    private Typed() {}

    /** {@code ฿1,250.50} is 125,050 satang; empty if it is no amount, is below zero or has parts of a satang. */
    public static Optional<Money> baht(String text) {
        var plain = plain(text).replace("฿", "").replace("บาท", "");
        if (!plain.matches("[0-9]{1,13}([.][0-9]{1,2})?")) {
            return Optional.empty();
        }
        return Optional.of(Money.satang(new BigDecimal(plain).movePointRight(2).longValueExact()));
    }

    /** A whole number from 0 to 999,999,999; empty if it is none. */
    public static OptionalInt count(String text) {
        var plain = plain(text);
        return plain.matches("[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(plain)) : OptionalInt.empty();
    }

    private static String plain(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return "";
        }
        var plain = new StringBuilder();
        text.chars()
                .filter(c -> c != ',' && !Character.isWhitespace(c) && c != '\u00a0')
                .map(c -> c >= THAI_ZERO && c <= THAI_ZERO + 9 ? '0' + c - THAI_ZERO : c)
                .forEach(c -> plain.append((char) c));
        return plain.toString();
    }
}
