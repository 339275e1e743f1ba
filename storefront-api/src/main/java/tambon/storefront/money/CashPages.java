package tambon.storefront.money;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;
import tambon.infra.time.FiscalYear;
import tambon.orders.Carrier;
import tambon.orders.OrderSlice;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.Invalid;
import tambon.orders.Presses;
import tambon.orders.Remittances;
import tambon.orders.Remittances.Line;
import tambon.orders.Remittances.NewLine;
import tambon.orders.Remittances.NewList;
import tambon.orders.Remittances.Outstanding;
import tambon.orders.Remittances.Parcel;
import tambon.orders.Remittances.Summary;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Page;
import tambon.storefront.page.PressOf;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.problem.Answer;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cash on delivery: with whom it is, the carriers' lists, and where they differ from ours. */
@Controller("/staff/cash")
@Secured(Role.DEPARTMENT_OFFICER)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
public final class CashPages {

    private static final int A_PAGE = 20;

    private final Remittances remittances;
    private final Clock clock;
    private final Presses presses;

    CashPages(Remittances remittances, Clock clock, Presses presses) {
        this.remittances = remittances;
        this.clock = clock;
        this.presses = presses;
    }

    /** The overview: who has how much, what differs, what came. */
    public record Overview(
            List<Outstanding> outstanding,
            List<Line> differences,
            OrderSlice<Summary> lists,
            List<Carrier> carriers,
            LocalDate today,
            @Nullable String said,
            Fields fields) {}

    /** One carrier's parcels whose cash is not here. */
    public record WithCarrier(Carrier carrier, OrderSlice<Parcel> parcels) {}

    /** One list and its lines. */
    public record OneList(Summary list, List<Line> lines) {}

    @Get
    Page overview(HttpRequest<?> request, @QueryValue @Nullable String cursor, @QueryValue @Nullable String said) {
        return page(request, cursor, MoneyForms.said(said), Fields.of(Map.of()));
    }

    @Get("/with/{carrier}")
    HttpResponse<?> withCarrier(HttpRequest<?> request, String carrier, @QueryValue @Nullable String cursor) {
        return Arrays.stream(Carrier.values())
                .filter(one -> one.name().equals(carrier))
                .findFirst()
                .<HttpResponse<?>>map(one -> HttpResponse.ok(Page.of(
                        "money/cash-with", request, new WithCarrier(one, remittances.withCarrier(one, cursor, 100)))))
                .orElseGet(() -> Answer.notFound(request));
    }

    @Get("/lists/{id}")
    HttpResponse<?> list(HttpRequest<?> request, String id) {
        return remittances
                .list(MoneyForms.id(id))
                .<HttpResponse<?>>map(list -> HttpResponse.ok(
                        Page.of("money/cash-list", request, new OneList(list, remittances.lines(list.id())))))
                .orElseGet(() -> Answer.notFound(request));
    }

    @Post(value = "/lists", consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> upload(
            HttpRequest<?> request,
            @Part("file") CompletedFileUpload file,
            @Part("carrier") String carrier,
            @Part("reference") String reference,
            @Part("receivedOn") String receivedOn,
            @Part("key") @Nullable String key)
            throws IOException {
        byte[] bytes;
        try (var in = file.getInputStream()) {
            bytes = in.readNBytes(CarrierFile.MOST_BYTES + 1);
        }
        Map<String, Object> typed = Map.of(
                "carrier", carrier, "reference", reference, "receivedOn", receivedOn, "key", key == null ? "" : key);
        return answer(request, typed, () -> taken(request, typed, CarrierFile.read(bytes)));
    }

    /** A single parcel, typed in. */
    @Post(value = "/lines", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> enter(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        return answer(request, body, () -> {
            var form = Form.of(body);
            var amount = MoneyForms.baht(form.text("amount")).orElseThrow(() -> invalid("amount"));
            var fee = form.text("fee").isEmpty()
                    ? tambon.infra.money.Money.ZERO
                    : MoneyForms.baht(form.text("fee")).orElseThrow(() -> invalid("fee"));
            return taken(
                    request,
                    body == null ? Map.of() : body,
                    List.of(new NewLine(form.text("trackingNumber"), amount, fee)));
        });
    }

    private String taken(HttpRequest<?> request, Map<String, Object> typed, List<NewLine> parcels) {
        var asked = new HashMap<>(typed);
        asked.put("parcels", parcels.toString());
        return presses.once(PressOf.form(request, asked), () -> taken(request, Form.of(typed), parcels));
    }

    private String taken(HttpRequest<?> request, Form form, List<NewLine> parcels) {
        var carrier = Arrays.stream(Carrier.values())
                .filter(one -> one.name().equals(form.text("carrier")))
                .findFirst()
                .orElseThrow(() -> invalid("carrier"));
        long id = remittances.take(
                new NewList(carrier, form.text("reference"), day(form.text("receivedOn")), parcels),
                Viewer.of(request).name());
        return "/staff/cash/lists/" + PublicId.of(id);
    }

    @Post(value = "/lines/{id}/accept", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> accept(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> body) {
        return answer(
                request,
                body,
                () -> presses.once(PressOf.form(request, body), () -> {
                    remittances.accept(MoneyForms.id(id), Viewer.of(request).name());
                    return "/staff/cash?said=accepted";
                }));
    }

    private static LocalDate day(String iso) {
        try {
            return LocalDate.parse(iso);
        } catch (DateTimeParseException noDay) {
            throw invalid("receivedOn");
        }
    }

    private static OrdersRejected invalid(String field) {
        return new OrdersRejected(new Invalid(field));
    }

    private HttpResponse<?> answer(
            HttpRequest<?> request, @Nullable Map<String, Object> body, java.util.function.Supplier<String> work) {
        return MoneyForms.answer(request, body, work, fields -> page(request, null, null, fields));
    }

    private Page page(HttpRequest<?> request, @Nullable String cursor, @Nullable String said, Fields fields) {
        return Page.of(
                "money/cash",
                request,
                new Overview(
                        remittances.outstanding(),
                        remittances.differences(),
                        remittances.lists(cursor, A_PAGE),
                        List.of(Carrier.THAILAND_POST, Carrier.KERRY, Carrier.FLASH),
                        clock.instant().atZone(FiscalYear.BANGKOK).toLocalDate(),
                        said,
                        fields));
    }
}
