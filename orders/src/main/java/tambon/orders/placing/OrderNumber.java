package tambon.orders.placing;

import tambon.infra.time.FiscalYear;

import java.security.SecureRandom;
import java.time.Instant;

/** Makes the numbers by which people speak of orders, and the secrets by which guests come back to them. */
final class OrderNumber {

    /** Without those that look or sound alike. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final String SECRET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int BUDDHIST_ERA = 543;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OrderNumber() {}

    /** {@code TB69-4K7Q-X2M9}: the Buddhist year and eight letters by chance; the database refuses a twin. */
    static String at(Instant placed) {
        int year = (placed.atZone(FiscalYear.BANGKOK).getYear() + BUDDHIST_ERA) % 100;
        return "TB" + year / 10 + year % 10 + "-" + chance(LETTERS, 4) + "-" + chance(LETTERS, 4);
    }

    /** 130 bits. */
    static String secret() {
        return chance(SECRET, 26);
    }

    private static String chance(String alphabet, int length) {
        var made = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            made.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return made.toString();
    }
}
