package tambon.orders.payment;

import tambon.infra.money.Money;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The text of a PromptPay QR code that asks for one exact amount once.
 *
 * @see <a href="https://www.emvco.com/emv-technologies/qr-codes/">EMV QR Code Specification for Payment Systems,
 *     merchant-presented mode</a>
 * @see <a href="https://www.bot.or.th/">Bank of Thailand, Thai QR Payment standard: tag 29 credit transfer, tag 30 bill
 *     payment</a>
 */
public final class PromptPayCode {

    private static final String CREDIT_TRANSFER = "A000000677010111";
    private static final String BILL_PAYMENT = "A000000677010112";
    private static final Pattern MOBILE = Pattern.compile("0[0-9]{9}");
    private static final Pattern NATIONAL_OR_TAX_ID = Pattern.compile("[0-9]{13}");
    private static final Pattern WALLET = Pattern.compile("[0-9]{15}");
    private static final Pattern REFERENCE = Pattern.compile("[A-Z0-9]{1,20}");

    /** EMV allows 13 digits for the amount; banks' own limits are far below. */
    static final Money MOST = Money.baht(9_999_999);

    private PromptPayCode() {}

    /**
     * To a person's or firm's PromptPay id; the reference travels in the additional data as bill number.
     *
     * @param id mobile number (10 digits), national or tax id (13), or e-wallet id (15)
     * @param reference 1–20 capitals and digits
     */
    static String toId(String id, Money amount, String reference) {
        require(REFERENCE, reference);
        return code(
                field("29", field("00", CREDIT_TRANSFER) + target(id)), amount, field("62", field("01", reference)));
    }

    /**
     * As a bill to a registered biller; banks hand both references to the biller.
     *
     * @param billerId 15 digits: a tax id and a suffix
     */
    static String toBiller(String billerId, Money amount, String reference1, String reference2) {
        require(WALLET, billerId);
        require(REFERENCE, reference1);
        require(REFERENCE, reference2);
        var bill =
                field("00", BILL_PAYMENT) + field("01", billerId) + field("02", reference1) + field("03", reference2);
        return code(field("30", bill), amount, "");
    }

    /**
     * To a person's or firm's PromptPay id, up to and without the amount: a phone without a signal adds field 54 and the
     * checksum, field 63.
     *
     * @param id as in {@link #toId}
     */
    public static String upToAmount(String id) {
        return opening(field("29", field("00", CREDIT_TRANSFER) + target(id)));
    }

    private static String target(String id) {
        if (MOBILE.matcher(id).matches()) {
            return field("01", "0066" + id.substring(1));
        }
        if (NATIONAL_OR_TAX_ID.matcher(id).matches()) {
            return field("02", id);
        }
        require(WALLET, id);
        return field("03", id);
    }

    /** 000201: version 01. 010212: for this one payment. 5303764: baht. 5802TH: Thailand. */
    private static String opening(String account) {
        return "000201" + "010212" + account + "5802TH" + "5303764";
    }

    private static String code(String account, Money amount, String additional) {
        if (!amount.isPositive() || amount.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("no PromptPay of " + amount);
        }
        var text = opening(account) + field("54", baht(amount)) + additional + "6304";
        return text + crc(text);
    }

    private static String baht(Money amount) {
        return String.format(Locale.ROOT, "%d.%02d", amount.satang() / 100, amount.satang() % 100);
    }

    private static String field(String tag, String value) {
        return tag + String.format(Locale.ROOT, "%02d", value.length()) + value;
    }

    /** CRC-16/CCITT-FALSE over the whole text, its own tag and length included. */
    static String crc(String text) {
        int crc = 0xFFFF;
        for (byte b : text.getBytes(StandardCharsets.US_ASCII)) {
            crc ^= (b & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ 0x1021;
            }
            crc &= 0xFFFF;
        }
        return String.format(Locale.ROOT, "%04X", crc);
    }

    private static void require(Pattern pattern, String value) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException("not fit for a PromptPay code: " + value);
        }
    }
}
