package tambon.storefront.order;

import io.micronaut.http.HttpRequest;
import tambon.infra.id.PublicId;
import tambon.orders.Buyer;
import tambon.orders.FindOrders;
import tambon.orders.OrderView;
import tambon.orders.Recipient;
import tambon.storefront.basket.Buyers;
import tambon.storefront.gate.Cookies;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The orders of whoever asks: an account's from the database; a guest's by what its browser keeps, the
 * last few with the key to each.
 */
@Singleton
public class OwnOrders {

    private static final String COOKIE = "orders";
    private static final int MOST = 5;
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final FindOrders orders;
    private final Buyers buyers;
    private final Cookies cookies;

    OwnOrders(FindOrders orders, Buyers buyers, Cookies cookies) {
        this.orders = orders;
        this.buyers = buyers;
        this.cookies = cookies;
    }

    /** Lets a guest's browser find the order again. */
    public void remember(HttpRequest<?> request, OrderView order) {
        if (Buyers.viewer(request).isSignedIn()) {
            return;
        }
        var entry = PublicId.of(order.id()) + "." + order.buyerKey();
        cookies.keep(
                request,
                COOKIE,
                Stream.concat(Stream.of(entry), kept(request).stream())
                        .distinct()
                        .limit(MOST)
                        .collect(Collectors.joining("~")),
                REMEMBERED);
    }

    /** The order if it is the asker's: by the account, by the key in the address, or by the key the browser keeps. */
    public Optional<OrderView> find(HttpRequest<?> request, String publicId) {
        var id = PublicId.parse(publicId);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        var key = request.getParameters().get("key");
        return orders.forBuyer(id.getAsLong(), buyer(request), key == null ? keptKey(request, publicId) : key);
    }

    /** A guest's last orders, newest first. */
    List<OrderView> ofThisBrowser(HttpRequest<?> request) {
        return kept(request).stream()
                .map(entry -> find(request, entry.substring(0, PublicId.LENGTH)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Who got the account's last order. */
    public Optional<Recipient> lastRecipient(HttpRequest<?> request) {
        var account = Buyers.viewer(request).accountId();
        return account.isEmpty()
                ? Optional.empty()
                : orders.ofAccount(account.getAsLong(), null, 1).items().stream()
                        .findFirst()
                        .map(OrderView::recipient);
    }

    private Buyer buyer(HttpRequest<?> request) {
        return buyers.ensure(request);
    }

    private static String keptKey(HttpRequest<?> request, String publicId) {
        return kept(request).stream()
                .filter(entry -> entry.startsWith(publicId + "."))
                .map(entry -> entry.substring(PublicId.LENGTH + 1))
                .findFirst()
                .orElse("");
    }

    private static List<String> kept(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(COOKIE)
                .map(cookie -> Objects.requireNonNullElse(cookie.getValue(), ""))
                .map(value -> Arrays.stream(value.split("~"))
                        .filter(entry -> entry.matches("[0-9a-z]{13}\\.[A-Za-z0-9_-]{8,100}"))
                        .limit(MOST)
                        .toList())
                .orElse(List.of());
    }
}
