package tambon.storefront.account;

import tambon.storefront.page.Fields;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What the pages to sign in and to make an account show.
 *
 * @param to where to go on afterwards
 */
public record SignInView(Fields fields, String to) {

    /** {@link #to} as part of a link. */
    public String toQuery() {
        return URLEncoder.encode(to, StandardCharsets.UTF_8);
    }

    public int shortestPassword() {
        return Passwords.SHORTEST;
    }
}
