package tambon.storefront.producer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.FieldProblem;
import tambon.catalog.CatalogRejected.FieldsWrong;
import tambon.catalog.CatalogRejected.OutOfRange;
import tambon.catalog.Listing;
import tambon.infra.id.PublicId;
import tambon.orders.Stocks.Counted;
import tambon.orders.Stocks.Why;
import tambon.storefront.page.JsonList;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.producer.OwnProductJson.Card;
import tambon.storefront.producer.OwnProductJson.Count;
import tambon.storefront.producer.OwnProductJson.Whole;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** A producer's own goods, for programs. */
@Controller("/api/v1/producer/products")
@Secured(Role.PRODUCER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "producer")
final class ProductApi {

    private final ProductDesk desk;

    ProductApi(ProductDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "My goods, drafts and hidden ones too, newest first")
    @Get
    JsonList<Card> list(
            HttpRequest<?> request, @QueryValue @Nullable String cursor, @QueryValue(defaultValue = "24") int size) {
        var producer = OwnShop.of(request);
        var slice = desk.listings().own(producer, cursor, size);
        var left = desk.leftOfAll(producer);
        return JsonList.of(slice.items(), slice.next(), card -> Card.of(card, left.get(card.id())));
    }

    @Operation(summary = "A new product; a draft until it is published")
    @Post
    HttpResponse<Whole> create(HttpRequest<?> request, @Body WrittenProduct written) {
        var listing = kept(() -> desk.edit().create(OwnShop.of(request), written.form()));
        return HttpResponse.created(whole(listing))
                .header(
                        "Location",
                        URI.create("/api/v1/producer/products/" + PublicId.of(listing.id()))
                                .toString());
    }

    @Operation(summary = "One of my goods")
    @Get("/{id}")
    Whole show(HttpRequest<?> request, String id) {
        return whole(desk.own(OwnShop.of(request), OwnShop.id(id)));
    }

    @Operation(summary = "Change a product, all of it at once, from the version that was read")
    @Put("/{id}")
    Whole change(HttpRequest<?> request, String id, @Body WrittenProduct written) {
        int version = Objects.requireNonNullElse(written.version(), 0);
        return whole(kept(() -> desk.edit().change(OwnShop.of(request), OwnShop.id(id), version, written.form())));
    }

    @Operation(summary = "Show a product to everyone")
    @Post("/{id}/publish")
    Whole publish(HttpRequest<?> request, String id) {
        return whole(desk.edit().publish(OwnShop.of(request), OwnShop.id(id)));
    }

    @Operation(summary = "Show a product to nobody else")
    @Post("/{id}/hide")
    Whole hide(HttpRequest<?> request, String id) {
        return whole(desk.edit().hide(OwnShop.of(request), OwnShop.id(id)));
    }

    @Operation(summary = "Say how many there are of some variants from now on; 409 if it is not what was seen any more")
    @Put("/{id}/stock")
    Whole count(HttpRequest<?> request, String id, @Body List<Count> counts) {
        var producer = OwnShop.of(request);
        desk.count(producer, OwnShop.id(id), counted(counts), Viewer.of(request).name());
        return whole(desk.own(producer, OwnShop.id(id)));
    }

    @Operation(summary = "Add a photo: JPEG, PNG or WebP, at most 10 MB and 40 megapixels")
    @Post(value = "/{id}/pictures", consumes = MediaType.MULTIPART_FORM_DATA)
    Whole addPicture(
            HttpRequest<?> request,
            String id,
            CompletedFileUpload photo,
            @Part @Nullable String altTh,
            @Part @Nullable String altEn)
            throws IOException {
        try (var file = photo.getInputStream()) {
            return whole(desk.edit()
                    .addPicture(
                            OwnShop.of(request),
                            OwnShop.id(id),
                            file,
                            Objects.requireNonNullElse(altTh, ""),
                            Objects.requireNonNullElse(altEn, "")));
        }
    }

    @Operation(summary = "Take a photo away")
    @Delete("/{id}/pictures/{pictureId}")
    Whole removePicture(HttpRequest<?> request, String id, String pictureId) {
        return whole(desk.edit().removePicture(OwnShop.of(request), OwnShop.id(id), OwnShop.id(pictureId)));
    }

    private static Listing kept(Supplier<Listing> work) {
        try {
            return work.get();
        } catch (CatalogRejected rejected) {
            throw WrittenProduct.inItsWords(rejected);
        }
    }

    private Whole whole(Listing listing) {
        return Whole.of(listing, desk.left(listing));
    }

    private static List<Counted> counted(List<Count> counts) {
        var counted = new ArrayList<Counted>();
        for (int i = 0; i < counts.size(); i++) {
            var count = counts.get(i);
            if (count.left() < 0 || count.left() > ProductStockPages.MOST) {
                throw new CatalogRejected(new FieldsWrong(
                        List.of(new FieldProblem("[" + i + "].left", new OutOfRange(0, ProductStockPages.MOST)))));
            }
            counted.add(new Counted(OwnShop.id(count.variant()), count.seen(), count.left(), Why.COUNTED));
        }
        return counted;
    }
}
