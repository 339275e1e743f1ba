package tambon.storefront.checkout;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.orders.PayOrder;
import tambon.orders.PaymentMethod;
import tambon.orders.PlaceOrder;
import tambon.storefront.basket.Buyers;
import tambon.storefront.order.OrderJson;
import tambon.storefront.order.OwnOrders;
import tambon.storefront.order.RecipientJson;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/** Ordering what is in the cart, for programs. */
@Tag(name = "orders")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class CheckoutApi {

    private final PlaceOrder placeOrder;
    private final PayOrder payOrder;
    private final Buyers buyers;
    private final OwnOrders ownOrders;

    CheckoutApi(PlaceOrder placeOrder, PayOrder payOrder, Buyers buyers, OwnOrders ownOrders) {
        this.placeOrder = placeOrder;
        this.payOrder = payOrder;
        this.buyers = buyers;
        this.ownOrders = ownOrders;
    }

    /** The ways to pay that may be chosen now. */
    @Get("/payment-methods")
    List<PaymentMethod> methods() {
        return payOrder.methods().stream().sorted().toList();
    }

    /**
     * Orders what is in the cart. The same {@code Idempotency-Key} with the same order gives the first answer
     * again, with another order 422. 409 with the total as it is now if it is not the one agreed to, or if
     * something is sold out; nothing is kept then.
     *
     * @param key one per press of the button: 8 to 100 printable ASCII characters
     */
    @Post("/orders")
    HttpResponse<OrderJson> place(
            HttpRequest<?> request,
            @Header("Idempotency-Key") @NotNull @Pattern(regexp = "[!-~]{8,100}") String key,
            @Body @Valid NewOrder wanted) {
        var order = placeOrder.place(new PlaceOrder.Command(
                key,
                buyers.ensure(request),
                wanted.recipient().recipient(),
                wanted.method(),
                Money.satang(wanted.agreedTotalSatang()),
                Objects.requireNonNullElse(wanted.note(), "")));
        buyers.remember(request, 0);
        ownOrders.remember(request, order);
        return HttpResponse.created(
                OrderJson.of(order),
                URI.create("/api/v1/orders/" + PublicId.of(order.id()) + "?key=" + order.buyerKey()));
    }

    /**
     * What is wanted.
     *
     * @param agreedTotalSatang {@code totalSatang} of the cart as it was shown for the recipient's postcode
     */
    @Serdeable
    record NewOrder(
            @NotNull @Valid RecipientJson recipient,
            @NotNull PaymentMethod method,
            @PositiveOrZero long agreedTotalSatang,
            @Nullable @Size(max = 500) String note) {}
}
