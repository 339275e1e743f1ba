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
import tambon.catalog.ProducerCard;
import tambon.catalog.Producers;
import tambon.infra.time.FiscalYear;
import tambon.orders.CommissionRates;
import tambon.orders.CommissionRates.Enrolment;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.Invalid;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/** Who sells under a programme's commission, since when and until when. */
@Controller("/staff/commission/programme")
@Secured(Role.DEPARTMENT_OFFICER)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
public final class EnrolmentPages {

    private final CommissionRates rates;
    private final Producers producers;
    private final Clock clock;

    EnrolmentPages(CommissionRates rates, Producers producers, Clock clock) {
        this.rates = rates;
        this.producers = producers;
        this.clock = clock;
    }

    /** @param tomorrow the first day that can be the first without */
    public record Shown(
            String programme,
            List<Enrolment> enrolments,
            Map<Long, ProducerCard> producers,
            LocalDate tomorrow,
            @Nullable String said,
            Fields fields) {}

    @Get
    Page show(HttpRequest<?> request, @QueryValue(defaultValue = "") String name, @QueryValue @Nullable String said) {
        return page(request, name, MoneyForms.said(said), Fields.of(Map.of()));
    }

    @Post(value = "/end", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        var name = form.text("name");
        return MoneyForms.answer(
                request,
                body,
                () -> {
                    rates.end(
                            name,
                            form.texts("producer").stream().map(MoneyForms::id).toList(),
                            day(form.text("endsOn")),
                            Viewer.of(request).name());
                    return address(name) + "&said=ended";
                },
                fields -> page(request, name, null, fields));
    }

    /** Where the producers of a programme are listed. */
    public static String address(String programme) {
        return "/staff/commission/programme?name=" + URLEncoder.encode(programme, StandardCharsets.UTF_8);
    }

    private static LocalDate day(String iso) {
        try {
            return LocalDate.parse(iso);
        } catch (DateTimeParseException noDay) {
            throw new OrdersRejected(new Invalid("endsOn"));
        }
    }

    private Page page(HttpRequest<?> request, String name, @Nullable String said, Fields fields) {
        var enrolments = rates.enrolments(name);
        return Page.of(
                "money/enrolments",
                request,
                new Shown(
                        name,
                        enrolments,
                        producers.cards(
                                enrolments.stream().map(Enrolment::producerId).toList()),
                        clock.instant().atZone(FiscalYear.BANGKOK).toLocalDate().plusDays(1),
                        said,
                        fields));
    }
}
