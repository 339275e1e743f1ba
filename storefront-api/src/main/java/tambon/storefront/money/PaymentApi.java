package tambon.storefront.money;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;
import tambon.orders.FindOrders;
import tambon.orders.OrderView;
import tambon.orders.PayOrder;
import tambon.orders.Presses;
import tambon.orders.Slips;
import tambon.storefront.page.JsonList;
import tambon.storefront.page.PressOf;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;

import java.time.Instant;

/** Payments that wait for a look, for programs. Whatever moves money takes an {@code Idempotency-Key}. */
@Controller("/api/v1/staff/payments")
@Secured(Role.DEPARTMENT_OFFICER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "staff")
final class PaymentApi {

    private final FindOrders orders;
    private final PayOrder pay;
    private final Slips slips;
    private final Presses presses;

    PaymentApi(FindOrders orders, PayOrder pay, Slips slips, Presses presses) {
        this.orders = orders;
        this.pay = pay;
        this.slips = slips;
        this.presses = presses;
    }

    @Operation(summary = "Orders whose payment waits for a look, the oldest first")
    @Get
    JsonList<PaymentJson> list(@QueryValue @Nullable String cursor, @QueryValue(defaultValue = "50") int size) {
        var slice = orders.awaitingConfirmation(cursor, size);
        return JsonList.of(slice.items(), slice.next(), PaymentJson::of);
    }

    @Operation(summary = "The money of an order is there")
    @Post("/{id}/confirm")
    @Status(HttpStatus.NO_CONTENT)
    void confirm(HttpRequest<?> request, String id, @Header("Idempotency-Key") String key) {
        presses.once(PressOf.json(request, key, ""), () -> {
            pay.confirm(MoneyForms.id(id), Viewer.of(request).name());
            return "";
        });
    }

    @Operation(summary = "The money of the slip did not come; the buyer is told why and may send another")
    @Post("/{id}/refuse")
    @Status(HttpStatus.NO_CONTENT)
    void refuse(HttpRequest<?> request, String id, @Header("Idempotency-Key") String key, @Body ReasonJson why) {
        presses.once(PressOf.json(request, key, why), () -> {
            slips.refuse(MoneyForms.id(id), why.reason(), Viewer.of(request).name());
            return "";
        });
    }

    @Serdeable
    record PaymentJson(
            String id,
            String number,
            Instant placedAt,
            long totalSatang,
            @Nullable String slipReference,
            @Nullable Instant payBy) {

        static PaymentJson of(OrderView order) {
            return new PaymentJson(
                    PublicId.of(order.id()),
                    order.number(),
                    order.placedAt(),
                    order.total().satang(),
                    order.slipReference(),
                    order.payBy());
        }
    }
}
