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
import tambon.catalog.CatalogRejected;
import tambon.catalog.ListingState;
import tambon.catalog.Moderation;
import tambon.infra.id.PublicId;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.producer.ProductViews.NewProduct;
import tambon.storefront.producer.ProductViews.OwnGoods;
import tambon.storefront.producer.ProductViews.OwnProduct;

import java.util.Map;

/** My goods: the list, a new one, and each with what can be done to it. */
@Controller("/my/products")
@Secured(Role.PRODUCER)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProductPages {

    private static final int GOODS_A_PAGE = 24;

    private final ProductDesk desk;
    private final Moderation moderation;

    ProductPages(ProductDesk desk, Moderation moderation) {
        this.desk = desk;
        this.moderation = moderation;
    }

    @Get
    Page list(HttpRequest<?> request, @QueryValue @Nullable String cursor) {
        var producer = OwnShop.of(request);
        var goods = desk.listings().own(producer, cursor, GOODS_A_PAGE);
        return Page.of(
                "producer/products", request, new OwnGoods(goods.items(), desk.leftOfAll(producer), goods.next()));
    }

    @Get("/new")
    Page begin(HttpRequest<?> request) {
        return Page.of("producer/product-new", request, new NewProduct(Fields.of(Map.of())));
    }

    /** Keeps it as a draft at once, so that nothing typed is lost; the rest is asked for afterwards. */
    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> create(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        try {
            var listing = desk.edit().create(OwnShop.of(request), ProductForms.first(form));
            return Forms.done(ProductViews.address(listing), "begun");
        } catch (CatalogRejected rejected) {
            return Forms.again(
                    request,
                    rejected,
                    Fields.of(form.texts()),
                    fields -> Page.of("producer/product-new", request, new NewProduct(fields)));
        }
    }

    @Get("/{id}")
    Page show(HttpRequest<?> request, String id, @QueryValue @Nullable String said) {
        var listing = desk.own(OwnShop.of(request), OwnShop.id(id));
        return Page.of(
                "producer/product",
                request,
                new OwnProduct(
                        listing,
                        desk.left(listing),
                        Forms.known(said),
                        moderation.last(listing.id()).orElse(null)));
    }

    @Post(value = "/{id}/publish", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> publish(HttpRequest<?> request, String id) {
        var listing = desk.edit().publish(OwnShop.of(request), OwnShop.id(id));
        return Forms.done(
                ProductViews.address(listing), listing.state() == ListingState.PUBLISHED ? "published" : "asked");
    }

    @Post(value = "/{id}/hide", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> hide(HttpRequest<?> request, String id) {
        desk.edit().hide(OwnShop.of(request), OwnShop.id(id));
        return Forms.done("/my/products/" + PublicId.of(OwnShop.id(id)), "hidden");
    }
}
