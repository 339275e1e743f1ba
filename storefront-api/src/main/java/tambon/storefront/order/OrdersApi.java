package tambon.storefront.order;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tambon.orders.CardPayments;
import tambon.orders.CardPayments.Outcome;
import tambon.orders.FindOrders;
import tambon.orders.OrderView;
import tambon.orders.OrdersRejected;
import tambon.orders.PayOrder;
import tambon.orders.Presses;
import tambon.orders.Slips;
import tambon.storefront.basket.Buyers;
import tambon.storefront.gate.SiteAddress;
import tambon.storefront.page.PressOf;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** A buyer's orders, for programs. A guest shows the order's key as {@code ?key=}. */
@Tag(name = "orders")
@Controller("/api/v1/orders")
@ExecuteOn(TaskExecutors.BLOCKING)
class OrdersApi {

    private final OwnOrders own;
    private final FindOrders orders;
    private final PayOrder pay;
    private final Slips slips;
    private final Presses presses;
    private final Optional<CardPayments> cards;
    private final SiteAddress site;

    OrdersApi(
            OwnOrders own,
            FindOrders orders,
            PayOrder pay,
            Slips slips,
            Presses presses,
            Optional<CardPayments> cards,
            SiteAddress site) {
        this.own = own;
        this.orders = orders;
        this.pay = pay;
        this.slips = slips;
        this.presses = presses;
        this.cards = cards;
        this.site = site;
    }

    /**
     * The account's orders, newest first.
     *
     * @param cursor {@code next} of the answer before; leave out for the first
     */
    @Get
    @Secured(SecurityRule.IS_AUTHENTICATED)
    Orders all(
            HttpRequest<?> request,
            @QueryValue @Nullable @Size(max = 100) String cursor,
            @QueryValue(defaultValue = "20") @Min(1) @Max(100) int size) {
        var account = Buyers.viewer(request).accountId().orElseThrow(OrdersApi::unknown);
        var slice = orders.ofAccount(account, cursor, size);
        return new Orders(slice.items().stream().map(OrderJson::of).toList(), slice.next());
    }

    /** One order. 404 for everyone but its buyer. */
    @Get("/{id}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Parameter(name = "key", in = ParameterIn.QUERY, description = "the order's key, for guests")
    OrderJson one(@Parameter(hidden = true) HttpRequest<?> request, @PathVariable String id) {
        return OrderJson.of(find(request, id));
    }

    /** The text of the PromptPay QR code: exact amount, the order's number as reference. 409 if there is nothing to pay by it. */
    @Get("/{id}/promptpay")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Parameter(name = "key", in = ParameterIn.QUERY, description = "the order's key, for guests")
    PromptPay promptPay(@Parameter(hidden = true) HttpRequest<?> request, @PathVariable String id) {
        var order = find(request, id);
        return new PromptPay(pay.promptPay(order.id()), order.total().satang());
    }

    /** The buyer has paid and gives the transaction number of the slip. 409 if it paid another order. */
    @Post("/{id}/slip")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Parameter(name = "key", in = ParameterIn.QUERY, description = "the order's key, for guests")
    @ApiResponse(responseCode = "204", description = "Taken", content = @Content(schema = @Schema(hidden = true)))
    HttpResponse<?> slip(
            @Parameter(hidden = true) HttpRequest<?> request, @PathVariable String id, @Body @Valid Slip slip) {
        slips.send(find(request, id).id(), slip.transactionReference().strip());
        return HttpResponse.noContent();
    }

    /**
     * Pays with a card that Stripe knows: the name that Stripe's own fields gave it, since no card number ever comes here.
     * 404 where no card company is set up, 409 if the order does not wait for a card or the bank did not take it.
     */
    @Post("/{id}/card")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Parameter(name = "key", in = ParameterIn.QUERY, description = "the order's key, for guests")
    CardAnswer card(
            @Parameter(hidden = true) HttpRequest<?> request,
            @PathVariable String id,
            @Header("Idempotency-Key") String key,
            @Body @Valid Card card) {
        var order = find(request, id);
        var company = cards.orElseThrow(OrdersApi::unknown);
        var back = site.of("/order/" + id + "?key=" + order.buyerKey(), request);
        return CardAnswer.of(presses.inSteps(
                PressOf.json(request, order.id(), key, card),
                () -> CardAnswer.kept(company.pay(order.id(), card.paymentMethod(), back))));
    }

    private OrderView find(HttpRequest<?> request, String id) {
        return own.find(request, id).orElseThrow(OrdersApi::unknown);
    }

    private static OrdersRejected unknown() {
        return new OrdersRejected(new OrdersRejected.Unknown());
    }

    /** @param next what to send as {@code cursor} for those that follow; missing at the end */
    @Serdeable
    record Orders(List<OrderJson> items, @Nullable String next) {}

    /** @param payload to be drawn as a QR code */
    @Serdeable
    record PromptPay(String payload, long amountSatang) {}

    /** @param paymentMethod {@code pm_…} */
    @Serdeable
    record Card(@NotBlank @Size(max = 100) String paymentMethod) {}

    /**
     * @param outcome {@code paid}; {@code underway}, where the order itself will tell; or {@code elsewhere}
     * @param address where the bank wants to see the buyer first; left out otherwise
     */
    @Serdeable
    record CardAnswer(String outcome, @Nullable String address) {

        private static String kept(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Paid() -> "paid";
                case Outcome.Underway() -> "underway";
                case Outcome.Elsewhere(var address) -> address;
            };
        }

        private static CardAnswer of(String kept) {
            return kept.startsWith("https:") ? new CardAnswer("elsewhere", kept) : new CardAnswer(kept, null);
        }
    }

    @Serdeable
    record Slip(@NotBlank @Size(max = 60) String transactionReference) {}
}
