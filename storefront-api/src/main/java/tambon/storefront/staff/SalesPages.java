package tambon.storefront.staff;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import org.jspecify.annotations.Nullable;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;

/** The officers' pages about sales: the day's beginning, sales grouped, the rows below, and each as a file. */
@Controller("/staff")
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SalesPages {

    private static final int GROUPS_A_PAGE = 100;
    private static final int ROWS_A_PAGE = 50;

    private final SalesDesk desk;
    private final OverviewDesk overview;
    private final SalesFiles files;

    SalesPages(SalesDesk desk, OverviewDesk overview, SalesFiles files) {
        this.desk = desk;
        this.overview = overview;
        this.files = files;
    }

    @Get
    Page overview(HttpRequest<?> request) {
        return Page.of("staff/overview", request, overview.of(request));
    }

    @Get("/sales")
    Page sales(HttpRequest<?> request) {
        return Page.of(
                "staff/sales",
                request,
                desk.table(Language.of(request), Area.of(request), Asked.of(request.getParameters()), GROUPS_A_PAGE));
    }

    @Get("/sales.csv")
    @Produces("text/csv")
    HttpResponse<?> salesFile(HttpRequest<?> request) {
        return files.table(Language.of(request), Area.of(request), Asked.of(request.getParameters()));
    }

    @Get("/sales/rows")
    Page rows(HttpRequest<?> request, @QueryValue @Nullable String cursor) {
        return Page.of(
                "staff/rows",
                request,
                desk.rows(
                        Language.of(request),
                        Area.of(request),
                        Asked.of(request.getParameters()),
                        cursor,
                        ROWS_A_PAGE));
    }

    @Get("/sales/rows.csv")
    @Produces("text/csv")
    HttpResponse<?> rowsFile(HttpRequest<?> request) {
        return files.rows(Language.of(request), Area.of(request), Asked.of(request.getParameters()));
    }
}
