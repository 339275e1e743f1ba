package tambon.storefront.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What someone types to say who they are: an e-mail address or a Thai telephone number, in the one form
 * we keep it in ({@code som@example.com}, {@code 0812345678}).
 */
record Login(String text) {

    static final int LONGEST = 254;
    private static final Pattern PHONE = Pattern.compile("0[1-9][0-9]{7,8}");
    private static final Pattern EMAIL =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");

    /** Empty if {@code typed} is neither. Thai digits, spaces, hyphens and {@code +66} are understood. */
    static Optional<Login> of(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        var plain = westernDigits(typed).strip();
        var digits = plain.replaceAll("[\\s().-]", "").replaceFirst("^\\+660?", "0");
        if (PHONE.matcher(digits).matches()) {
            return Optional.of(new Login(digits));
        }
        var email = plain.toLowerCase(Locale.ROOT);
        return email.indexOf('@') <= 64 && EMAIL.matcher(email).matches()
                ? Optional.of(new Login(email))
                : Optional.empty();
    }

    private static String westernDigits(String typed) {
        var plain = new StringBuilder(typed.length());
        typed.chars().forEach(c -> plain.append((char) (c >= '๐' && c <= '๙' ? c - '๐' + '0' : c)));
        return plain.toString();
    }
}
