package tambon.storefront.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import tambon.orders.ReportRejected;
import tambon.orders.ReportRejected.ChangedSince;
import tambon.orders.ReportRejected.Invalid;
import tambon.orders.ReportRejected.NoSuchReport;
import tambon.orders.ReportRejected.NotNow;
import tambon.orders.ReportRejected.NotYours;
import tambon.orders.ReportRejected.NothingChanged;
import tambon.orders.ReportRejected.Reason;
import tambon.storefront.page.Language;
import tambon.storefront.page.Words;

import jakarta.inject.Singleton;
import java.util.List;

/** Puts the refusals of the official reports into words and status codes. */
@Singleton
public final class ReportRefusals implements ExceptionHandler<ReportRejected, HttpResponse<?>> {

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public HttpResponse<?> handle(HttpRequest request, ReportRejected rejected) {
        return Answer.with((HttpRequest<?>) request, problem(Language.of(request), rejected.reason()));
    }

    /** The refusal in words. */
    public static Problem problem(Language language, Reason reason) {
        return switch (reason) {
            case NoSuchReport() -> plain(language, HttpStatus.NOT_FOUND, "no-such-report");
            case NotYours() -> plain(language, HttpStatus.FORBIDDEN, "report-not-yours");
            case NotNow(var state) ->
                plain(language, HttpStatus.CONFLICT, "report-not-now", Words.say(language, "report.state." + state));
            case ChangedSince() -> plain(language, HttpStatus.CONFLICT, "report-changed");
            case NothingChanged() -> plain(language, HttpStatus.CONFLICT, "report-nothing-changed");
            case Invalid(String field) ->
                plain(language, HttpStatus.UNPROCESSABLE_ENTITY, "fields-wrong")
                        .at(List.of(new Problem.Field(
                                field,
                                Words.find(language, "report.wrong." + field)
                                        .orElseGet(() -> Words.say(language, "report.wrong")))));
        };
    }

    private static Problem plain(Language language, HttpStatus status, String name, Object... facts) {
        return Problem.of(
                status,
                name,
                Words.say(language, "problem." + name + ".title"),
                Words.say(language, "problem." + name + ".detail", facts));
    }
}
