package tambon.storefront.staff;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.FieldProblem;
import tambon.catalog.CatalogRejected.FieldsWrong;
import tambon.catalog.CatalogRejected.OutOfRange;
import tambon.infra.id.PublicId;
import tambon.infra.money.Money;
import tambon.infra.time.FiscalYear;
import tambon.storefront.page.JsonList;
import tambon.storefront.page.Language;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;

import java.util.ArrayList;
import java.util.Map;

/** Producers' incomes in an officer's area, for programs. */
@Controller("/api/v1/staff/producers")
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "staff")
final class IncomeApi {

    private final IncomeDesk incomes;

    IncomeApi(IncomeDesk incomes) {
        this.incomes = incomes;
    }

    @Operation(summary = "Each producer's income in a fiscal year beside a base year, largest first")
    @Get
    JsonList<IncomeJson> producers(
            HttpRequest<?> request,
            @QueryValue @Nullable Integer year,
            @QueryValue @Nullable Integer base,
            @QueryValue @Nullable String area,
            @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "50") int size) {
        var prefix = Area.of(request).narrowed(area).prefix();
        var slice = incomes.rows(Language.of(request), incomes.years(year, base), prefix, cursor, size);
        return JsonList.of(
                slice.items(),
                slice.next(),
                row -> new IncomeJson(
                        row.id(), row.name().text(), row.income().satang(), satang(row.base()), row.growth()));
    }

    @Operation(summary = "Type in what a producer earned in a base year")
    @Put("/{id}/base/{year}")
    IncomeJson setBase(HttpRequest<?> request, String id, int year, @Body EarnedJson base) {
        long producer = number(id);
        var area = Area.of(request);
        var years = incomes.years(null, year);
        var wrong = new ArrayList<FieldProblem>();
        IncomeDesk.checkSource(base.source(), wrong);
        if (base.incomeSatang() < 0 || base.incomeSatang() > IncomeDesk.MOST.satang()) {
            wrong.add(new FieldProblem("incomeSatang", new OutOfRange(0, IncomeDesk.MOST.satang())));
        }
        if (!wrong.isEmpty()) {
            throw new CatalogRejected(new FieldsWrong(wrong));
        }
        incomes.keep(
                area,
                new FiscalYear(year),
                Map.of(producer, Money.satang(base.incomeSatang())),
                base.source(),
                Viewer.of(request).name());
        var income = incomes.income(area, producer, years);
        return new IncomeJson(
                id,
                null,
                income.income().satang(),
                satang(income.base().orElse(null)),
                income.growthPermille().orElse(null));
    }

    private static long number(String id) {
        return PublicId.parse(id).orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "no id: " + id));
    }

    private static @Nullable Long satang(@Nullable Money money) {
        return money == null ? null : (Long) money.satang();
    }

    /**
     * @param baseSatang left out where it is missing
     * @param growthPermille tenths of a percent; left out without a base
     */
    @Serdeable
    record IncomeJson(
            String producer,
            @Nullable String name,
            long incomeSatang,
            @Nullable Long baseSatang,
            @Nullable Long growthPermille) {}

    /** @param source where the figure comes from, 1 to 200 characters */
    @Serdeable
    record EarnedJson(long incomeSatang, String source) {}
}
