package tambon.catalog.listing;

/**
 * Numbers of barcodes.
 *
 * @see <a href="https://www.gs1.org/services/how-calculate-check-digit-manually">GS1: check digit</a>
 */
final class Gtin {

    private Gtin() {}

    /** Whether it has as many digits as such a number may. */
    static boolean shaped(String number) {
        return number.matches("[0-9]{8}|[0-9]{12,14}");
    }

    /** From the right, each second digit counts three times; with the last one they come to a multiple of ten. */
    static boolean fits(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : 3 * digit;
        }
        return sum % 10 == 0;
    }
}
