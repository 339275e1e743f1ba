package tambon.storefront.browsing;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import tambon.storefront.page.Page;

/** The front page. */
@Hidden
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
final class FrontPages {

    private final Shelves shelves;

    FrontPages(Shelves shelves) {
        this.shelves = shelves;
    }

    @Get("/")
    Page front(HttpRequest<?> request) {
        return Page.of("browsing/front", request, shelves.front());
    }
}
