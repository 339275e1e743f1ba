package tambon.orders;

import java.util.OptionalLong;

/**
 * Whose cart or order it is: a visitor known by a random token in a cookie, and the account if signed in.
 *
 * @param visitor 20–64 characters that nobody else can guess
 */
public record Buyer(String visitor, OptionalLong accountId) {

    public Buyer {
        if (visitor.length() < 20 || visitor.length() > 64) {
            throw new IllegalArgumentException("not a visitor's token");
        }
    }
}
