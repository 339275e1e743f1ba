package tambon.storefront.money;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import org.jspecify.annotations.Nullable;
import tambon.catalog.ProductType;
import tambon.infra.id.PublicId;
import tambon.infra.time.FiscalYear;
import tambon.orders.CommissionRates;
import tambon.orders.CommissionRates.NewRule;
import tambon.orders.CommissionRates.Programme;
import tambon.orders.CommissionRates.Rule;
import tambon.orders.CommissionRates.Subject;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.Invalid;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.page.Written;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The rules of the platform's commission: what holds, what will, what did, and who decided. */
@Controller("/staff/commission")
@Secured(Role.DEPARTMENT_OFFICER)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
public final class CommissionPages {

    private static final int MOST_PRODUCERS = 1_000;

    private final CommissionRates rates;
    private final Clock clock;

    CommissionPages(CommissionRates rates, Clock clock) {
        this.rates = rates;
        this.clock = clock;
    }

    /** @param tomorrow the first day a new rule may begin on */
    public record Shown(
            List<Rule> rules,
            List<Programme> programmes,
            List<ProductType> types,
            LocalDate tomorrow,
            @Nullable String said,
            Fields fields) {

        /** {@code 2.5 %} of hundredths of a percent. */
        public static String percent(int permyriad) {
            return Written.number(permyriad / 100)
                    + (permyriad % 100 == 0
                            ? ""
                            : "."
                                    + String.format(java.util.Locale.ROOT, "%02d", permyriad % 100)
                                            .replaceAll("0$", ""))
                    + " %";
        }
    }

    @Get
    Page show(HttpRequest<?> request, @QueryValue @Nullable String said) {
        return page(request, MoneyForms.said(said), Fields.of(Map.of()));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        return MoneyForms.answer(
                request,
                body,
                () -> {
                    rates.add(rule(form), Viewer.of(request).name());
                    return "/staff/commission?said=rule";
                },
                fields -> page(request, null, fields));
    }

    /** The subject comes as one choice: {@code ALL}, {@code TYPE:FOOD}, or {@code PROGRAMME} with its name beside. */
    private static NewRule rule(Form form) {
        var subject = form.text("subject").split(":", 2);
        var kind = Arrays.stream(Subject.values())
                .filter(one -> one.name().equals(subject[0]))
                .findFirst()
                .orElseThrow(() -> invalid("subject"));
        var code = switch (kind) {
            case ALL -> "";
            case TYPE -> subject.length == 2 ? subject[1] : "";
            case PROGRAMME -> form.text("code");
        };
        return new NewRule(
                kind, code, permyriad(form.text("percent")), day(form.text("beginsOn")), form.text("reason"));
    }

    private static @Nullable Integer permyriad(String percent) {
        if (percent.isEmpty()) {
            return null;
        }
        if (!percent.matches("[0-9]{1,3}(\\.[0-9]{1,2})?")) {
            throw invalid("permyriad");
        }
        return new BigDecimal(percent).movePointRight(2).intValueExact();
    }

    private static LocalDate day(String iso) {
        try {
            return LocalDate.parse(iso);
        } catch (DateTimeParseException noDay) {
            throw invalid("beginsOn");
        }
    }

    @Post(value = "/programme", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> enrol(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        return MoneyForms.answer(
                request,
                body,
                () -> {
                    rates.enrol(
                            form.text("programme"),
                            producers(form.text("producers")),
                            Viewer.of(request).name());
                    return "/staff/commission?said=enrolled";
                },
                fields -> page(request, null, fields));
    }

    /** Public ids, as they stand at the end of the addresses of shops: one a line, or the addresses themselves. */
    private static List<Long> producers(String typed) {
        var ids = Arrays.stream(typed.split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(word.lastIndexOf('/') + 1))
                .map(word -> PublicId.parse(word))
                .toList();
        if (ids.isEmpty() || ids.size() > MOST_PRODUCERS || ids.stream().anyMatch(java.util.OptionalLong::isEmpty)) {
            throw invalid("producers");
        }
        return ids.stream().map(java.util.OptionalLong::getAsLong).toList();
    }

    private static OrdersRejected invalid(String field) {
        return new OrdersRejected(new Invalid(field));
    }

    private Page page(HttpRequest<?> request, @Nullable String said, Fields fields) {
        return Page.of(
                "money/commission",
                request,
                new Shown(
                        rates.rules(),
                        rates.programmes(),
                        List.of(ProductType.values()),
                        clock.instant().atZone(FiscalYear.BANGKOK).toLocalDate().plusDays(1),
                        said,
                        fields));
    }
}
