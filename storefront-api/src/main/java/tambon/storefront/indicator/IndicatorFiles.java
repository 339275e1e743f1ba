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
import tambon.orders.Indicators.Definition;
import tambon.orders.Indicators.Growth;
import tambon.orders.SalesFigures.Grouping;
import tambon.storefront.indicator.IndicatorViews.MonthRow;
import tambon.storefront.indicator.IndicatorViews.Part;
import tambon.storefront.indicator.IndicatorViews.Question;
import tambon.storefront.indicator.IndicatorViews.Slices;
import tambon.storefront.page.CsvFile;
import tambon.storefront.page.Language;
import tambon.storefront.page.Role;
import tambon.storefront.page.Words;
import tambon.storefront.staff.Asked;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Each table of the indicators as a file: baht with two decimals, growth in percent with one. */
@Controller("/staff/indicators")
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
@Produces("text/csv")
@ExecuteOn(TaskExecutors.BLOCKING)
final class IndicatorFiles {

    private final IndicatorQuestions questions;
    private final IndicatorDesk desk;
    private final IndicatorTables tables;
    private final GroupTables groups;

    IndicatorFiles(IndicatorQuestions questions, IndicatorDesk desk, IndicatorTables tables, GroupTables groups) {
        this.groups = groups;
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
            case "areas" -> areas(language, desk.parts(language, asked, definitions()));
            case "regions" ->
                areas(
                        language,
                        desk.regions(language, asked, desk.parts(language, asked, definitions()), definitions()));
            case "groups" -> groups(language, asked);
            case "months" -> months(language, tables.months(language, asked.year(), asked.area(), null));
            case "cohorts" -> cohorts(language, asked);
            case "counts" -> counts(language, asked);
            case "funnel" -> funnel(language, asked);
            case "channel", "product-type", "stars", "quadrant", "confidence" ->
                slices(language, tables.slices(language, asked, grouping(what)));
            default -> throw new HttpStatusException(HttpStatus.NOT_FOUND, "no such file: " + what);
        };
        return file.named("tambon-indicators-" + what + "-" + asked.year().be() + "-against-"
                + asked.base().be());
    }

    private Map<String, Definition> definitions() {
        return IndicatorDesk.byCode(desk.definitions());
    }

    private CsvFile groups(Language language, Question asked) {
        var file = new CsvFile()
                .row(
                        Words.say(language, "indicator.group"),
                        Words.say(language, "indicator.growth") + " (%)",
                        Words.say(language, "indicator.definition"),
                        Words.say(language, "indicator.income") + " (" + Words.say(language, "sales.baht") + ")",
                        Words.say(language, "indicator.base") + " (" + Words.say(language, "sales.baht") + ")",
                        Words.say(language, "indicator.group.makers"),
                        Words.say(language, "indicator.step.reported"));
        groups.rows(asked, desk.definitions())
                .forEach(row -> file.row(
                        row.name().text(),
                        percent(row.answer().permille()),
                        row.answer().by() + " v" + row.answer().version(),
                        baht(row.growth().income()),
                        baht(row.growth().base()),
                        row.growth().members(),
                        row.growth().reported()));
        return file;
    }

    private static CsvFile areas(Language language, List<Part> parts) {
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
        for (var part : parts) {
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

    static CsvFile months(Language language, List<MonthRow> months) {
        var file = new CsvFile()
                .row(
                        Words.say(language, "sales.by.month"),
                        Words.say(language, "indicator.income") + " (" + Words.say(language, "sales.baht") + ")",
                        Words.say(language, "indicator.last-year") + " (" + Words.say(language, "sales.baht") + ")");
        months.forEach(month -> file.row(month.name().text(), baht(month.net()), baht(month.before())));
        return file;
    }

    private static Grouping grouping(String what) {
        return Arrays.stream(Grouping.values())
                .filter(grouping -> Asked.code(grouping).equals(what))
                .findAny()
                .orElseThrow();
    }

    static CsvFile slices(Language language, Slices slices) {
        var file = new CsvFile()
                .row(
                        Words.say(language, "sales.by." + slices.what()),
                        Words.say(language, "indicator.income") + " (" + Words.say(language, "sales.baht") + ")",
                        Words.say(language, "indicator.base") + " (" + Words.say(language, "sales.baht") + ")",
                        Words.say(language, "indicator.growth") + " (%)");
        slices.slices()
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

    static BigDecimal baht(Money amount) {
        return BigDecimal.valueOf(amount.satang(), 2);
    }

    static Object percent(@Nullable Long permille) {
        return permille == null ? "" : BigDecimal.valueOf(permille, 1);
    }
}
