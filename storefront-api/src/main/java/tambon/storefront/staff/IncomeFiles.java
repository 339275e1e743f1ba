package tambon.storefront.staff;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import org.jspecify.annotations.Nullable;
import tambon.storefront.page.CsvFile;
import tambon.storefront.page.Language;
import tambon.storefront.page.Role;

/** The producers' incomes as a file, written while it is read: the country has a hundred thousand. */
@Controller("/staff/producers.csv")
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
@Produces("text/csv")
@ExecuteOn(TaskExecutors.BLOCKING)
final class IncomeFiles {

    private final IncomeDesk desk;

    IncomeFiles(IncomeDesk desk) {
        this.desk = desk;
    }

    @Get
    HttpResponse<?> file(
            HttpRequest<?> request, @QueryValue @Nullable Integer year, @QueryValue @Nullable Integer base) {
        var years = desk.years(year, base);
        var area = Area.of(request).narrowed(IncomePages.asked(request)).prefix();
        return CsvFile.streamed(
                "tambon-income-" + years.year().be() + "-against-"
                        + years.base().be(),
                new IncomeCsv(desk, Language.of(request), years, area));
    }
}
