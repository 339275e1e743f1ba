package tambon.storefront.checkout;

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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.infra.place.Places;
import tambon.orders.Buyer;
import tambon.orders.Carts;
import tambon.orders.OrdersRejected;
import tambon.orders.PayOrder;
import tambon.orders.PlaceOrder;
import tambon.storefront.basket.Buyers;
import tambon.storefront.order.OwnOrders;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.problem.OrdersRefusals;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Checkout: one page, guests first. */
@Hidden
@Controller("/checkout")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
final class CheckoutPages {

    private static final Logger LOG = LoggerFactory.getLogger(CheckoutPages.class);
    private static final int COMPLETIONS = 8;

    private final Carts carts;
    private final PlaceOrder placeOrder;
    private final PayOrder payOrder;
    private final Places places;
    private final Buyers buyers;
    private final OwnOrders ownOrders;

    CheckoutPages(
            Carts carts, PlaceOrder placeOrder, PayOrder payOrder, Places places, Buyers buyers, OwnOrders ownOrders) {
        this.carts = carts;
        this.placeOrder = placeOrder;
        this.payOrder = payOrder;
        this.places = places;
        this.buyers = buyers;
        this.ownOrders = ownOrders;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        var buyer = buyers.known(request);
        if (buyer.isEmpty()) {
            return toCart();
        }
        var fields = known(request);
        return page(
                        request,
                        buyer.get(),
                        fields,
                        fields.value("postcode"),
                        UUID.randomUUID().toString())
                .<HttpResponse<?>>map(HttpResponse::ok)
                .orElseGet(CheckoutPages::toCart);
    }

    /** What the order would cost if it went to {@code postcode}; the part of the page that changes with it. */
    @Get("/sums")
    HttpResponse<?> sums(HttpRequest<?> request, @QueryValue(defaultValue = "") String postcode) {
        var buyer = buyers.known(request);
        if (buyer.isEmpty()) {
            return toCart();
        }
        var to = Buyers.isPostcode(postcode) ? postcode : "";
        return HttpResponse.ok(
                Page.of("checkout/sums", request, new CheckoutSums(carts.view(buyer.get(), to), to.isEmpty())));
    }

    /** How the address that is being typed may end; a list of choices, for the script of the fields. */
    @Get("/places")
    Page places(HttpRequest<?> request, @QueryValue(defaultValue = "") String q) {
        return Page.of("checkout/places", request, places.complete(q, COMPLETIONS));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> place(HttpRequest<?> request, @Nullable @Body Map<String, Object> body) {
        var form = Form.of(body);
        var entry = Entry.of(Language.of(request), form, places);
        var buyer = buyers.ensure(request);
        var key = form.text("key");
        if (!entry.isRight()) {
            return again(request, buyer, entry.fields(), entry.postcode(), key, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        buyers.rememberPostcode(request, entry.postcode());
        try {
            var order = placeOrder.place(new PlaceOrder.Command(
                    key,
                    buyer,
                    entry.recipient(),
                    entry.method().orElseThrow(),
                    agreed(form.text("agreed")),
                    entry.note()));
            buyers.remember(request, 0);
            ownOrders.remember(request, order);
            return HttpResponse.seeOther(URI.create("/order/" + PublicId.of(order.id()) + "?key=" + order.buyerKey()));
        } catch (OrdersRejected rejected) {
            var problem = OrdersRefusals.problem(Language.of(request), rejected.reason());
            var fields = entry.fields().refused(problem);
            return again(request, buyer, fields, entry.postcode(), key, HttpStatus.valueOf(problem.status()));
        }
    }

    /** The form once more, with the total as it is now. */
    private HttpResponse<?> again(
            HttpRequest<?> request, Buyer buyer, Fields fields, String postcode, String key, HttpStatus status) {
        stretch(buyer);
        return page(request, buyer, fields, postcode, key)
                .<HttpResponse<?>>map(page -> HttpResponse.status(status).body(page))
                .orElseGet(CheckoutPages::toCart);
    }

    /** Whoever mends the form has the goods put aside a little longer, if they were. */
    private void stretch(Buyer buyer) {
        if (carts.view(buyer, "").heldUntil() == null) {
            return;
        }
        try {
            carts.hold(buyer);
        } catch (OrdersRejected tooLate) { // the page that follows says what is short
            LOG.debug("the hold could not be stretched: {}", tooLate.reason());
        }
    }

    /** Empty where there is nothing to order. */
    private Optional<Page> page(HttpRequest<?> request, Buyer buyer, Fields fields, String postcode, String key) {
        var to = Buyers.isPostcode(postcode) ? postcode : "";
        var cart = carts.view(buyer, to);
        if (cart.parcels().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Page.of(
                "checkout/checkout",
                request,
                new CheckoutPage(
                        fields,
                        cart,
                        key.isEmpty() ? UUID.randomUUID().toString() : key,
                        to.isEmpty(),
                        payOrder.methods().stream().sorted().toList(),
                        places.provinces())));
    }

    /** What is known of the buyer from the last order, or at least where it is to go. */
    private Fields known(HttpRequest<?> request) {
        return ownOrders
                .lastRecipient(request)
                .map(to -> {
                    var place = places.place(to.tambonCode());
                    return Fields.of(Map.of(
                            "name", to.name(),
                            "phone", to.phone(),
                            "email", to.email(),
                            "street", to.street(),
                            "tambon",
                                    places.tambon(to.tambonCode())
                                            .map(found -> found.nameTh())
                                            .orElse(""),
                            "district",
                                    place.map(found -> found.district().nameTh())
                                            .orElse(""),
                            "province",
                                    place.map(found -> found.province().nameTh())
                                            .orElse(""),
                            "postcode", to.postcode()));
                })
                .orElseGet(() -> Fields.of(Map.of("postcode", buyers.postcode(request))));
    }

    /** What is no number is no total that anybody was shown, and will be refused as that. */
    private static Money agreed(String satang) {
        return satang.matches("[0-9]{1,15}") ? Money.satang(Long.parseLong(satang)) : Money.ZERO;
    }

    private static HttpResponse<?> toCart() {
        return HttpResponse.seeOther(URI.create("/cart"));
    }
}
