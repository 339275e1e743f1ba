package tambon.storefront.fair;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import org.jspecify.annotations.Nullable;
import tambon.catalog.Producers;
import tambon.infra.id.PublicId;
import tambon.infra.place.Places;
import tambon.infra.time.FiscalYear;
import tambon.orders.CaptureRejected;
import tambon.orders.CaptureRejected.Fault;
import tambon.orders.Fairs;
import tambon.storefront.fair.FairViews.BoothView;
import tambon.storefront.fair.FairViews.NewBooth;
import tambon.storefront.fair.FairViews.OwnBooths;
import tambon.storefront.page.Entered;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.problem.CaptureRefusals;
import tambon.storefront.producer.OwnShop;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A producer's booths: packing, looking, closing. What sells is on {@link SellPages}. */
@Controller("/my/fairs")
@Secured(Role.PRODUCER)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FairPages {

    private static final int BOOTHS_A_PAGE = 20;

    private final Fairs fairs;
    private final Producers producers;
    private final Places places;
    private final Clock clock;

    FairPages(Fairs fairs, Producers producers, Places places, Clock clock) {
        this.fairs = fairs;
        this.producers = producers;
        this.places = places;
        this.clock = clock;
    }

    @Get
    Page list(HttpRequest<?> request, @QueryValue @Nullable String cursor) {
        var slice = fairs.ofProducer(OwnShop.of(request), cursor, BOOTHS_A_PAGE);
        return Page.of("fair/list", request, new OwnBooths(slice.items(), slice.next()));
    }

    @Get("/new")
    Page begin(HttpRequest<?> request) {
        long producer = OwnShop.of(request);
        var today = clock.instant().atZone(FiscalYear.BANGKOK).toLocalDate();
        var values = new HashMap<String, String>();
        values.put("firstDay", today.toString());
        values.put("lastDay", today.plusDays(2).toString());
        producers.find(producer).ifPresent(found -> {
            values.put("promptPay", found.phone());
            places.place(found.areaCode()).ifPresent(place -> {
                values.put("district", place.district().nameTh());
                values.put("province", place.province().nameTh());
            });
        });
        return Page.of("fair/new", request, new NewBooth(fairs.goods(producer), Fields.of(values)));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        long producer = OwnShop.of(request);
        try {
            var id = fairs.open(producer, opening(form), Viewer.of(request).name());
            return to(id, "opened");
        } catch (CaptureRejected rejected) {
            return CaptureRefusals.again(
                    request,
                    rejected,
                    Fields.of(form.texts()),
                    fields -> Page.of("fair/new", request, new NewBooth(fairs.goods(producer), fields)));
        }
    }

    private Fairs.Opening opening(Form form) {
        var place = places.byNames(form.text("province"), form.text("district"), form.text("tambon"))
                .orElseThrow(() -> CaptureRejected.invalid("district", Fault.UNKNOWN));
        return new Fairs.Opening(
                form.text("event"),
                form.text("channel"),
                place.code(),
                day(form, "firstDay"),
                day(form, "lastDay"),
                form.text("promptPay").replaceAll("[ -]", ""),
                pieces(form, "take-"));
    }

    @Get("/{id}")
    Page show(HttpRequest<?> request, String id, @QueryValue @Nullable String said) {
        return page(request, OwnShop.id(id), Fields.of(Map.of()), said);
    }

    private Page page(HttpRequest<?> request, long id, Fields fields, @Nullable String said) {
        long producer = OwnShop.of(request);
        var booth = fairs.booth(producer, id);
        var goods = booth.card().open() ? fairs.goods(producer) : List.<Fairs.Goods>of();
        return Page.of("fair/booth", request, new BoothView(booth, goods, fields, FairViews.known(said)));
    }

    @Post(value = "/{id}/taken", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> take(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> body) {
        return change(request, id, body, "taken", (form, booth) -> {
            var more = new Fairs.Pieces(OwnShop.id(form.text("variant")), count(form, "quantity"));
            fairs.take(OwnShop.of(request), booth, more, Viewer.of(request).name());
        });
    }

    @Post(value = "/{id}/cash", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> countCash(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> body) {
        return change(request, id, body, "cash", (form, booth) -> {
            var counted = Entered.baht(form.text("counted"))
                    .orElseThrow(() -> CaptureRejected.invalid("counted", Fault.MALFORMED));
            var count =
                    new Fairs.Count(form.text("id"), FairViews.NO_PHONE, day(form, "day"), counted, form.text("note"));
            fairs.countCash(
                    OwnShop.of(request), booth, count, Viewer.of(request).name());
        });
    }

    @Post(value = "/{id}/close", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> close(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> body) {
        return change(
                request,
                id,
                body,
                "closed",
                (form, booth) -> fairs.close(
                        OwnShop.of(request),
                        booth,
                        pieces(form, "back-"),
                        Viewer.of(request).name()));
    }

    @Post(value = "/{id}/settlements", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> settle(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> body) {
        return change(request, id, body, "settled", (form, booth) -> {
            var kind = FairViews.explanation(form.text("kind"))
                    .orElseThrow(() -> CaptureRejected.invalid("kind", Fault.UNKNOWN));
            var settlement = new Fairs.Settlement(
                    OwnShop.id(form.text("variant")), kind, count(form, "pieces"), form.text("note"));
            fairs.settle(
                    OwnShop.of(request), booth, settlement, Viewer.of(request).name());
        });
    }

    private interface Change {
        void make(Form form, long boothId);
    }

    private HttpResponse<?> change(
            HttpRequest<?> request, String id, @Nullable Map<String, Object> body, String said, Change change) {
        var form = Form.of(body);
        long booth = OwnShop.id(id);
        try {
            change.make(form, booth);
            return to(booth, said);
        } catch (CaptureRejected rejected) {
            return CaptureRefusals.again(
                    request, rejected, Fields.of(form.texts()), fields -> page(request, booth, fields, null));
        }
    }

    private static HttpResponse<?> to(long booth, String said) {
        return HttpResponse.seeOther(URI.create(FairViews.address(booth) + "?said=" + said));
    }

    /** What was typed into the fields whose names begin so and go on with a variant's id; those left empty are none. */
    private static List<Fairs.Pieces> pieces(Form form, String prefix) {
        var pieces = new ArrayList<Fairs.Pieces>();
        for (var field : form.texts().keySet()) {
            if (field.startsWith(prefix) && !form.text(field).isEmpty()) {
                long variant = PublicId.parse(field.substring(prefix.length()))
                        .orElseThrow(() -> CaptureRejected.invalid(field, Fault.UNKNOWN));
                int quantity = count(form, field);
                if (quantity > 0) {
                    pieces.add(new Fairs.Pieces(variant, quantity));
                }
            }
        }
        return pieces;
    }

    private static int count(Form form, String field) {
        return Entered.count(form.text(field)).orElseThrow(() -> CaptureRejected.invalid(field, Fault.MALFORMED));
    }

    private static LocalDate day(Form form, String field) {
        try {
            return LocalDate.parse(form.text(field));
        } catch (DateTimeParseException wrong) {
            throw CaptureRejected.invalid(field, form.text(field).isEmpty() ? Fault.MISSING : Fault.MALFORMED);
        }
    }
}
