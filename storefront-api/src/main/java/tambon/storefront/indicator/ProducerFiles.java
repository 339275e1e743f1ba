package tambon.storefront.indicator;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import tambon.orders.SalesFigures.Grouping;
import tambon.storefront.page.Language;
import tambon.storefront.page.Role;

/** Each table about one producer as a file. */
@Controller("/staff/indicators/producer")
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
@Produces("text/csv")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProducerFiles {

    private final IndicatorQuestions questions;
    private final IndicatorTables tables;

    ProducerFiles(IndicatorQuestions questions, IndicatorTables tables) {
        this.questions = questions;
        this.tables = tables;
    }

    @Get("/{id}/{what}.csv")
    HttpResponse<?> file(HttpRequest<?> request, String id, String what) {
        var language = Language.of(request);
        long producer = tables.card(request, id).id();
        var asked = questions.of(request);
        var file = switch (what) {
            case "months" -> IndicatorFiles.months(language, tables.months(language, asked.year(), "", producer));
            case "channel" ->
                IndicatorFiles.slices(language, tables.ofMaker(language, asked, Grouping.CHANNEL, producer));
            case "product-type" ->
                IndicatorFiles.slices(language, tables.ofMaker(language, asked, Grouping.PRODUCT_TYPE, producer));
            default -> throw new HttpStatusException(HttpStatus.NOT_FOUND, "no such file: " + what);
        };
        return file.named(
                "tambon-producer-" + id + "-" + what + "-" + asked.year().be());
    }
}
