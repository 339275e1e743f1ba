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
import tambon.infra.money.Money;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The cart's page, and the forms that fill and change it. */
@Hidden
@Controller("/cart")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
final class CartPages {

    private static final CartView EMPTY = new CartView(List.of(), Money.ZERO, Money.ZERO, Money.ZERO, 0, false);

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

    private HttpResponse<?> refused(HttpRequest<?> request, OrdersRejected rejected) {
        var problem = OrdersRefusals.problem(Language.of(request), rejected.reason());
        return HttpResponse.status(HttpStatus.valueOf(problem.status())).body(page(request, "", problem));
    }

    private Page page(HttpRequest<?> request, String typed, @Nullable Problem refused) {
        var postcode = buyers.postcode(request);
        var cart =
                buyers.known(request).map(buyer -> carts.view(buyer, postcode)).orElse(EMPTY);
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
