package tambon.storefront.producer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import org.jspecify.annotations.Nullable;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.register.Actors;

/** Where a producer begins the day, and what came in this year. */
@Controller("/my")
@Secured(Role.PRODUCER)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TodayPages {

    private final ShopFigures figures;
    private final OwnIncome income;

    TodayPages(ShopFigures figures, OwnIncome income) {
        this.figures = figures;
        this.income = income;
    }

    @Get
    Page today(HttpRequest<?> request) {
        return Page.of("producer/today", request, figures.today(OwnShop.of(request), Actors.of(request)));
    }

    @Get("/income")
    Page income(HttpRequest<?> request, @QueryValue @Nullable Integer year) {
        return Page.of("producer/income", request, income.shown(OwnShop.of(request), year));
    }
}
