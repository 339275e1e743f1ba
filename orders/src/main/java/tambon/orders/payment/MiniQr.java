package tambon.orders.payment;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The small code that Thai banks print on a transfer slip, so that others can ask for the transaction.
 *
 * <p>Fields of two digits' tag and two digits' length as in EMVCo's codes: 00 holds 00 (kind, 000001), 01 (sending bank)
 * and 02 (transaction number); 51 the country; 91 a checksum over all before it.
 *
 * @param bank three digits
 * @param reference 6–40 capitals and digits
 * @see <a href="https://www.bot.or.th">Bank of Thailand, Thai QR code, slip verification</a>
 */
record MiniQr(String bank, String reference) {

    private static final Pattern BANK = Pattern.compile("[0-9]{3}");
    private static final Pattern REFERENCE = Pattern.compile("[A-Z0-9]{6,40}");
    private static final String KIND = "000001";
    private static final int CHECKSUM = 8; // tag, length and four digits

    /** Empty if the text is any other code, or broken. */
    static Optional<MiniQr> read(String text) {
        if (text.length() <= CHECKSUM
                || !text.startsWith("9104", text.length() - CHECKSUM)
                || !text.endsWith(PromptPayCode.crc(text.substring(0, text.length() - 4)))) {
            return Optional.empty();
        }
        var outer = fields(text);
        var inner = outer == null ? null : fields(outer.getOrDefault("00", ""));
        if (inner == null || !KIND.equals(inner.get("00"))) {
            return Optional.empty();
        }
        var code = new MiniQr(
                inner.getOrDefault("01", ""), inner.getOrDefault("02", "").toUpperCase(java.util.Locale.ROOT));
        return BANK.matcher(code.bank).matches()
                        && REFERENCE.matcher(code.reference).matches()
                ? Optional.of(code)
                : Optional.empty();
    }

    /** Null if the lengths do not add up. */
    private static @Nullable Map<String, String> fields(String text) {
        var fields = new HashMap<String, String>();
        int at = 0;
        while (at + 4 <= text.length()) {
            var length = text.substring(at + 2, at + 4);
            if (!length.matches("[0-9]{2}") || at + 4 + Integer.parseInt(length) > text.length()) {
                return null;
            }
            int end = at + 4 + Integer.parseInt(length);
            fields.put(text.substring(at, at + 2), text.substring(at + 4, end));
            at = end;
        }
        return at == text.length() ? fields : null;
    }
}
