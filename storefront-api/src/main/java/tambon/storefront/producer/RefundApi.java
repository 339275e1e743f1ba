package tambon.storefront.producer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;
import tambon.orders.Presses;
import tambon.orders.Refunds;
import tambon.orders.Refunds.Given;
import tambon.orders.Refunds.Pieces;
import tambon.orders.Refunds.Wish;
import tambon.storefront.page.PressOf;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;

import java.time.Instant;
import java.util.List;

/** Giving some of a sale back, for programs. */
@Controller("/api/v1/producer/orders/{id}/refunds")
@Secured(Role.PRODUCER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "producer")
final class RefundApi {

    private final OrderSteps steps;
    private final Refunds refunds;
    private final Presses presses;

    RefundApi(OrderSteps steps, Refunds refunds, Presses presses) {
        this.steps = steps;
        this.refunds = refunds;
        this.presses = presses;
    }

    @Operation(summary = "What was given back of my part of the order, in the order it happened")
    @Get
    List<GivenJson> list(HttpRequest<?> request, String id) {
        var part = steps.own(request, id).part();
        return refunds.ofOrder(part.orderId()).stream()
                .filter(given -> given.subOrderId() == part.id())
                .map(GivenJson::of)
                .toList();
    }

    @Operation(summary = "Gives so many pieces and so much of the shipping back; the sale is reversed by as much")
    @Post
    List<GivenJson> give(
            HttpRequest<?> request, String id, @Header("Idempotency-Key") String key, @Body WishJson wish) {
        var part = steps.own(request, id).part();
        presses.once(PressOf.json(request, key, wish), () -> {
            refunds.give(
                    new Wish(
                            OwnShop.of(request),
                            part.id(),
                            wish.pieces().stream().map(PiecesJson::pieces).toList(),
                            Money.satang(wish.shippingSatang()),
                            wish.restock(),
                            wish.reason()),
                    Viewer.of(request).name());
            return "";
        });
        return list(request, id);
    }

    /**
     * @param restock whether the pieces can be sold again
     * @param reason 3–300 characters, told to the buyer
     */
    @Serdeable
    record WishJson(List<PiecesJson> pieces, long shippingSatang, boolean restock, String reason) {}

    @Serdeable
    record PiecesJson(String variant, int quantity) {

        Pieces pieces() {
            return new Pieces(OwnShop.id(variant), quantity);
        }
    }

    /** @param paidAt when it was sent to the buyer; left out before */
    @Serdeable
    record GivenJson(
            long amountSatang,
            String reason,
            Instant since,
            @Nullable Instant paidAt) {

        static GivenJson of(Given given) {
            return new GivenJson(given.amount().satang(), given.reason(), given.since(), given.paidAt());
        }
    }
}
