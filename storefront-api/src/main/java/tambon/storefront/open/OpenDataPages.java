package tambon.storefront.open;

import io.micronaut.http.HttpHeaders;
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
import tambon.orders.OpenSales;
import tambon.orders.OpenSales.Release;
import tambon.storefront.page.Page;
import tambon.storefront.problem.Answer;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What is open to everyone, with checksums, licence and the meaning of each column; and the files themselves. */
@Controller("/open-data")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
public final class OpenDataPages {

    private static final MediaType CSV = MediaType.of("text/csv; charset=utf-8; header=present");

    private final OpenSales open;

    OpenDataPages(OpenSales open) {
        this.open = open;
    }

    /** A month of the calendar with all its editions, the newest first. */
    public record Month(YearMonth month, List<Release> editions) {}

    @Get
    @Produces(MediaType.TEXT_HTML)
    Page show(HttpRequest<?> request) {
        return Page.of("open/show", request, months(open.releases()));
    }

    static List<Month> months(List<Release> releases) {
        var months = new LinkedHashMap<YearMonth, List<Release>>();
        releases.forEach(release -> months.computeIfAbsent(month(release), none -> new ArrayList<>())
                .add(release));
        return months.entrySet().stream()
                .map(entry -> new Month(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static YearMonth month(Release release) {
        return YearMonth.from(release.year().firstDay()).plusMonths((release.month() + 2L) % 12);
    }

    /** The file, byte for byte as it came out: it may be kept for ever. */
    @Get("/{code}.csv")
    HttpResponse<?> file(HttpRequest<?> request, String code) {
        var release = open.release(code);
        if (release.isEmpty()) {
            return Answer.notFound(request);
        }
        var tag = "\"" + release.get().sha256() + "\"";
        if (request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).contains(tag)) {
            return HttpResponse.notModified().header(HttpHeaders.ETAG, tag);
        }
        return HttpResponse.ok(open.file(code).orElseThrow())
                .contentType(CSV)
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"tambon-sales-" + release.get().code() + ".csv\"");
    }
}
