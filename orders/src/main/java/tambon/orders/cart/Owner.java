package tambon.orders.cart;

import tambon.orders.Buyer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Whose cart or order it is, as the tables say it: the account, or a digest of the visitor's token, so that
 * who reads the tables cannot pose as a visitor.
 */
public record Owner(String key) {

    private static final int DIGEST_BYTES = 16;

    public static Owner of(Buyer buyer) {
        return buyer.accountId().isPresent() ? new Owner("a" + buyer.accountId().getAsLong()) : visitor(buyer);
    }

    /** The visitor behind {@code buyer}, signed in or not. */
    public static Owner visitor(Buyer buyer) {
        return new Owner("v" + digest(buyer.visitor()));
    }

    /** 22 characters from which nobody reads what they were made of. */
    public static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, DIGEST_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
