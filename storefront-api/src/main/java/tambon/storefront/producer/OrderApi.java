package tambon.storefront.producer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tambon.infra.place.Places;
import tambon.orders.Carrier;
import tambon.orders.FindOrders;
import tambon.orders.SubOrderState;
import tambon.storefront.page.Form;
import tambon.storefront.page.JsonList;
import tambon.storefront.page.PressOf;
import tambon.storefront.page.Role;
import tambon.storefront.producer.OwnOrderJson.PartJson;
import tambon.storefront.producer.OwnOrderJson.ToSendJson;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A producer's parts of orders, for programs. Each step takes an {@code Idempotency-Key}: the same step sent again under
 * it is taken once, another one under it is answered 422.
 */
@Controller("/api/v1/producer/orders")
@Secured(Role.PRODUCER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "producer")
final class OrderApi {

    private final FindOrders find;
    private final OrderSteps steps;
    private final Places places;

    OrderApi(FindOrders find, OrderSteps steps, Places places) {
        this.find = find;
        this.steps = steps;
        this.places = places;
    }

    @Operation(summary = "My parts of orders, newest first; in any of the states given, or in all")
    @Get
    JsonList<PartJson> list(
            HttpRequest<?> request,
            @QueryValue @Nullable List<SubOrderState> state,
            @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "20") int size) {
        var slice = find.ofProducer(OwnShop.of(request), state == null ? List.of() : state, cursor, size);
        return JsonList.of(slice.items(), slice.next(), PartJson::of);
    }

    @Operation(summary = "One part with who gets it")
    @Get("/{id}")
    ToSendJson show(HttpRequest<?> request, String id) {
        return ToSendJson.of(steps.own(request, id), places);
    }

    @Operation(summary = "The buyer's money is there; for orders in which nobody else has a part")
    @Post("/{id}/paid")
    ToSendJson paid(HttpRequest<?> request, String id, @Header("Idempotency-Key") String key) {
        return take(request, id, key, "paid", Map.of());
    }

    @Operation(summary = "I take the order on")
    @Post("/{id}/confirmed")
    ToSendJson confirmed(HttpRequest<?> request, String id, @Header("Idempotency-Key") String key) {
        return take(request, id, key, "confirmed", Map.of());
    }

    @Operation(summary = "It is in its box; the buyer can no longer call it off")
    @Post("/{id}/packed")
    ToSendJson packed(HttpRequest<?> request, String id, @Header("Idempotency-Key") String key) {
        return take(request, id, key, "packed", Map.of());
    }

    @Operation(summary = "Nobody took the parcel and it is here again; what was paid is owed back")
    @Post("/{id}/came-back")
    ToSendJson cameBack(HttpRequest<?> request, String id, @Header("Idempotency-Key") String key, @Body Back back) {
        return take(request, id, key, "came-back", facts(back));
    }

    @Operation(summary = "What the buyer asked to send back is here; what was paid is owed back")
    @Post("/{id}/taken-back")
    ToSendJson takenBack(HttpRequest<?> request, String id, @Header("Idempotency-Key") String key, @Body Back back) {
        return take(request, id, key, "taken-back", facts(back));
    }

    @Operation(summary = "I will not have it back; the department decides")
    @Post("/{id}/return-refused")
    ToSendJson returnRefused(
            HttpRequest<?> request, String id, @Header("Idempotency-Key") String key, @Body Cancelled refused) {
        return take(request, id, key, "return-refused", Map.of("reason", refused.reason()));
    }

    private static Map<String, Object> facts(Back back) {
        return Map.of(
                "sellable", back.sellable() ? "yes" : "no", "reason", Objects.requireNonNullElse(back.reason(), ""));
    }

    @Operation(summary = "It is on its way")
    @Post("/{id}/shipped")
    ToSendJson shipped(
            HttpRequest<?> request, String id, @Header("Idempotency-Key") String key, @Body Shipped shipped) {
        var facts = new HashMap<String, Object>();
        facts.put("carrier", shipped.carrier().name());
        if (shipped.trackingNumber() != null) {
            facts.put("trackingNumber", shipped.trackingNumber());
        }
        return take(request, id, key, "shipped", facts);
    }

    @Operation(summary = "The buyer came and took it; where it is paid then also: the money is there")
    @Post("/{id}/handed-over")
    ToSendJson handedOver(HttpRequest<?> request, String id, @Header("Idempotency-Key") String key) {
        return take(request, id, key, "handed-over", Map.of());
    }

    @Operation(summary = "It has arrived; for cash on delivery also: the money is there")
    @Post("/{id}/delivered")
    ToSendJson delivered(HttpRequest<?> request, String id, @Header("Idempotency-Key") String key) {
        return take(request, id, key, "delivered", Map.of());
    }

    @Operation(summary = "I cannot send it; the buyer is told why, the goods go back into stock")
    @Post("/{id}/cancelled")
    ToSendJson cancelled(
            HttpRequest<?> request, String id, @Header("Idempotency-Key") String key, @Body Cancelled cancelled) {
        return take(request, id, key, "cancelled", Map.of("reason", cancelled.reason()));
    }

    private ToSendJson take(HttpRequest<?> request, String id, String key, String step, Map<String, Object> facts) {
        var form = Form.of(facts);
        steps.take(request, steps.own(request, id), step, form, PressOf.json(request, key, form.asked("")));
        return ToSendJson.of(steps.own(request, id), places);
    }

    /** @param trackingNumber left out for own delivery */
    @Serdeable
    record Shipped(Carrier carrier, @Nullable String trackingNumber) {}

    /** @param reason 3–300 characters */
    @Serdeable
    record Cancelled(String reason) {}

    /**
     * Goods that are here again.
     *
     * @param sellable whether they go back into stock
     * @param reason 3–300 characters, of a parcel that came back
     */
    @Serdeable
    record Back(boolean sellable, @Nullable String reason) {}
}
