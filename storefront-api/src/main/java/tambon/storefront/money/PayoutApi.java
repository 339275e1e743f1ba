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
import tambon.orders.Payouts;
import tambon.orders.Payouts.Payout;
import tambon.orders.Payouts.State;
import tambon.orders.Presses;
import tambon.storefront.page.JsonList;
import tambon.storefront.page.PressOf;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;

import java.time.LocalDate;

/** What producers are sent, for programs. */
@Controller("/api/v1/staff/payouts")
@Secured(Role.DEPARTMENT_OFFICER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "staff")
final class PayoutApi {

    private final Payouts payouts;
    private final Presses presses;

    PayoutApi(Payouts payouts, Presses presses) {
        this.payouts = payouts;
        this.presses = presses;
    }

    @Operation(summary = "Statements whose money was not sent yet, the oldest first")
    @Get
    JsonList<PayoutJson> list(@QueryValue @Nullable String cursor, @QueryValue(defaultValue = "50") int size) {
        var slice = payouts.ready(cursor, size);
        return JsonList.of(slice.items(), slice.next(), PayoutJson::of);
    }

    @Operation(summary = "Makes a statement for every producer that can be sent enough now")
    @Post("/prepare")
    PreparedJson prepare(HttpRequest<?> request, @Header("Idempotency-Key") String key) {
        return new PreparedJson(Integer.parseInt(presses.inSteps(
                PressOf.json(request, key, ""),
                () -> Integer.toString(payouts.prepare(Viewer.of(request).name())))));
    }

    @Operation(summary = "Puts every statement that can be sent into one bank file")
    @Post("/send")
    SentJson send(HttpRequest<?> request, @Header("Idempotency-Key") String key) {
        var file = presses.once(
                PressOf.json(request, key, ""),
                () -> payouts.send(Viewer.of(request).name()).map(PublicId::of).orElse(""));
        return new SentJson(file.isEmpty() ? null : "/staff/payouts/file/" + file + ".csv");
    }

    @Operation(summary = "The money of a statement was sent")
    @Post("/{id}/paid")
    @Status(HttpStatus.NO_CONTENT)
    void paid(HttpRequest<?> request, String id, @Header("Idempotency-Key") String key, @Body PaidJson paid) {
        presses.once(PressOf.json(request, key, paid), () -> {
            payouts.paid(MoneyForms.id(id), paid.reference(), Viewer.of(request).name());
            return "";
        });
    }

    @Operation(summary = "The bank could not send it; it waits for the next file")
    @Post("/{id}/failed")
    @Status(HttpStatus.NO_CONTENT)
    void failed(HttpRequest<?> request, String id, @Header("Idempotency-Key") String key, @Body ReasonJson why) {
        presses.once(PressOf.json(request, key, why), () -> {
            payouts.failed(MoneyForms.id(id), why.reason(), Viewer.of(request).name());
            return "";
        });
    }

    @Serdeable
    record PreparedJson(int statements) {}

    /** @param file where the bank file is; left out where nothing could be sent */
    @Serdeable
    record SentJson(@Nullable String file) {}

    /** @param reference the bank's transaction number, 6–40 letters and digits */
    @Serdeable
    record PaidJson(String reference) {}

    @Serdeable
    record PayoutJson(
            String id,
            String producer,
            long amountSatang,
            State state,
            LocalDate fromDay,
            LocalDate toDay,
            @Nullable String failedBecause) {

        static PayoutJson of(Payout payout) {
            return new PayoutJson(
                    PublicId.of(payout.id()),
                    PublicId.of(payout.producerId()),
                    payout.amount().satang(),
                    payout.state(),
                    payout.fromDay(),
                    payout.toDay(),
                    payout.failedBecause());
        }
    }
}
