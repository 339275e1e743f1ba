package tambon.storefront.sheet;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.multipart.CompletedFileUpload;
import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.catalog.GoodsSheets.Sheet;
import tambon.infra.id.PublicId;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Viewer;
import tambon.storefront.problem.CatalogRefusals;
import tambon.storefront.problem.Problem;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** How the pages of producers and of staff answer; they differ in whose goods they are about. */
@Singleton
final class SheetAnswers {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final SheetDesk desk;

    SheetAnswers(SheetDesk desk) {
        this.desk = desk;
    }

    /** Whose goods, and where the pages about them lie. */
    record Place(long producerId, String producer, String base, boolean staff) {}

    Page all(HttpRequest<?> request, Place place, @Nullable Problem refused) {
        return Page.of(
                "sheet/all",
                request,
                new SheetViews.All(
                        place.base(),
                        place.staff(),
                        place.producer(),
                        desk.sheets().recent(place.producerId()),
                        refused));
    }

    HttpResponse<?> file(Place place, String kind) {
        return kind.equals("xlsx")
                ? HttpResponse.ok(desk.workbook(place.producerId()))
                        .header(HttpHeaders.CONTENT_TYPE, WORKBOOK)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"goods.xlsx\"")
                : desk.csv(place.producerId()).named("goods");
    }

    HttpResponse<?> read(HttpRequest<?> request, Place place, CompletedFileUpload file) throws IOException {
        try (var in = file.getInputStream()) {
            var sheet = desk.read(
                    place.producerId(),
                    in,
                    file.getFilename(),
                    Viewer.of(request).name());
            return HttpResponse.seeOther(URI.create(place.base() + "/" + PublicId.of(sheet.id())));
        } catch (CatalogRejected rejected) {
            var problem = CatalogRefusals.problem(Language.of(request), rejected.reason());
            return HttpResponse.status(HttpStatus.valueOf(problem.status())).body(all(request, place, problem));
        }
    }

    Page one(HttpRequest<?> request, Place place, String id, @Nullable String cursor) {
        var sheet = known(place, id);
        var lines = desk.lines(sheet, cursor);
        return Page.of(
                "sheet/one",
                request,
                new SheetViews.One(place.base(), place.staff(), sheet, lines.items(), lines.next()));
    }

    HttpResponse<?> apply(HttpRequest<?> request, Place place, String id) {
        desk.apply(known(place, id), Viewer.of(request).name());
        return HttpResponse.seeOther(URI.create(place.base() + "/" + id));
    }

    HttpResponse<?> undo(HttpRequest<?> request, Place place, String id) {
        desk.undo(known(place, id), Viewer.of(request).name());
        return HttpResponse.seeOther(URI.create(place.base() + "/" + id));
    }

    private Sheet known(Place place, String id) {
        var parsed = PublicId.parse(id);
        return (parsed.isPresent()
                        ? desk.sheets().find(place.producerId(), parsed.getAsLong())
                        : Optional.<Sheet>empty())
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "no sheet: " + id));
    }
}
