package tambon.catalog.imports;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as tables carry them: thousands' commas, Thai digits, a baht sign. */
final class Numbers {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,10}");
    private static final Pattern BAHT = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");
    private static final Pattern COMMA = Pattern.compile("(?<=\\d),(?=\\d{3}(\\D|$))");

    private Numbers() {}

    /** What a cell says: nothing, a value, or something that is no such number ({@code wrong}). */
    record Said<T>(@Nullable T value, boolean wrong) {}

    static Said<Integer> whole(String cell) {
        return said(cell, WHOLE)
                .map(digits -> {
                    long value = Long.parseLong(digits);
                    return value > Integer.MAX_VALUE ? new Said<Integer>(null, true) : new Said<>((int) value, false);
                })
                .orElseGet(() -> new Said<>(null, !cell.isEmpty()));
    }

    static Said<Money> baht(String cell) {
        return said(cell.replace("฿", "").replace("บาท", "").strip(), BAHT)
                .map(digits -> new Said<>(
                        Money.satang(new BigDecimal(digits).movePointRight(2).longValueExact()), false))
                .orElseGet(() -> new Said<>(null, !cell.isEmpty()));
    }

    private static Optional<String> said(String cell, Pattern shape) {
        var plain = COMMA.matcher(latin(cell)).replaceAll("");
        return shape.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }

    private static String latin(String cell) {
        var latin = new StringBuilder(cell.length());
        cell.chars().forEach(c -> latin.append((char) (c >= '๐' && c <= '๙' ? c - '๐' + '0' : c)));
        return latin.toString();
    }
}
