package tambon.storefront.basket;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;
import tambon.orders.Buyer;
import tambon.orders.CartView;
import tambon.orders.Carts;
import tambon.orders.OrdersRejected;
import tambon.storefront.page.Entered;
import tambon.storefront.page.Form;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.problem.Answer;
import tambon.storefront.problem.OrdersRefusals;
import tambon.storefront.problem.Problem;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** The cart's page, and the forms that fill and change it. */
@Hidden
@Controller("/cart")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
final class CartPages {

    private final Carts carts;
    private final Buyers buyers;

    CartPages(Carts carts, Buyers buyers) {
        this.carts = carts;
        this.buyers = buyers;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        var typed = Objects.requireNonNullElse(request.getParameters().get("postcode"), "")
                .strip();
        if (Buyers.isPostcode(typed)) {
            buyers.rememberPostcode(request, typed);
            return HttpResponse.seeOther(URI.create("/cart"));
        }
        return HttpResponse.ok(page(request, typed, null));
    }

    /** Puts goods in. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, @Nullable @Body Map<String, Object> body) {
        var form = Form.of(body);
        var variant = PublicId.parse(form.text("variant"));
        if (variant.isEmpty()) {
            return Answer.notFound(request);
        }
        try {
            buyers.remember(
                    request, carts.add(buyers.ensure(request), variant.getAsLong(), quantity(form.text("quantity"))));
        } catch (OrdersRejected rejected) {
            return refused(request, rejected);
        }
        return HttpResponse.seeOther(URI.create("/cart?added=" + PublicId.of(variant.getAsLong())));
    }

    /** Sets how many of one there shall be; none takes it out, which can be undone. */
    @Post("/change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, @Nullable @Body Map<String, Object> body) {
        var form = Form.of(body);
        var variant = PublicId.parse(form.text("variant"));
        var buyer = buyers.known(request);
        if (variant.isEmpty() || buyer.isEmpty()) {
            return Answer.notFound(request);
        }
        int quantity = form.has("remove") ? 0 : quantity(form.text("quantity"));
        try {
            buyers.remember(request, carts.change(buyer.get(), variant.getAsLong(), quantity));
        } catch (OrdersRejected rejected) {
            return refused(request, rejected);
        }
        var undo = "?removed=" + PublicId.of(variant.getAsLong()) + "&quantity=" + quantity(form.text("before"));
        return HttpResponse.seeOther(URI.create("/cart" + (quantity == 0 ? undo : "")));
    }

    /** Types a coupon's code, or takes it away. */
    @Post("/coupon")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> coupon(HttpRequest<?> request, @Nullable @Body Map<String, Object> body) {
        return changed(
                request,
                buyer -> carts.coupon(
                        buyer, Form.of(body).has("remove") ? "" : Form.of(body).text("code")),
                "/cart");
    }

    /** Chooses how one producer's parcel comes. */
    @Post("/delivery")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> delivery(HttpRequest<?> request, @Nullable @Body Map<String, Object> body) {
        var form = Form.of(body);
        var producer = PublicId.parse(form.text("producer"));
        var way = form.text("way").matches("[0-9]{1,18}") ? Long.parseLong(form.text("way")) : 0;
        if (producer.isEmpty()) {
            return Answer.notFound(request);
        }
        return changed(request, buyer -> carts.deliver(buyer, producer.getAsLong(), way), "/cart");
    }

    /** Begins to check out: what is in the cart is put aside for a while. */
    @Post("/checkout")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> checkout(HttpRequest<?> request) {
        return changed(request, carts::hold, "/checkout");
    }

    private HttpResponse<?> changed(HttpRequest<?> request, Consumer<Buyer> change, String then) {
        var buyer = buyers.known(request);
        if (buyer.isEmpty()) {
            return HttpResponse.seeOther(URI.create("/cart"));
        }
        try {
            change.accept(buyer.get());
        } catch (OrdersRejected rejected) {
            return refused(request, rejected);
        }
        return HttpResponse.seeOther(URI.create(then));
    }

    private HttpResponse<?> refused(HttpRequest<?> request, OrdersRejected rejected) {
        var problem = OrdersRefusals.problem(Language.of(request), rejected.reason());
        return HttpResponse.status(HttpStatus.valueOf(problem.status())).body(page(request, "", problem));
    }

    private Page page(HttpRequest<?> request, String typed, @Nullable Problem refused) {
        var postcode = buyers.postcode(request);
        var cart =
                buyers.known(request).map(buyer -> carts.view(buyer, postcode)).orElse(CartView.EMPTY);
        buyers.remember(request, cart.pieces());
        var query = request.getParameters();
        var removed = query.get("removed");
        return Page.of(
                "basket/cart",
                request,
                new CartPage(
                        cart,
                        postcode,
                        typed,
                        query.get("added"),
                        removed == null || PublicId.parse(removed).isEmpty()
                                ? null
                                : new CartPage.Removed(
                                        removed, quantity(Objects.requireNonNullElse(query.get("quantity"), ""))),
                        refused));
    }

    /** As typed; what is no number is too many, and refused as that. */
    private static int quantity(String typed) {
        return typed.isEmpty() ? 1 : Entered.count(typed).orElse(Integer.MAX_VALUE);
    }
}
