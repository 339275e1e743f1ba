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
import tambon.catalog.SellerVat;
import tambon.catalog.VatRegister;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;

import java.net.URI;
import java.util.Map;

/** Whether the shop is registered for VAT; invoices and prices follow it. */
@Controller("/my/vat")
@Secured(Role.PRODUCER)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class VatPages {

    private static final String HEAD_OFFICE = "00000";

    private final VatRegister vats;

    VatPages(VatRegister vats) {
        this.vats = vats;
    }

    @Get
    Page show(HttpRequest<?> request) {
        var vat = vats.of(OwnShop.of(request));
        return Page.of(
                "producer/vat",
                request,
                Fields.of(Map.of(
                        "taxId", vat.map(SellerVat::taxId).orElse(""),
                        "branch", vat.map(SellerVat::branch).orElse(HEAD_OFFICE))));
    }

    /** An empty number says that the shop is registered no longer. */
    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        var taxId = form.text("taxId").replaceAll("[\\s-]", "");
        try {
            vats.change(OwnShop.of(request), taxId.isEmpty() ? null : new SellerVat(taxId, form.text("branch")));
            return HttpResponse.seeOther(URI.create("/my"));
        } catch (CatalogRejected rejected) {
            return Forms.again(
                    request, rejected, Fields.of(form.texts()), fields -> Page.of("producer/vat", request, fields));
        }
    }
}
