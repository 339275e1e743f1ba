package tambon.storefront.producer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tambon.storefront.page.Role;
import tambon.storefront.register.Actors;

import java.time.LocalDate;
import java.util.List;

/** A producer's day and year in figures, for programs. */
@Controller("/api/v1/producer")
@Secured(Role.PRODUCER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "producer")
final class ShopApi {

    private final ShopFigures figures;

    ShopApi(ShopFigures figures) {
        this.figures = figures;
    }

    @Operation(summary = "What waits to be sent, and what was sold today (in Thailand)")
    @Get("/today")
    TodayJson today(HttpRequest<?> request) {
        var today = figures.today(OwnShop.of(request), Actors.of(request));
        return new TodayJson(
                today.day(), today.todo(), today.unpaid(), today.sold().satang(), today.pieces(), today.soldOut());
    }

    @Operation(
            summary = "Income of a fiscal year (Buddhist Era; the running one if none is given) beside the year before")
    @Get("/income")
    IncomeJson income(HttpRequest<?> request, @QueryValue @Nullable Integer year) {
        var income = figures.income(OwnShop.of(request), year);
        return new IncomeJson(
                income.year().be(),
                income.upTo(),
                income.income().satang(),
                income.before().satang(),
                income.beforeWhole().satang(),
                income.growthPermille(),
                income.months().stream()
                        .map(month -> new MonthJson(
                                month.month().toString(),
                                month.income().satang(),
                                month.before().satang()))
                        .toList());
    }

    /**
     * @param toSend parts that wait to be sent, at most 100
     * @param unpaid parts that wait for the buyer's money, at most 100
     * @param soldOut goods that were counted and are gone
     */
    @Serdeable
    record TodayJson(LocalDate day, int toSend, int unpaid, long soldSatang, long pieces, int soldOut) {}

    /**
     * @param beforeSatang what had come in by the same day of the year before
     * @param growthPermille tenths of a percent; left out where the year before has no income
     */
    @Serdeable
    record IncomeJson(
            int fiscalYear,
            LocalDate upTo,
            long incomeSatang,
            long beforeSatang,
            long beforeWholeSatang,
            @Nullable Long growthPermille,
            List<MonthJson> months) {}

    /** @param month of the common calendar, {@code 2026-11} */
    @Serdeable
    record MonthJson(String month, long incomeSatang, long beforeSatang) {}
}
