package tambon.storefront.producer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.FieldProblem;
import tambon.catalog.CatalogRejected.FieldsWrong;
import tambon.catalog.CatalogRejected.OutOfRange;
import tambon.catalog.Listing;
import tambon.infra.id.PublicId;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.StockMoved;
import tambon.orders.Stocks.Counted;
import tambon.orders.Stocks.Why;
import tambon.storefront.page.Entered;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Counting what is there of a product. */
@Controller("/my/products/{id}/stock")
@Secured(Role.PRODUCER)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProductStockPages {

    static final int MOST = 1_000_000;

    private final ProductDesk desk;

    ProductStockPages(ProductDesk desk) {
        this.desk = desk;
    }

    @Get
    Page show(HttpRequest<?> request, String id) {
        return page(request, id, Fields.of(Map.of()), false);
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> count(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        var producer = OwnShop.of(request);
        var listing = desk.own(producer, OwnShop.id(id));
        try {
            desk.count(
                    producer,
                    listing.id(),
                    counted(listing, form),
                    Viewer.of(request).name());
            return Forms.done(ProductViews.address(listing), "counted");
        } catch (CatalogRejected rejected) {
            return Forms.again(request, rejected, Fields.of(form.texts()), fields -> page(request, id, fields, false));
        } catch (OrdersRejected rejected) {
            if (rejected.reason() instanceof StockMoved) {
                return HttpResponse.status(HttpStatus.CONFLICT).body(page(request, id, Fields.of(Map.of()), true));
            }
            throw rejected;
        }
    }

    private Page page(HttpRequest<?> request, String id, Fields fields, boolean moved) {
        var producer = OwnShop.of(request);
        var listing = desk.own(producer, OwnShop.id(id));
        return Page.of(
                "producer/product-stock",
                request,
                new ProductStock(listing, desk.left(listing), desk.moves(listing, producer), fields, moved));
    }

    /** The variants that were given another number than was seen; those left empty or alone stay as they are. */
    private static List<Counted> counted(Listing listing, Form form) {
        var counted = new ArrayList<Counted>();
        var wrong = new ArrayList<FieldProblem>();
        var why = Arrays.stream(Why.values())
                .filter(one -> one.name().equals(form.text("why")))
                .findFirst()
                .orElse(Why.COUNTED);
        for (var variant : listing.variants()) {
            var id = PublicId.of(variant.id());
            var field = "count-" + id;
            var seen = Entered.count(form.text("seen-" + id));
            if (!form.text(field).isEmpty()) {
                var count = Entered.count(form.text(field));
                if (count.isEmpty() || count.getAsInt() > MOST) {
                    wrong.add(new FieldProblem(field, new OutOfRange(0, MOST)));
                } else if (!count.equals(seen)) {
                    counted.add(new Counted(
                            variant.id(), seen.isPresent() ? (Integer) seen.getAsInt() : null, count.getAsInt(), why));
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new CatalogRejected(new FieldsWrong(wrong));
        }
        return counted;
    }
}
