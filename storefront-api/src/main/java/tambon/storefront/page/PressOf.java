package tambon.storefront.page;

import io.micronaut.http.HttpRequest;
import org.jspecify.annotations.Nullable;
import tambon.orders.OrdersRejected;
import tambon.orders.Presses.Press;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which press of a button a request is: a form says it by its hidden field {@code key}, which each page makes anew, a
 * program by its header {@code Idempotency-Key}. What was asked is the address with all that was sent to it.
 *
 * @see tambon.orders.Presses
 */
public final class PressOf {

    private static final String KEY = "key";

    private PressOf() {}

    /** @throws OrdersRejected if there is no key */
    public static Press form(HttpRequest<?> request, @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        return press(request, account(request), form.text(KEY), form.asked(KEY));
    }

    /** The same of a buyer, who may be a guest: an order's keys are its own. */
    public static Press form(HttpRequest<?> request, long orderId, @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        return press(request, "o" + orderId, form.text(KEY), form.asked(KEY));
    }

    /** @param body as it was read */
    public static Press json(HttpRequest<?> request, String key, Object body) {
        return press(request, account(request), key, List.of(body.toString()));
    }

    public static Press json(HttpRequest<?> request, long orderId, String key, Object body) {
        return press(request, "o" + orderId, key, List.of(body.toString()));
    }

    private static String account(HttpRequest<?> request) {
        return "a" + Viewer.of(request).accountId().orElseThrow();
    }

    private static Press press(HttpRequest<?> request, String who, String key, List<String> sent) {
        var asked = new ArrayList<String>();
        asked.add(request.getPath());
        asked.addAll(sent);
        return new Press(who, key, asked);
    }
}
