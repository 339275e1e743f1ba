package tambon.orders.fulfilment;

import tambon.orders.Carrier;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.TrackingNumberMalformed;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a number can be one of the carrier's. Thailand Post numbers by the Universal Postal Union's standard, whose
 * check digit finds a mistyped one; the others publish no standard, so only their shape is looked at.
 *
 * @see <a href="https://www.upu.int/en/postal-solutions/programmes-services/standards">UPU S10: identification of postal
 *     items, 13-character identifier</a>
 */
final class TrackingNumber {

    private static final Pattern S10 = Pattern.compile("[A-Z]{2}[0-9]{9}TH");
    private static final Pattern KERRY = Pattern.compile("(?=(?:.*[0-9]){6})[A-Z0-9]{9,20}");
    private static final Pattern FLASH = Pattern.compile("TH[0-9]{2}[A-Z0-9]{6,14}");
    private static final int[] WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

    private TrackingNumber() {}

    /**
     * In capitals and without blanks; empty where nobody numbers parcels.
     *
     * @throws OrdersRejected if it cannot be the carrier's
     */
    static String checked(Carrier carrier, String typed) {
        var number = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        boolean fits = switch (carrier) {
            case THAILAND_POST -> S10.matcher(number).matches() && hasCheckDigit(number);
            case KERRY -> KERRY.matcher(number).matches();
            case FLASH -> FLASH.matcher(number).matches();
            case OWN_DELIVERY, PICK_UP -> number.isEmpty();
        };
        if (!fits) {
            throw new OrdersRejected(new TrackingNumberMalformed(carrier));
        }
        return number;
    }

    private static boolean hasCheckDigit(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i + 2) - '0');
        }
        int left = 11 - sum % 11;
        int check = left == 10 ? 0 : left == 11 ? 5 : left;
        return number.charAt(10) - '0' == check;
    }
}
