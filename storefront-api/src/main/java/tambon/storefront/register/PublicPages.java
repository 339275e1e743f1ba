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
import tambon.catalog.RegisterQuery;
import tambon.infra.id.PublicId;
import tambon.infra.place.Places;
import tambon.infra.time.FiscalYear;
import tambon.storefront.page.CsvFile;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
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
                                .toList()));
    }

    /** All that the search found, as a file, written while it is read. */
    @Get("/download.csv")
    HttpResponse<?> download(HttpRequest<?> request) {
        return CsvFile.streamed(
                "otop-register", new RegisterCsv(register, places, Language.of(request), Asked.of(request)));
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
