package tambon.storefront.money;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.orders.Carrier;
import tambon.orders.Presses;
import tambon.orders.Remittances;
import tambon.orders.Remittances.NewLine;
import tambon.orders.Remittances.NewList;
import tambon.storefront.page.PressOf;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;

import java.time.LocalDate;
import java.util.List;

/** Cash that carriers hand over, for programs. */
@Controller("/api/v1/staff/cash")
@Secured(Role.DEPARTMENT_OFFICER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "staff")
final class CashApi {

    private final Remittances remittances;
    private final Presses presses;

    CashApi(Remittances remittances, Presses presses) {
        this.remittances = remittances;
        this.presses = presses;
    }

    @Operation(summary = "Takes in a carrier's list; what agrees is settled, the rest waits as a difference")
    @Post("/lists")
    TakenJson take(HttpRequest<?> request, @Header("Idempotency-Key") String key, @Body ListJson list) {
        return new TakenJson(presses.once(
                PressOf.json(request, key, list),
                () -> PublicId.of(
                        remittances.take(list.list(), Viewer.of(request).name()))));
    }

    @Operation(summary = "Settles a line as it came although it differs")
    @Post("/lines/{id}/accept")
    @Status(HttpStatus.NO_CONTENT)
    void accept(HttpRequest<?> request, String id, @Header("Idempotency-Key") String key) {
        presses.once(PressOf.json(request, key, ""), () -> {
            remittances.accept(MoneyForms.id(id), Viewer.of(request).name());
            return "";
        });
    }

    /** @param reference the carrier's number of the list or the bank's of the transfer */
    @Serdeable
    record ListJson(Carrier carrier, String reference, LocalDate receivedOn, List<ParcelJson> parcels) {

        NewList list() {
            return new NewList(
                    carrier,
                    reference,
                    receivedOn,
                    parcels.stream().map(ParcelJson::line).toList());
        }
    }

    /** @param feeSatang what of it the carrier kept */
    @Serdeable
    record ParcelJson(String trackingNumber, long amountSatang, long feeSatang) {

        NewLine line() {
            return new NewLine(trackingNumber, Money.satang(amountSatang), Money.satang(feeSatang));
        }
    }

    @Serdeable
    record TakenJson(String id) {}
}
