package tambon.storefront.marketplace;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;
import tambon.orders.CaptureRejected;
import tambon.orders.Fairs;
import tambon.orders.Marketplaces;
import tambon.storefront.marketplace.MarketplaceViews.FilePage;
import tambon.storefront.marketplace.MarketplaceViews.Shops;
import tambon.storefront.page.CsvFile;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.page.Words;
import tambon.storefront.problem.CaptureRefusals;
import tambon.storefront.producer.OwnShop;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Order files from Shopee, Lazada and others: shown first, then counted. */
@Controller("/my/marketplaces")
@Secured(Role.PRODUCER)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MarketplacePages {

    private final Marketplaces marketplaces;
    private final Fairs fairs;

    MarketplacePages(Marketplaces marketplaces, Fairs fairs) {
        this.marketplaces = marketplaces;
        this.fairs = fairs;
    }

    @Get
    Page shops(HttpRequest<?> request) {
        return shops(request, Fields.of(Map.of()));
    }

    private Page shops(HttpRequest<?> request, Fields fields) {
        return Page.of("marketplace/shops", request, new Shops(marketplaces.shops(OwnShop.of(request)), fields));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        try {
            marketplaces.addShop(
                    OwnShop.of(request),
                    form.text("channel"),
                    form.text("name"),
                    Viewer.of(request).name());
            return HttpResponse.seeOther(URI.create("/my/marketplaces"));
        } catch (CaptureRejected rejected) {
            return CaptureRefusals.again(request, rejected, Fields.of(form.texts()), fields -> shops(request, fields));
        }
    }

    @Post(value = "/files", consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> upload(HttpRequest<?> request, String shop, CompletedFileUpload file) throws IOException {
        try {
            var id = marketplaces.upload(
                    OwnShop.of(request),
                    OwnShop.id(shop),
                    file.getFilename(),
                    file.getBytes(),
                    Viewer.of(request).name());
            return HttpResponse.seeOther(URI.create("/my/marketplaces/files/" + PublicId.of(id)));
        } catch (CaptureRejected rejected) {
            return CaptureRefusals.again(request, rejected, Fields.of(Map.of()), fields -> shops(request, fields));
        }
    }

    /** The generic CSV with three orders in it: sold, sent back in part, cancelled. */
    @Get("/example.csv")
    HttpResponse<?> example(HttpRequest<?> request) {
        var words = Language.of(request);
        var name = Words.say(words, "marketplace.example");
        return new CsvFile()
                .row(Marketplaces.COLUMNS.toArray())
                .row("A-1001", 1, "2026-11-21", "sold", "KP-1", name, 2, 0, "240.00", "20.00")
                .row("A-1002", 1, "2026-11-21", "sold", "KP-1", name, 3, 1, "360.00", "0.00")
                .row("A-1003", 1, "2026-11-22", "cancelled", "KP-1", name, 1, 0, "120.00", "0.00")
                .named("orders-example");
    }

    @Get("/files/{id}")
    Page preview(HttpRequest<?> request, String id) {
        long producer = OwnShop.of(request);
        var preview = marketplaces.preview(producer, OwnShop.id(id));
        return Page.of("marketplace/file", request, new FilePage(preview, fairs.goods(producer)));
    }

    @Post(value = "/files/{id}/mapping", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> map(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        long producer = OwnShop.of(request);
        var preview = marketplaces.preview(producer, OwnShop.id(id));
        var variants = new LinkedHashMap<String, Long>();
        var skus = form.texts("sku");
        var chosen = form.texts("variant");
        for (int i = 0; i < Math.min(skus.size(), chosen.size()); i++) {
            if (!chosen.get(i).isEmpty()) {
                variants.put(skus.get(i), OwnShop.id(chosen.get(i)));
            }
        }
        marketplaces.map(producer, preview.shop().id(), variants);
        return HttpResponse.seeOther(URI.create("/my/marketplaces/files/" + id));
    }

    @Post(value = "/files/{id}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> apply(HttpRequest<?> request, String id) {
        marketplaces.apply(
                OwnShop.of(request), OwnShop.id(id), Viewer.of(request).name());
        return HttpResponse.seeOther(URI.create("/my/marketplaces/files/" + id));
    }
}
