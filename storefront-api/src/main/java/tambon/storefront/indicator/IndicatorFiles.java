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
import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;
import tambon.orders.Indicators.Growth;
import tambon.orders.SalesFigures.Grouping;
import tambon.storefront.indicator.IndicatorViews.Question;
import tambon.storefront.page.CsvFile;
import tambon.storefront.page.Language;
import tambon.storefront.page.Role;
import tambon.storefront.page.Words;
import tambon.storefront.staff.Asked;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Arrays;

/** Each table of the indicators as a file: baht with two decimals, growth in percent with one. */
@Controller("/staff/indicators")
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
@Produces("text/csv")
@ExecuteOn(TaskExecutors.BLOCKING)
final class IndicatorFiles {

    private final IndicatorQuestions questions;
    private final IndicatorDesk desk;
    private final IndicatorTables tables;

    IndicatorFiles(IndicatorQuestions questions, IndicatorDesk desk, IndicatorTables tables) {
        this.questions = questions;
        this.desk = desk;
        this.tables = tables;
    }

    @Get("/{what}.csv")
    HttpResponse<?> file(HttpRequest<?> request, String what) {
        var language = Language.of(request);
        var asked = questions.of(request);
        if (desk.counting(asked).isPresent()) {
            return HttpResponse.seeOther(URI.create(asked.page())); // says how far it is
        }
        var file = switch (what) {
            case "areas" -> areas(language, asked);
            case "months" -> months(language, asked);
            case "cohorts" -> cohorts(language, asked);
            case "counts" -> counts(language, asked);
            case "funnel" -> funnel(language, asked);
            case "channel", "product-type", "stars", "quadrant", "confidence" -> slices(language, asked, what);
            default -> throw new HttpStatusException(HttpStatus.NOT_FOUND, "no such file: " + what);
        };
        return file.named("tambon-indicators-" + what + "-" + asked.year().be() + "-against-"
                + asked.base().be());
    }

    private CsvFile areas(Language language, Question asked) {
        var definitions = IndicatorDesk.byCode(desk.definitions());
        var file = new CsvFile()
                .row(
                        Words.say(language, "sales.code"),
                        Words.say(language, "sales.place"),
                        Words.say(language, "indicator.growth") + " (%)",
                        Words.say(language, "indicator.definition"),
                        Words.say(language, "indicator.income") + " (" + Words.say(language, "sales.baht") + ")",
                        Words.say(language, "indicator.base") + " (" + Words.say(language, "sales.baht") + ")",
                        Words.say(language, "indicator.step.members"),
                        Words.say(language, "indicator.step.reported"),
                        Words.say(language, "indicator.step.compared"),
                        Words.say(language, "indicator.step.risen"),
                        Words.say(language, "indicator.median") + " (%)",
                        Words.say(language, "indicator.top") + " (%)",
                        Words.say(language, "indicator.gini"));
        for (var part : desk.parts(language, asked, definitions)) {
            Growth growth = part.growth();
            file.row(
                    part.code(),
                    part.name().text(),
                    percent(part.answer().permille()),
                    part.answer().by() + " v" + part.answer().version(),
                    baht(part.answer().income()),
                    baht(part.answer().base()),
                    growth.members(),
                    growth.reported(),
                    growth.compared(),
                    growth.risen(),
                    percent(growth.medianPermille().orElse(null)),
                    percent(growth.topPermille().orElse(null)),
                    percent(growth.giniPermille().orElse(null)));
        }
        return file;
    }

    private CsvFile months(Language language, Question asked) {
        var file = new CsvFile()
                .row(
                        Words.say(language, "sales.by.month"),
                        Words.say(language, "indicator.income") + " (" + Words.say(language, "sales.baht") + ")",
                        Words.say(language, "indicator.last-year") + " (" + Words.say(language, "sales.baht") + ")");
        tables.months(language, asked.year(), asked.area(), null)
                .forEach(month -> file.row(month.name().text(), baht(month.net()), baht(month.before())));
        return file;
    }

    private CsvFile slices(Language language, Question asked, String what) {
        var by = Arrays.stream(Grouping.values())
                .filter(grouping -> Asked.code(grouping).equals(what))
                .findAny()
                .orElseThrow();
        var file = new CsvFile()
                .row(
                        Words.say(language, "sales.by." + what),
                        Words.say(language, "indicator.income") + " (" + Words.say(language, "sales.baht") + ")",
                        Words.say(language, "indicator.base") + " (" + Words.say(language, "sales.baht") + ")",
                        Words.say(language, "indicator.growth") + " (%)");
        tables.slices(language, asked, by)
                .slices()
                .forEach(slice -> file.row(
                        slice.name().text(),
                        baht(slice.income()),
                        slice.base() == null ? "" : baht(slice.base()),
                        percent(slice.permille())));
        return file;
    }

    private CsvFile cohorts(Language language, Question asked) {
        var file = new CsvFile()
                .row(
                        Words.say(language, "sales.by.cohort"),
                        Words.say(language, "indicator.definition"),
                        Words.say(language, "indicator.growth") + " (%)",
                        Words.say(language, "indicator.target") + " (%)",
                        Words.say(language, "indicator.income") + " (" + Words.say(language, "sales.baht") + ")",
                        Words.say(language, "indicator.base") + " (" + Words.say(language, "sales.baht") + ")",
                        Words.say(language, "indicator.step.members"),
                        Words.say(language, "indicator.step.reported"));
        desk.cohorts(language, asked, IndicatorDesk.byCode(desk.definitions()))
                .forEach(row -> file.row(
                        row.name().text(),
                        row.of().code() + " v" + row.of().version(),
                        percent(row.answer().permille()),
                        percent(row.of().target()),
                        baht(row.answer().income()),
                        baht(row.answer().base()),
                        row.growth().members(),
                        row.growth().reported()));
        return file;
    }

    private CsvFile counts(Language language, Question asked) {
        var file = new CsvFile()
                .row(
                        Words.say(language, "indicator.definition"),
                        Words.say(language, "indicator.what"),
                        Words.say(language, "indicator.actual"),
                        Words.say(language, "indicator.target"));
        desk.counts(asked.year(), asked.area()).forEach(count -> {
            boolean share = count.of().unit().equals("PERMILLE");
            file.row(
                    count.of().code() + " v" + count.of().version(),
                    language.pick(count.of().nameTh(), count.of().nameEn()),
                    count.value()
                            .<Object>map(value -> share ? percent(value) : value)
                            .orElse(""),
                    count.of().target() == null
                            ? ""
                            : share ? percent(count.of().target()) : count.of().target());
        });
        return file;
    }

    private CsvFile funnel(Language language, Question asked) {
        var file = new CsvFile().row(Words.say(language, "indicator.what"), Words.say(language, "indicator.actual"));
        IndicatorDesk.funnel(desk.growth(asked))
                .forEach(step -> file.row(Words.say(language, "indicator.step." + step.what()), step.count()));
        return file;
    }

    private static BigDecimal baht(Money amount) {
        return BigDecimal.valueOf(amount.satang(), 2);
    }

    private static Object percent(@Nullable Long permille) {
        return permille == null ? "" : BigDecimal.valueOf(permille, 1);
    }
}
