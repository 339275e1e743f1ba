package tambon.storefront.marketer;

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
import tambon.infra.time.FiscalYear;
import tambon.orders.CaptureRejected;
import tambon.orders.CaptureRejected.Fault;
import tambon.orders.Marketers;
import tambon.orders.Marketers.Entry;
import tambon.orders.Marketers.Marketer;
import tambon.orders.Marketers.Work;
import tambon.storefront.page.Entered;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.problem.CaptureRefusals;
import tambon.storefront.producer.OwnShop;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;

/** A marketer's month: what is asked, what was done, plan and report. */
@Controller("/marketer")
@Secured(Role.MARKETER)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MarketerPages {

    private final Marketers marketers;
    private final Clock clock;

    MarketerPages(Marketers marketers, Clock clock) {
        this.marketers = marketers;
        this.clock = clock;
    }

    private static Marketer marketer(HttpRequest<?> request) {
        var viewer = Viewer.of(request);
        return new Marketer(
                viewer.accountId().orElseThrow(),
                viewer.name(),
                viewer.areaCode().orElseThrow());
    }

    private LocalDate today() {
        return clock.instant().atZone(FiscalYear.BANGKOK).toLocalDate();
    }

    private YearMonth month(@Nullable String text) {
        return text != null && text.matches("2[0-9]{3}-(0[1-9]|1[0-2])")
                ? YearMonth.parse(text)
                : YearMonth.from(today());
    }

    @Get
    Page show(HttpRequest<?> request, @QueryValue @Nullable String month) {
        return page(request, month(month), Fields.of(Map.of()));
    }

    private Page page(HttpRequest<?> request, YearMonth month, Fields fields) {
        var shown = marketers.month(marketer(request), month);
        return Page.of("marketer/month", request, new MarketerMonth(shown, today(), fields));
    }

    private interface Change {
        void make(Form form);
    }

    private HttpResponse<?> change(HttpRequest<?> request, @Nullable Map<String, Object> body, Change change) {
        var form = Form.of(body);
        var month = month(form.text("month"));
        try {
            change.make(form);
            return HttpResponse.seeOther(URI.create("/marketer?month=" + month));
        } catch (CaptureRejected rejected) {
            return CaptureRefusals.again(
                    request, rejected, Fields.of(form.texts()), fields -> page(request, month, fields));
        }
    }

    @Post(value = "/entries", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> log(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        return change(request, body, form -> {
            var work = Arrays.stream(Work.values())
                    .filter(each -> each.name().equals(form.text("work")))
                    .findAny()
                    .orElseThrow(() -> CaptureRejected.invalid("work", Fault.UNKNOWN));
            int pieces = Entered.count(form.text("pieces"))
                    .orElseThrow(() -> CaptureRejected.invalid("pieces", Fault.MALFORMED));
            marketers.log(
                    marketer(request),
                    new Entry(
                            work, day(form), pieces, form.text("subject"), form.text("evidence"), form.text("press")));
        });
    }

    private static LocalDate day(Form form) {
        try {
            return LocalDate.parse(form.text("day"));
        } catch (DateTimeParseException wrong) {
            throw CaptureRejected.invalid("day", Fault.MALFORMED);
        }
    }

    @Post(value = "/entries/{id}/undo", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> takeBack(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> body) {
        return change(request, body, _ -> marketers.takeBack(marketer(request), OwnShop.id(id)));
    }

    @Post(value = "/plan", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> plan(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        return change(
                request, body, form -> marketers.plan(marketer(request), month(form.text("month")), form.text("plan")));
    }

    @Post(value = "/report", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> report(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        return change(
                request,
                body,
                form -> marketers.report(marketer(request), month(form.text("month")), form.text("report")));
    }
}
