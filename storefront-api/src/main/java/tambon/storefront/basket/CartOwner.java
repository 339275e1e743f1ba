package tambon.storefront.basket;

import io.micronaut.http.HttpRequest;
import tambon.orders.Buyer;
import tambon.orders.Carts;
import tambon.storefront.gate.Cookies;
import tambon.storefront.gate.Visitors;
import tambon.storefront.page.Frame;

import jakarta.inject.Singleton;
import java.util.OptionalLong;

/** Whose a cart is when someone signs in and out. */
@Singleton
public class CartOwner {

    private final Carts carts;
    private final Buyers buyers;
    private final Visitors visitors;
    private final Cookies cookies;

    CartOwner(Carts carts, Buyers buyers, Visitors visitors, Cookies cookies) {
        this.carts = carts;
        this.buyers = buyers;
        this.visitors = visitors;
        this.cookies = cookies;
    }

    /** What was picked before signing in joins what the account had. */
    public void signedIn(HttpRequest<?> request, long accountId) {
        var buyer = new Buyer(visitors.ensure(request).token(), OptionalLong.of(accountId));
        buyers.remember(request, carts.merge(buyer));
    }

    /** Who sits down at this computer next is somebody else. */
    public void signedOut(HttpRequest<?> request) {
        visitors.forget(request);
        cookies.drop(request, Frame.CART_COUNT_COOKIE);
    }
}
