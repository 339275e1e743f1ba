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
import tambon.orders.PaymentMethod;
import tambon.orders.Presses;
import tambon.orders.Refunds;
import tambon.orders.Refunds.Due;
import tambon.storefront.page.JsonList;
import tambon.storefront.page.PressOf;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;

import java.time.Instant;

/** Money owed back to buyers, for programs. */
@Controller("/api/v1/staff/refunds")
@Secured(Role.DEPARTMENT_OFFICER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "staff")
final class RefundApi {

    private final Refunds refunds;
    private final Presses presses;

    RefundApi(Refunds refunds, Presses presses) {
        this.refunds = refunds;
        this.presses = presses;
    }

    @Operation(summary = "Refunds that were not sent yet, the longest owed first")
    @Get
    JsonList<RefundJson> list(@QueryValue @Nullable String cursor, @QueryValue(defaultValue = "50") int size) {
        var slice = refunds.due(cursor, size);
        return JsonList.of(slice.items(), slice.next(), RefundJson::of);
    }

    @Operation(summary = "The money was sent back")
    @Post("/{id}/sent")
    @Status(HttpStatus.NO_CONTENT)
    void sent(HttpRequest<?> request, String id, @Header("Idempotency-Key") String key, @Body ProofJson sent) {
        presses.once(PressOf.json(request, key, sent), () -> {
            refunds.paidBack(MoneyForms.id(id), sent.proof(), Viewer.of(request).name());
            return "";
        });
    }

    /** @param proof the bank's transaction number, 6–40 letters and digits */
    @Serdeable
    record ProofJson(String proof) {}

    @Serdeable
    record RefundJson(
            String id,
            String orderNumber,
            long amountSatang,
            String reason,
            Instant since,
            String name,
            String phone,
            PaymentMethod payment,
            @Nullable String gatewayState) {

        static RefundJson of(Due due) {
            return new RefundJson(
                    PublicId.of(due.id()),
                    due.orderNumber(),
                    due.amount().satang(),
                    due.reason(),
                    due.since(),
                    due.name(),
                    due.phone(),
                    due.method(),
                    due.gatewayState());
        }
    }
}
