package tambon.storefront.producer;

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
import tambon.catalog.Batches;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.FieldProblem;
import tambon.catalog.CatalogRejected.FieldsWrong;
import tambon.catalog.CatalogRejected.Missing;
import tambon.catalog.Listing;
import tambon.infra.id.PublicId;
import tambon.infra.time.FiscalYear;
import tambon.storefront.gate.SiteAddress;
import tambon.storefront.order.QrCode;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;

/** The batches of a product, and labels to print and stick on. */
@Controller("/my/products/{id}")
@Secured(Role.PRODUCER)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProductBatchPages {

    private static final int LABELS = 24;
    private static final int MOST_LABELS = 96;

    private final ProductDesk desk;
    private final Batches batches;
    private final SiteAddress site;
    private final Clock clock;

    ProductBatchPages(ProductDesk desk, Batches batches, SiteAddress site, Clock clock) {
        this.desk = desk;
        this.batches = batches;
        this.site = site;
        this.clock = clock;
    }

    @Get("/batches")
    Page show(HttpRequest<?> request, String id) {
        var listing = desk.own(OwnShop.of(request), OwnShop.id(id));
        return page(request, listing, Fields.of(Map.of("madeOn", today().toString())));
    }

    @Post(value = "/batches", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        var listing = desk.own(OwnShop.of(request), OwnShop.id(id));
        try {
            batches.add(OwnShop.of(request), listing.id(), written(form));
            return Forms.done(ProductViews.address(listing), "batch-added");
        } catch (CatalogRejected rejected) {
            return Forms.again(request, rejected, Fields.of(form.texts()), fields -> page(request, listing, fields));
        }
    }

    @Post(value = "/batches/{batchId}/used-up", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> useUp(HttpRequest<?> request, String id, String batchId) {
        var listing = desk.own(OwnShop.of(request), OwnShop.id(id));
        batches.useUp(OwnShop.of(request), listing.id(), OwnShop.id(batchId));
        return Forms.done(ProductViews.address(listing), "batch-used-up");
    }

    /** @param batch none for labels without one */
    @Get("/labels")
    Page labels(
            HttpRequest<?> request,
            String id,
            @QueryValue @Nullable String batch,
            @QueryValue @Nullable Integer count) {
        var listing = desk.own(OwnShop.of(request), OwnShop.id(id));
        var found = batch == null || batch.isEmpty()
                ? null
                : batches.find(OwnShop.id(batch))
                        .filter(one -> one.productId() == listing.id())
                        .orElseThrow(() -> new CatalogRejected(new CatalogRejected.NoSuchListing(listing.id())));
        var url = site.of(
                "/origin/" + PublicId.of(listing.id()) + (found == null ? "" : "/" + PublicId.of(found.id())), request);
        return Page.of(
                "producer/labels",
                request,
                new Labels(
                        listing,
                        found,
                        QrCode.of(url),
                        url,
                        Math.clamp(Objects.requireNonNullElse(count, LABELS), 1, MOST_LABELS)));
    }

    private Page page(HttpRequest<?> request, Listing listing, Fields fields) {
        return Page.of(
                "producer/product-batches",
                request,
                new ProductBatches(listing, batches.of(listing.id()), today(), fields));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK);
    }

    private Batches.Form written(Form form) {
        var wrong = new ArrayList<FieldProblem>();
        var madeOn = SalesFields.day(form, "madeOn", wrong);
        if (form.text("madeOn").isEmpty()) {
            wrong.add(new FieldProblem("madeOn", new Missing()));
        }
        var written = new Batches.Form(
                form.text("number"),
                Objects.requireNonNullElseGet(madeOn, this::today),
                form.text("place"),
                SalesFields.day(form, "expiresOn", wrong),
                form.text("pieces").isEmpty() ? null : (Integer) ProductForms.count(form, "pieces", wrong, 0));
        if (!wrong.isEmpty()) {
            throw new CatalogRejected(new FieldsWrong(wrong));
        }
        return written;
    }
}
