package tambon.storefront.trader;

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
import tambon.catalog.Listing;
import tambon.catalog.Listings;
import tambon.infra.id.PublicId;
import tambon.orders.CaptureRejected;
import tambon.orders.CaptureRejected.Fault;
import tambon.orders.Traders;
import tambon.orders.Traders.Kind;
import tambon.orders.Traders.Party;
import tambon.orders.Traders.Resale;
import tambon.orders.Traders.Side;
import tambon.storefront.page.Entered;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.problem.CaptureRefusals;
import tambon.storefront.producer.OwnShop;
import tambon.storefront.trader.TraderViews.Asking;
import tambon.storefront.trader.TraderViews.Wanted;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A Trader's desk: ask, order, receive, sell on, settle. */
@Controller("/trader")
@Secured(Role.TRADER)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TraderPages {

    private final OrderDesk desk;
    private final Traders traders;
    private final Listings listings;

    TraderPages(OrderDesk desk, Traders traders, Listings listings) {
        this.desk = desk;
        this.traders = traders;
        this.listings = listings;
    }

    private static Party party(HttpRequest<?> request) {
        var viewer = Viewer.of(request);
        return new Party(Side.TRADER, viewer.accountId().orElseThrow(), viewer.name());
    }

    @Get
    Page list(HttpRequest<?> request, @QueryValue @Nullable String cursor) {
        return desk.list(request, party(request), cursor);
    }

    /** @param product the public id, or the address of the product's page */
    @Get("/new")
    Page begin(HttpRequest<?> request, @QueryValue @Nullable String product) {
        return asking(request, product == null ? "" : product, Fields.of(Map.of()));
    }

    private Page asking(HttpRequest<?> request, String product, Fields fields) {
        var listing = listing(product);
        var goods = listing == null
                ? List.<Wanted>of()
                : listing.variants().stream()
                        .map(variant -> new Wanted(
                                variant.id(),
                                (listing.nameTh() + " " + variant.nameTh()).strip(),
                                (listing.nameEn() + " " + variant.nameEn()).strip(),
                                variant.price()))
                        .toList();
        var maker = listing == null ? "" : listing.producer().nameTh();
        return Page.of("trader/new", request, new Asking(product, maker, goods, fields));
    }

    private @Nullable Listing listing(String product) {
        var id = product.replaceFirst("^.*/p/", "").replaceFirst("[/?].*$", "");
        var known = PublicId.parse(id);
        return known.isPresent() ? listings.published(known.getAsLong()).orElse(null) : null;
    }

    @Post(value = "/new", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> ask(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        var trader = party(request);
        try {
            var viewer = Viewer.of(request);
            traders.introduce(trader.id(), viewer.areaCode().orElseThrow(), viewer.name());
            var kind = form.text("kind").equals(Kind.CONSIGNED.name()) ? Kind.CONSIGNED : Kind.BOUGHT;
            long id = traders.ask(trader, kind, pieces(form), form.text("note"));
            return HttpResponse.seeOther(URI.create("/trader/orders/" + PublicId.of(id)));
        } catch (CaptureRejected rejected) {
            return CaptureRefusals.again(
                    request,
                    rejected,
                    Fields.of(form.texts()),
                    fields -> asking(request, form.text("product"), fields));
        }
    }

    private static Map<Long, Integer> pieces(Form form) {
        var pieces = new HashMap<Long, Integer>();
        for (var field : form.texts().keySet()) {
            if (field.startsWith("pieces-") && !form.text(field).isEmpty()) {
                long variant = PublicId.parse(field.substring("pieces-".length()))
                        .orElseThrow(() -> CaptureRejected.invalid(field, Fault.UNKNOWN));
                int count = count(form, field);
                if (count > 0) {
                    pieces.put(variant, count);
                }
            }
        }
        return pieces;
    }

    @Get("/orders/{id}")
    Page show(HttpRequest<?> request, String id) {
        return desk.show(request, party(request), OwnShop.id(id), Fields.of(Map.of()));
    }

    @Post(value = "/orders/{id}/move", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> move(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> body) {
        return desk.move(request, party(request), id, Form.of(body));
    }

    @Post(value = "/orders/{id}/resales", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> resell(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        return desk.change(request, party(request), id, form, order -> {
            var price = Entered.baht(form.text("price"))
                    .orElseThrow(() -> CaptureRejected.invalid("price", Fault.MALFORMED));
            traders.resell(
                    party(request),
                    new Resale(
                            order,
                            OwnShop.id(form.text("variant")),
                            form.text("press"),
                            form.text("channel"),
                            count(form, "quantity"),
                            price,
                            day(form)));
        });
    }

    @Post(value = "/orders/{id}/returns", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> sendBack(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        return desk.change(
                request,
                party(request),
                id,
                form,
                order -> traders.sendBack(
                        party(request),
                        order,
                        OwnShop.id(form.text("variant")),
                        count(form, "pieces"),
                        form.text("press")));
    }

    private static int count(Form form, String field) {
        return Entered.count(form.text(field)).orElseThrow(() -> CaptureRejected.invalid(field, Fault.MALFORMED));
    }

    private static LocalDate day(Form form) {
        try {
            return LocalDate.parse(form.text("day"));
        } catch (DateTimeParseException wrong) {
            throw CaptureRejected.invalid("day", Fault.MALFORMED);
        }
    }
}
