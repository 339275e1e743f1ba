package tambon.storefront.producer;

import io.micronaut.http.HttpHeaders;
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
import tambon.catalog.CatalogRejected.FieldProblem;
import tambon.catalog.CatalogRejected.FieldsWrong;
import tambon.catalog.CatalogRejected.Missing;
import tambon.catalog.Licences;
import tambon.catalog.Licences.Kind;
import tambon.catalog.Listing;
import tambon.infra.time.FiscalYear;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.problem.Answer;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The licences of a product. */
@Controller("/my/products/{id}/licences")
@Secured(Role.PRODUCER)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProductLicencePages {

    private final ProductDesk desk;
    private final Licences licences;
    private final Clock clock;

    ProductLicencePages(ProductDesk desk, Licences licences, Clock clock) {
        this.desk = desk;
        this.licences = licences;
        this.clock = clock;
    }

    @Get
    Page show(HttpRequest<?> request, String id) {
        return page(request, desk.own(OwnShop.of(request), OwnShop.id(id)), Fields.of(Map.of()));
    }

    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> add(
            HttpRequest<?> request,
            String id,
            @Part @Nullable String kind,
            @Part @Nullable String number,
            @Part @Nullable String issuer,
            @Part @Nullable String issuedOn,
            @Part @Nullable String expiresOn,
            @Part @Nullable String verifyUrl,
            @Nullable CompletedFileUpload file)
            throws IOException {
        var listing = desk.own(OwnShop.of(request), OwnShop.id(id));
        var said = new HashMap<String, Object>();
        put(said, "kind", kind);
        put(said, "number", number);
        put(said, "issuer", issuer);
        put(said, "issuedOn", issuedOn);
        put(said, "expiresOn", expiresOn);
        put(said, "verifyUrl", verifyUrl);
        var form = Form.of(said);
        try (var bytes = file == null || file.getSize() == 0 ? null : file.getInputStream()) {
            licences.add(OwnShop.of(request), listing.id(), written(form), bytes);
            return Forms.done(ProductViews.address(listing), "licence-added");
        } catch (CatalogRejected rejected) {
            return Forms.again(request, rejected, Fields.of(form.texts()), fields -> page(request, listing, fields));
        }
    }

    @Post(value = "/{licenceId}/remove", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(HttpRequest<?> request, String id, String licenceId) {
        var listing = desk.own(OwnShop.of(request), OwnShop.id(id));
        licences.remove(OwnShop.of(request), listing.id(), OwnShop.id(licenceId));
        return Forms.done(ProductViews.address(listing), "licence-removed");
    }

    @Get("/{licenceId}/file")
    HttpResponse<?> file(HttpRequest<?> request, String id, String licenceId) {
        return licences.file(OwnShop.of(request), "", OwnShop.id(licenceId))
                .<HttpResponse<?>>map(found -> HttpResponse.ok(found.bytes())
                        .header(HttpHeaders.CONTENT_TYPE, found.contentType())
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"licence\""))
                .orElseGet(() -> Answer.notFound(request));
    }

    private Page page(HttpRequest<?> request, Listing listing, Fields fields) {
        return Page.of(
                "producer/product-licences",
                request,
                new ProductLicences(
                        listing,
                        licences.of(listing.id()),
                        LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK),
                        fields));
    }

    private static Licences.Form written(Form form) {
        var wrong = new ArrayList<FieldProblem>();
        var kind = Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(form.text("kind")))
                .findFirst();
        if (kind.isEmpty()) {
            wrong.add(new FieldProblem("kind", new Missing()));
        }
        var written = new Licences.Form(
                kind.orElse(Kind.OTHER),
                form.text("number"),
                form.text("issuer"),
                SalesFields.day(form, "issuedOn", wrong),
                SalesFields.day(form, "expiresOn", wrong),
                form.text("verifyUrl"));
        if (!wrong.isEmpty()) {
            throw new CatalogRejected(new FieldsWrong(wrong));
        }
        return written;
    }

    private static void put(Map<String, Object> said, String name, @Nullable String value) {
        if (value != null) {
            said.put(name, value);
        }
    }
}
