package tambon.storefront.register;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import tambon.catalog.ProducerKind;
import tambon.catalog.PublishedRegister;
import tambon.catalog.RegisterEntry;
import tambon.catalog.RegisterQuery;
import tambon.infra.id.PublicId;
import tambon.infra.page.Slice;
import tambon.infra.place.Places;
import tambon.infra.time.FiscalYear;
import tambon.storefront.page.CsvFile;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Words;
import tambon.storefront.problem.Answer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The published register: search, download, announcements. */
@Hidden
@Controller("/register")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class PublicPages {

    static final int MOST_ROWS = 20_000;

    private static final int A_PAGE = 50;
    private static final int FIRST_YEAR = 2557;
    private static final int ERA = 543;

    private final PublishedRegister register;
    private final Places places;
    private final Clock clock;

    PublicPages(PublishedRegister register, Places places, Clock clock) {
        this.register = register;
        this.places = places;
        this.clock = clock;
    }

    @Get
    Page search(HttpRequest<?> request) {
        var query = Asked.of(request);
        int year = LocalDate.ofInstant(clock.instant(), FiscalYear.BANGKOK).getYear() + ERA;
        return Page.of(
                "register/public",
                request,
                new PublicView(
                        query,
                        filters(query),
                        register.search(query, request.getParameters().get("cursor"), A_PAGE),
                        places,
                        List.of(ProducerKind.values()),
                        IntStream.rangeClosed(0, year - FIRST_YEAR)
                                .mapToObj(back -> year - back)
                                .toList(),
                        MOST_ROWS));
    }

    /** What the search found, as a file; at most {@value #MOST_ROWS} rows. */
    @Get("/download.csv")
    HttpResponse<?> download(HttpRequest<?> request) {
        var language = Language.of(request);
        var file = new CsvFile()
                .row(IntStream.range(0, COLUMNS.size())
                        .mapToObj(i -> (Object) Words.say(language, "register." + COLUMNS.get(i)))
                        .toArray());
        var query = Asked.of(request);
        String cursor = null;
        int rows = 0;
        do {
            var slice = register.search(query, cursor, Slice.MOST);
            slice.items().forEach(entry -> file.row(row(language, entry)));
            rows += slice.items().size();
            cursor = slice.next();
        } while (cursor != null && rows < MOST_ROWS);
        return file.named("otop-register");
    }

    private static final List<String> COLUMNS = List.of(
            "number",
            "name",
            "kind",
            "goods",
            "tambon",
            "district",
            "province",
            "year",
            "registered-on",
            "valid-until");

    private Object[] row(Language language, RegisterEntry entry) {
        var place = places.place(entry.areaCode());
        return new Object[] {
            entry.registrationNumber(),
            entry.nameTh(),
            Words.say(language, "register.kind." + entry.kind()),
            entry.goods().replace('\n', ' '),
            place.map(it -> it.tambon()).map(it -> it.nameTh()).orElse(""),
            place.map(it -> it.district().nameTh()).orElse(""),
            place.map(it -> it.province().nameTh()).orElse(""),
            entry.yearBe(),
            entry.registeredOn().toString(),
            Objects.toString(entry.validUntil(), "")
        };
    }

    /** The provincial announcement, to be printed. */
    @Get("/announcements/{id}")
    HttpResponse<?> announcement(HttpRequest<?> request, String id) {
        return register.announcement(PublicId.parse(id).orElse(0))
                .<HttpResponse<?>>map(found ->
                        HttpResponse.ok(Page.of("register/announcement", request, new AnnouncementView(found, places))))
                .orElseGet(() -> Answer.notFound(request));
    }

    private static String filters(RegisterQuery query) {
        return "q=" + URLEncoder.encode(query.words(), StandardCharsets.UTF_8) + "&area="
                + Objects.requireNonNullElse(query.areaCode(), "") + "&kind=" + Objects.toString(query.kind(), "")
                + "&year=" + Objects.toString(query.yearBe(), "");
    }
}
