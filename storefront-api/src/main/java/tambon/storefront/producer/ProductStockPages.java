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
import tambon.storefront.page.Entered;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.producer.ProductDesk.Counted;
import tambon.storefront.producer.ProductViews.ProductStock;

import java.util.ArrayList;
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
        var listing = desk.own(OwnShop.of(request), OwnShop.id(id));
        return Page.of(
                "producer/product-stock",
                request,
                new ProductStock(listing, desk.left(listing), Fields.of(Map.of()), false));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> count(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        var producer = OwnShop.of(request);
        var listing = desk.own(producer, OwnShop.id(id));
        var left = desk.left(listing);
        if (moved(listing, left, form)) {
            return HttpResponse.status(HttpStatus.CONFLICT)
                    .body(Page.of(
                            "producer/product-stock",
                            request,
                            new ProductStock(listing, left, Fields.of(Map.of()), true)));
        }
        try {
            desk.count(
                    producer,
                    listing.id(),
                    counted(listing, form),
                    Viewer.of(request).name());
            return Forms.done(ProductViews.address(listing), "counted");
        } catch (CatalogRejected rejected) {
            return Forms.again(
                    request,
                    rejected,
                    Fields.of(form.texts()),
                    fields ->
                            Page.of("producer/product-stock", request, new ProductStock(listing, left, fields, false)));
        }
    }

    /** Whether the page that was counted on showed another number than there is now. */
    private static boolean moved(Listing listing, Map<Long, Integer> left, Form form) {
        return listing.variants().stream().anyMatch(variant -> {
            var seen = "seen-" + PublicId.of(variant.id());
            var now = left.get(variant.id());
            return form.has(seen) && !form.text(seen).equals(now == null ? "" : now.toString());
        });
    }

    /** The variants that were given a number; those left empty stay as they are. */
    private static List<Counted> counted(Listing listing, Form form) {
        var counted = new ArrayList<Counted>();
        var wrong = new ArrayList<FieldProblem>();
        for (var variant : listing.variants()) {
            var field = "count-" + PublicId.of(variant.id());
            if (!form.text(field).isEmpty()) {
                var count = Entered.count(form.text(field));
                if (count.isEmpty() || count.getAsInt() > MOST) {
                    wrong.add(new FieldProblem(field, new OutOfRange(0, MOST)));
                } else {
                    counted.add(new Counted(variant.id(), count.getAsInt()));
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new CatalogRejected(new FieldsWrong(wrong));
        }
        return counted;
    }
}
