package tambon.storefront.basket;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import tambon.orders.Buyer;
import tambon.storefront.gate.Cookies;
import tambon.storefront.gate.Visitors;
import tambon.storefront.page.Frame;
import tambon.storefront.page.Viewer;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Who is buying: the visitor's cookie, and the account where there is one. */
@Singleton
public class Buyers {

    private static final String POSTCODE = "postcode";
    private static final Duration REMEMBERED = Duration.ofDays(180);

    private final Visitors visitors;
    private final Cookies cookies;

    Buyers(Visitors visitors, Cookies cookies) {
        this.visitors = visitors;
        this.cookies = cookies;
    }

    /** Someone who may have a cart; empty for a guest whose browser we never gave a cookie. */
    public Optional<Buyer> known(HttpRequest<?> request) {
        var account = viewer(request).accountId();
        return account.isPresent()
                ? Optional.of(ensure(request))
                : visitors.of(request).map(visitor -> new Buyer(visitor.token(), account));
    }

    /** Someone who will have a cart; the answer carries the cookie. */
    public Buyer ensure(HttpRequest<?> request) {
        return new Buyer(visitors.ensure(request).token(), viewer(request).accountId());
    }

    public static Viewer viewer(HttpRequest<?> request) {
        return Viewer.of(request.getUserPrincipal(Authentication.class).orElse(null));
    }

    /** Tells the browser how full the cart is, so that no page asks the database. */
    public void remember(HttpRequest<?> request, int pieces) {
        cookies.keep(request, Frame.CART_COUNT_COOKIE, Integer.toString(pieces), REMEMBERED);
    }

    /** Where the buyer last said the parcels should go; empty if they never did. */
    public String postcode(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(POSTCODE)
                .map(cookie -> cookie.getValue())
                .filter(Buyers::isPostcode)
                .orElse("");
    }

    public void rememberPostcode(HttpRequest<?> request, String postcode) {
        cookies.keep(request, POSTCODE, postcode, REMEMBERED);
    }

    public static boolean isPostcode(String text) {
        return text.matches("[1-9][0-9]{4}");
    }
}
