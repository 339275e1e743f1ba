package tambon.storefront.producer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import tambon.catalog.Listing;
import tambon.catalog.ListingForm;
import tambon.catalog.ListingState;
import tambon.storefront.page.Entered;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.producer.ProductViews.ProductPart;

import java.util.HashMap;
import java.util.Map;

/** The parts of a product that are typed, one task a page: its words, and the ways it is sold. */
@Controller("/my/products/{id}")
@Secured(Role.PRODUCER)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProductPartPages {

    private final ProductDesk desk;

    ProductPartPages(ProductDesk desk) {
        this.desk = desk;
    }

    @Get("/words")
    Page words(HttpRequest<?> request, String id) {
        var listing = own(request, id);
        return Page.of("producer/product-words", request, new ProductPart(listing, filled(listing)));
    }

    @Post(value = "/words", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> changeWords(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        var listing = own(request, id);
        try {
            change(request, listing, form, ProductForms.withWords(listing, form));
            return Forms.done(ProductViews.address(listing), "saved");
        } catch (CatalogRejected rejected) {
            return Forms.again(
                    request,
                    rejected,
                    Fields.of(form.texts()),
                    fields -> Page.of("producer/product-words", request, new ProductPart(listing, fields)));
        }
    }

    /** A draft saves itself while it is written; answers with a line that says whether it could be. */
    @Post(value = "/words/draft", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    Page keepWords(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        var listing = own(request, id);
        var fields = Fields.of(form.texts());
        if (listing.state() == ListingState.DRAFT) {
            try {
                listing = change(request, listing, form, ProductForms.withWords(listing, form));
            } catch (CatalogRejected rejected) {
                fields = fields.refused(Forms.problem(request, rejected));
            }
        }
        return Page.of("producer/draft-kept", request, new ProductPart(listing, fields));
    }

    @Get("/sales")
    Page sales(HttpRequest<?> request, String id) {
        var listing = own(request, id);
        var values = new HashMap<>(ProductForms.sales(listing));
        values.put("version", Integer.toString(listing.version()));
        return Page.of(
                "producer/product-sales",
                request,
                new ProductSales(listing, Fields.of(values), listing.variants().size()));
    }

    /** Saves the ways it is sold; the button that asks for one more way shows the form again with room for it. */
    @Post(value = "/sales", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> changeSales(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        var listing = own(request, id);
        int rows = ProductForms.count(form);
        if (form.has("more") || form.has("options")) {
            int shown = form.has("more") ? rows + 1 : rows;
            return HttpResponse.ok(Page.of(
                    "producer/product-sales", request, new ProductSales(listing, Fields.of(form.texts()), shown)));
        }
        try {
            change(request, listing, form, ProductForms.withVariants(listing, form));
            return Forms.done(ProductViews.address(listing), "saved");
        } catch (CatalogRejected rejected) {
            return Forms.again(
                    request,
                    rejected,
                    Fields.of(form.texts()),
                    fields -> Page.of("producer/product-sales", request, new ProductSales(listing, fields, rows)));
        }
    }

    private Listing own(HttpRequest<?> request, String id) {
        return desk.own(OwnShop.of(request), OwnShop.id(id));
    }

    private static Fields filled(Listing listing) {
        var values = new HashMap<>(ProductForms.words(listing));
        values.put("version", Integer.toString(listing.version()));
        return Fields.of(values);
    }

    /** A draft, which saves itself, is changed as it is now; what buyers see, only as it was read. */
    private Listing change(HttpRequest<?> request, Listing listing, Form form, ListingForm changed) {
        int version = listing.state() == ListingState.DRAFT
                ? listing.version()
                : Entered.count(form.text("version")).orElse(0);
        return desk.edit().change(OwnShop.of(request), listing.id(), version, changed);
    }
}
