package tambon.storefront.basket;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;
import tambon.orders.CartView;
import tambon.orders.Carts;
import tambon.orders.OrdersRejected;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** The cart, for programs: an account's by its token, a guest's by the cookie {@code visitor} that the first change sets. */
@Tag(name = "cart")
@Controller("/api/v1/cart")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class CartApi {

    private final Carts carts;
    private final Buyers buyers;

    CartApi(Carts carts, Buyers buyers) {
        this.carts = carts;
        this.buyers = buyers;
    }

    /**
     * The cart as it would be ordered now.
     *
     * @param postcode where it would go; without one, shipping is counted to the nearest zone
     */
    @Get
    CartJson cart(
            HttpRequest<?> request,
            @QueryValue(defaultValue = "") @Pattern(regexp = "|[1-9][0-9]{4}") String postcode) {
        return buyers.known(request)
                .map(buyer -> CartJson.of(carts.view(buyer, postcode)))
                .orElseGet(() -> CartJson.of(CartView.EMPTY));
    }

    /** Adds pieces to a line, or begins one. 409 if it cannot be bought, 422 if the cart is full or too many are asked. */
    @Post("/lines")
    Pieces add(HttpRequest<?> request, @Body @Valid NewLine line) {
        return remembered(request, carts.add(buyers.ensure(request), variant(line.variantId()), line.quantity()));
    }

    /** Sets how many of a line there shall be. */
    @Put("/lines/{variantId}")
    Pieces change(HttpRequest<?> request, @PathVariable String variantId, @Body @Valid Quantity quantity) {
        return remembered(request, carts.change(buyers.ensure(request), variant(variantId), quantity.quantity()));
    }

    @Delete("/lines/{variantId}")
    HttpResponse<?> remove(HttpRequest<?> request, @PathVariable String variantId) {
        remembered(request, carts.change(buyers.ensure(request), variant(variantId), 0));
        return HttpResponse.noContent();
    }

    /** Types a coupon's code; an empty one takes it away. What became of it is told by the cart. */
    @Put("/coupon")
    HttpResponse<?> coupon(HttpRequest<?> request, @Body @Valid Code code) {
        carts.coupon(buyers.ensure(request), code.code());
        return HttpResponse.noContent();
    }

    /** Chooses how one producer's parcel comes, of those that the cart names. */
    @Put("/deliveries/{producerId}")
    HttpResponse<?> deliver(HttpRequest<?> request, @PathVariable String producerId, @Body @Valid Way way) {
        carts.deliver(buyers.ensure(request), variant(producerId), variant(way.wayId()));
        return HttpResponse.noContent();
    }

    /** Puts the goods in the cart aside for ten minutes, or for ten more, at most thirty in all. 409 if something is sold out. */
    @Post("/hold")
    Held hold(HttpRequest<?> request) {
        return new Held(carts.hold(buyers.ensure(request)).orElse(null));
    }

    private Pieces remembered(HttpRequest<?> request, int pieces) {
        buyers.remember(request, pieces);
        return new Pieces(pieces);
    }

    private static long variant(String publicId) {
        return PublicId.parse(publicId).orElseThrow(() -> new OrdersRejected(new OrdersRejected.Unknown()));
    }

    /** @param variantId of a product's variant; {@code quantity} 1 to 999 */
    @Serdeable
    record NewLine(@NotNull String variantId, int quantity) {}

    /** @param quantity 0 to 999; 0 takes it out */
    @Serdeable
    record Quantity(int quantity) {}

    /** @param pieces in the cart now */
    @Serdeable
    record Pieces(int pieces) {}

    @Serdeable
    record Code(@NotNull @Size(max = 40) String code) {}

    @Serdeable
    record Way(@NotNull String wayId) {}

    /** @param until missing where nothing in the cart is kept in stock */
    @Serdeable
    record Held(@Nullable Instant until) {}
}
