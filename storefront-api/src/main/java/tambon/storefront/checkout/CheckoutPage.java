package tambon.storefront.checkout;

import tambon.infra.place.Province;
import tambon.orders.CartView;
import tambon.orders.PaymentMethod;
import tambon.storefront.page.Fields;

import java.util.List;

/**
 * The form that makes a cart an order.
 *
 * @param key of this order, made once and sent with every press of its button
 * @param estimate whether shipping is counted to nowhere in particular yet
 * @param provinces for those who have to type theirs
 */
public record CheckoutPage(
        Fields fields,
        CartView cart,
        String key,
        boolean estimate,
        List<PaymentMethod> methods,
        List<Province> provinces) {

    public CheckoutPage {
        methods = List.copyOf(methods);
        provinces = List.copyOf(provinces);
    }
}
