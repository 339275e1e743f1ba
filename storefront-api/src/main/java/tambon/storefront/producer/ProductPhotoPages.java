package tambon.storefront.producer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.producer.ProductViews.ProductPart;

import java.io.IOException;
import java.util.Map;

/** The photos of a product. */
@Controller("/my/products/{id}/photos")
@Secured(Role.PRODUCER)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProductPhotoPages {

    private final ProductDesk desk;

    ProductPhotoPages(ProductDesk desk) {
        this.desk = desk;
    }

    @Get
    Page show(HttpRequest<?> request, String id) {
        var listing = desk.own(OwnShop.of(request), OwnShop.id(id));
        return Page.of("producer/product-photos", request, new ProductPart(listing, Fields.of(Map.of())));
    }

    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> add(
            HttpRequest<?> request,
            String id,
            CompletedFileUpload photo,
            @Part @Nullable String altTh,
            @Part @Nullable String altEn)
            throws IOException {
        var listing = desk.own(OwnShop.of(request), OwnShop.id(id));
        try (var file = photo.getInputStream()) {
            desk.edit()
                    .addPicture(
                            OwnShop.of(request),
                            listing.id(),
                            file,
                            altTh == null ? "" : altTh.strip(),
                            altEn == null ? "" : altEn.strip());
            return Forms.done(ProductViews.address(listing), "photo-added");
        } catch (CatalogRejected rejected) {
            return Forms.again(
                    request,
                    rejected,
                    Fields.of(Map.of("altTh", altTh == null ? "" : altTh, "altEn", altEn == null ? "" : altEn)),
                    fields -> Page.of("producer/product-photos", request, new ProductPart(listing, fields)));
        }
    }

    @Post(value = "/{pictureId}/remove", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(HttpRequest<?> request, String id, String pictureId) {
        var listing = desk.edit().removePicture(OwnShop.of(request), OwnShop.id(id), OwnShop.id(pictureId));
        return Forms.done(ProductViews.address(listing), "photo-removed");
    }
}
