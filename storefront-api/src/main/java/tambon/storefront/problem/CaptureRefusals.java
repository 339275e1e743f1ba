package tambon.storefront.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import tambon.orders.CaptureRejected;
import tambon.orders.CaptureRejected.Fault;
import tambon.orders.CaptureRejected.Invalid;
import tambon.orders.CaptureRejected.NotEnough;
import tambon.orders.CaptureRejected.Unknown;
import tambon.orders.CaptureRejected.WrongMoment;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Words;
import tambon.storefront.page.Written;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;

/** What it means to people and programs that a record of sales away from the shop was refused. */
@Singleton
public final class CaptureRefusals implements ExceptionHandler<CaptureRejected, HttpResponse<?>> {

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public HttpResponse<?> handle(HttpRequest request, CaptureRejected rejected) {
        return Answer.with((HttpRequest<?>) request, problem(Language.of(request), rejected));
    }

    /** The refusal in words. */
    public static Problem problem(Language language, CaptureRejected rejected) {
        return switch (rejected.reason()) {
            case Unknown() -> plain(language, HttpStatus.NOT_FOUND, "no-such-record");
            case Invalid(String field, var fault) ->
                plain(language, HttpStatus.UNPROCESSABLE_ENTITY, "fields-wrong")
                        .at(List.of(new Problem.Field(field, wrong(language, field, fault))));
            case WrongMoment(String state) ->
                plain(language, HttpStatus.CONFLICT, "record-moved-on", Words.say(language, "capture.state." + state));
            case NotEnough(String nameTh, String nameEn, int left) ->
                plain(
                        language,
                        HttpStatus.CONFLICT,
                        "too-few-to-take",
                        language.pick(nameTh, nameEn),
                        Written.number(left));
        };
    }

    /** What is wrong with this very field where there are words for it, else with any. */
    private static String wrong(Language language, String field, Fault fault) {
        var own = "capture.fault." + field + "." + fault;
        return Words.say(language, Words.has(own) ? own : "capture.fault." + fault);
    }

    /** The form once more with what is wrong; what does not exist stays a 404. */
    public static HttpResponse<?> again(
            HttpRequest<?> request, CaptureRejected rejected, Fields entered, Function<Fields, Page> page) {
        var problem = problem(Language.of(request), rejected);
        if (problem.status() == HttpStatus.NOT_FOUND.getCode()) {
            throw rejected;
        }
        return HttpResponse.status(HttpStatus.valueOf(problem.status())).body(page.apply(entered.refused(problem)));
    }

    private static Problem plain(Language language, HttpStatus status, String name, Object... facts) {
        return Problem.of(
                status,
                name,
                Words.say(language, "problem." + name + ".title"),
                Words.say(language, "problem." + name + ".detail", facts));
    }
}
