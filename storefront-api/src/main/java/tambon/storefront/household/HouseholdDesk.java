package tambon.storefront.household;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import org.jspecify.annotations.Nullable;
import tambon.catalog.Producers;
import tambon.infra.id.PublicId;
import tambon.infra.time.FiscalYear;
import tambon.orders.CaptureRejected;
import tambon.orders.Households;
import tambon.orders.Households.Look;
import tambon.orders.Households.Officer;
import tambon.orders.Households.Preview;
import tambon.orders.Households.Row;
import tambon.orders.Households.Seen;
import tambon.orders.Households.Source;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.problem.CaptureRefusals;
import tambon.storefront.producer.OwnShop;
import tambon.storefront.staff.Area;
import tambon.storefront.staff.GroupNames;
import tambon.storefront.staff.SalesViews.Name;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Officers see whether the households of their area's lists earn, and bring the lists. Opening the page is written down. */
@Controller("/staff/households")
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
public final class HouseholdDesk {

    private final Households households;
    private final Producers producers;
    private final GroupNames names;
    private final Clock clock;

    HouseholdDesk(Households households, Producers producers, GroupNames names, Clock clock) {
        this.households = households;
        this.producers = producers;
        this.names = names;
        this.clock = clock;
    }

    /** A linked household with what its producer is called and where it stands. */
    public record Shown(Row row, Name producer, Name place) {}

    /** @param seen null until the officer asks to see: only then is a look written down */
    public record Desk(
            FiscalYear year,
            Name area,
            @Nullable Seen seen,
            List<Shown> rows,
            List<Look> looks,
            List<Source> lists,
            Fields fields) {}

    @Get
    Page show(HttpRequest<?> request) {
        return page(request, null, Fields.of(Map.of()));
    }

    @Post(value = "/look", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    Page look(HttpRequest<?> request) {
        var officer = officer(request);
        return page(request, households.look(current(), officer.areaPrefix(), officer), Fields.of(Map.of()));
    }

    private FiscalYear current() {
        return FiscalYear.of(clock.instant());
    }

    private Page page(HttpRequest<?> request, @Nullable Seen seen, Fields fields) {
        var language = Language.of(request);
        var area = Area.of(request).prefix();
        var rows = seen == null ? List.<Row>of() : seen.rows();
        var cards =
                producers.cards(rows.stream().map(Row::producerId).distinct().toList());
        return Page.of(
                "household/desk",
                request,
                new Desk(
                        current(),
                        names.area(language, area),
                        seen,
                        rows.stream()
                                .map(row -> {
                                    var card = cards.get(row.producerId());
                                    return new Shown(
                                            row,
                                            card == null
                                                    ? new Name(PublicId.of(row.producerId()), "und")
                                                    : names.maker(language, card),
                                            names.place(language, row.areaCode()));
                                })
                                .toList(),
                        households.looks(area),
                        List.of(Source.values()),
                        fields));
    }

    private static Officer officer(HttpRequest<?> request) {
        var viewer = Viewer.of(request);
        return new Officer(
                viewer.accountId().orElseThrow(),
                viewer.name(),
                Area.of(request).prefix());
    }

    @Post(value = "/files", consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> upload(HttpRequest<?> request, String list, String year, CompletedFileUpload file)
            throws IOException {
        try {
            var id = households.upload(
                    source(list),
                    year.matches("25[0-9]{2}") ? Integer.parseInt(year) : 0,
                    file.getFilename(),
                    file.getBytes(),
                    officer(request));
            return HttpResponse.seeOther(URI.create("/staff/households/files/" + PublicId.of(id)));
        } catch (CaptureRejected rejected) {
            return CaptureRefusals.again(
                    request, rejected, Fields.of(Map.of("year", year)), fields -> page(request, null, fields));
        }
    }

    private static Source source(String name) {
        return Arrays.stream(Source.values())
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "no such list: " + name));
    }

    @Get("/files/{id}")
    Page preview(HttpRequest<?> request, String id) {
        Preview preview = households.preview(OwnShop.id(id), officer(request));
        return Page.of("household/file", request, preview);
    }

    @Post(value = "/files/{id}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> apply(HttpRequest<?> request, String id) {
        households.apply(OwnShop.id(id), officer(request));
        return HttpResponse.seeOther(URI.create("/staff/households/files/" + id));
    }
}
